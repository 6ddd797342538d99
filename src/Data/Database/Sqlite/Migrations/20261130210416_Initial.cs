using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GraphCommerce.Data.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "admin_action",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    issuer = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    action = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    row_type = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    row_id = table.Column<long>(type: "INTEGER", nullable: false),
                    before = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    after = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_admin_action", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "coupon_event",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    discount_type = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    discount_value = table.Column<int>(type: "INTEGER", nullable: false),
                    total_quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    issued_quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    minimum_order_amount = table.Column<int>(type: "INTEGER", nullable: false),
                    start_date = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    end_date = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coupon_event", x => x.id);
                    table.CheckConstraint("ck_coupon_event_dates", "end_date > start_date");
                    table.CheckConstraint("ck_coupon_event_discount_value", "discount_value >= 1 AND (discount_type <> 'PERCENTAGE' OR discount_value <= 100)");
                    table.CheckConstraint("ck_coupon_event_issued_quantity", "issued_quantity >= 0 AND issued_quantity <= total_quantity");
                    table.CheckConstraint("ck_coupon_event_minimum_order_amount", "minimum_order_amount >= 0");
                });

            migrationBuilder.CreateTable(
                name: "idempotency_key",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    issuer = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    operation = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    request_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    result = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotency_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "job_lease",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    job = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    holder = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job_lease", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "product",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    price = table.Column<int>(type: "INTEGER", nullable: false),
                    stock_quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    received_quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product", x => x.id);
                    table.CheckConstraint("ck_product_price", "price > 0");
                    table.CheckConstraint("ck_product_stock_quantity", "stock_quantity >= 0 AND stock_quantity <= received_quantity");
                });

            migrationBuilder.CreateTable(
                name: "user",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    phone = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sales_statistics",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    product_id = table.Column<long>(type: "INTEGER", nullable: false),
                    statistics_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    sales_quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    sales_amount = table.Column<long>(type: "INTEGER", nullable: false),
                    rank_position = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sales_statistics", x => x.id);
                    table.CheckConstraint("ck_sales_statistics_amounts", "sales_quantity >= 0 AND sales_amount >= 0");
                    table.ForeignKey(
                        name: "fk_sales_statistics_product_id",
                        column: x => x.product_id,
                        principalTable: "product",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "balance",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    current_balance = table.Column<int>(type: "INTEGER", nullable: false),
                    daily_charge_amount = table.Column<int>(type: "INTEGER", nullable: false),
                    daily_charge_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_updated_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_balance", x => x.id);
                    table.CheckConstraint("ck_balance_current_balance", "current_balance >= 0");
                    table.CheckConstraint("ck_balance_daily_charge_amount", "daily_charge_amount >= 0");
                    table.ForeignKey(
                        name: "fk_balance_user_id",
                        column: x => x.user_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "balance_transaction",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    transaction_type = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    amount = table.Column<int>(type: "INTEGER", nullable: false),
                    balance_before = table.Column<int>(type: "INTEGER", nullable: false),
                    balance_after = table.Column<int>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_balance_transaction", x => x.id);
                    table.CheckConstraint("ck_balance_transaction_amount", "amount > 0");
                    table.ForeignKey(
                        name: "fk_balance_transaction_user_id",
                        column: x => x.user_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "coupon",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    coupon_event_id = table.Column<long>(type: "INTEGER", nullable: false),
                    coupon_code = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    issued_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    used_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    expired_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coupon", x => x.id);
                    table.ForeignKey(
                        name: "fk_coupon_coupon_event_id",
                        column: x => x.coupon_event_id,
                        principalTable: "coupon_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_coupon_user_id",
                        column: x => x.user_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "order",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    coupon_id = table.Column<long>(type: "INTEGER", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    total_amount = table.Column<int>(type: "INTEGER", nullable: false),
                    discount_amount = table.Column<int>(type: "INTEGER", nullable: false),
                    final_amount = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order", x => x.id);
                    table.CheckConstraint("ck_order_amounts", "total_amount >= 0 AND discount_amount >= 0 AND final_amount >= 0");
                    table.CheckConstraint("ck_order_final_amount", "final_amount = total_amount - discount_amount");
                    table.ForeignKey(
                        name: "fk_order_coupon_id",
                        column: x => x.coupon_id,
                        principalTable: "coupon",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_order_user_id",
                        column: x => x.user_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "data_transfer",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    order_id = table.Column<long>(type: "INTEGER", nullable: false),
                    transfer_type = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    transfer_data = table.Column<string>(type: "TEXT", nullable: false),
                    retry_count = table.Column<int>(type: "INTEGER", nullable: false),
                    error_message = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    first_attempt_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    last_attempt_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    success_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_transfer", x => x.id);
                    table.CheckConstraint("ck_data_transfer_retry_count", "retry_count >= 0");
                    table.ForeignKey(
                        name: "fk_data_transfer_order_id",
                        column: x => x.order_id,
                        principalTable: "order",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "order_product",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    order_id = table.Column<long>(type: "INTEGER", nullable: false),
                    product_id = table.Column<long>(type: "INTEGER", nullable: false),
                    quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    unit_price = table.Column<int>(type: "INTEGER", nullable: false),
                    total_price = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order_product", x => x.id);
                    table.CheckConstraint("ck_order_product_quantity", "quantity > 0");
                    table.CheckConstraint("ck_order_product_total_price", "total_price = quantity * unit_price");
                    table.CheckConstraint("ck_order_product_unit_price", "unit_price > 0");
                    table.ForeignKey(
                        name: "fk_order_product_order_id",
                        column: x => x.order_id,
                        principalTable: "order",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_order_product_product_id",
                        column: x => x.product_id,
                        principalTable: "product",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payment",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    order_id = table.Column<long>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    amount = table.Column<int>(type: "INTEGER", nullable: false),
                    balance_before = table.Column<int>(type: "INTEGER", nullable: false),
                    balance_after = table.Column<int>(type: "INTEGER", nullable: false),
                    failure_reason = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payment", x => x.id);
                    table.CheckConstraint("ck_payment_amounts", "amount >= 0 AND balance_before >= 0 AND balance_after >= 0");
                    table.ForeignKey(
                        name: "fk_payment_order_id",
                        column: x => x.order_id,
                        principalTable: "order",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_admin_action_row_type_row_id",
                table: "admin_action",
                columns: new[] { "row_type", "row_id" });

            migrationBuilder.CreateIndex(
                name: "uq_balance_user_id",
                table: "balance",
                column: "user_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_balance_transaction_user_id_created_at",
                table: "balance_transaction",
                columns: new[] { "user_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_coupon_coupon_event_id",
                table: "coupon",
                column: "coupon_event_id");

            migrationBuilder.CreateIndex(
                name: "uq_coupon_coupon_code",
                table: "coupon",
                column: "coupon_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_coupon_user_id_coupon_event_id",
                table: "coupon",
                columns: new[] { "user_id", "coupon_event_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_coupon_event_status_start_date_end_date",
                table: "coupon_event",
                columns: new[] { "status", "start_date", "end_date" });

            migrationBuilder.CreateIndex(
                name: "ix_data_transfer_status_last_attempt_at",
                table: "data_transfer",
                columns: new[] { "status", "last_attempt_at" });

            migrationBuilder.CreateIndex(
                name: "uq_data_transfer_order_id_transfer_type",
                table: "data_transfer",
                columns: new[] { "order_id", "transfer_type" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_key_created_at",
                table: "idempotency_key",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "uq_idempotency_key_subject_key_issuer",
                table: "idempotency_key",
                columns: new[] { "subject", "key", "issuer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_job_lease_job",
                table: "job_lease",
                column: "job",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_order_coupon_id",
                table: "order",
                column: "coupon_id");

            migrationBuilder.CreateIndex(
                name: "ix_order_status_created_at",
                table: "order",
                columns: new[] { "status", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_order_user_id_created_at",
                table: "order",
                columns: new[] { "user_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_order_product_order_id",
                table: "order_product",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "ix_order_product_product_id",
                table: "order_product",
                column: "product_id");

            migrationBuilder.CreateIndex(
                name: "uq_payment_order_id",
                table: "payment",
                column: "order_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sales_statistics_statistics_date_rank_position",
                table: "sales_statistics",
                columns: new[] { "statistics_date", "rank_position" });

            migrationBuilder.CreateIndex(
                name: "uq_sales_statistics_product_id_statistics_date",
                table: "sales_statistics",
                columns: new[] { "product_id", "statistics_date" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_user_email",
                table: "user",
                column: "email",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "admin_action");

            migrationBuilder.DropTable(
                name: "balance");

            migrationBuilder.DropTable(
                name: "balance_transaction");

            migrationBuilder.DropTable(
                name: "data_transfer");

            migrationBuilder.DropTable(
                name: "idempotency_key");

            migrationBuilder.DropTable(
                name: "job_lease");

            migrationBuilder.DropTable(
                name: "order_product");

            migrationBuilder.DropTable(
                name: "payment");

            migrationBuilder.DropTable(
                name: "sales_statistics");

            migrationBuilder.DropTable(
                name: "order");

            migrationBuilder.DropTable(
                name: "product");

            migrationBuilder.DropTable(
                name: "coupon");

            migrationBuilder.DropTable(
                name: "coupon_event");

            migrationBuilder.DropTable(
                name: "user");
        }
    }
}
