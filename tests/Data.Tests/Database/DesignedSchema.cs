namespace GraphCommerce.Data.Tests.Database;

/// <summary>The tables of the design, as every database must have them.</summary>
public static class DesignedSchema
{
    /// <summary>A table and its columns; a question mark follows one that may be null.</summary>
    public static TheoryData<string, string> Tables => new()
    {
        { "user", "id, created_at, updated_at, name, email, phone?, status" },
        { "balance", "id, created_at, updated_at, user_id, current_balance, daily_charge_amount, daily_charge_date, last_updated_at, version" },
        { "balance_transaction", "id, created_at, user_id, transaction_type, amount, balance_before, balance_after, description?" },
        { "product", "id, created_at, updated_at, name, price, stock_quantity, received_quantity, status, description?, version" },
        { "order", "id, created_at, updated_at, user_id, coupon_id?, status, total_amount, discount_amount, final_amount, version" },
        { "order_product", "id, created_at, order_id, product_id, quantity, unit_price, total_price" },
        { "payment", "id, created_at, updated_at, order_id, status, amount, balance_before, balance_after, failure_reason?" },
        { "coupon_event", "id, created_at, updated_at, name, discount_type, discount_value, total_quantity, issued_quantity, minimum_order_amount, start_date, end_date, status, version" },
        { "coupon", "id, created_at, updated_at, user_id, coupon_event_id, coupon_code, status, issued_at, used_at?, expired_at" },
        { "sales_statistics", "id, created_at, updated_at, product_id, statistics_date, sales_quantity, sales_amount, rank_position" },
        { "data_transfer", "id, created_at, updated_at, order_id, transfer_type, status, transfer_data, retry_count, error_message?, first_attempt_at?, last_attempt_at?, success_at?" },
        { "idempotency_key", "id, created_at, issuer, subject, key, operation, request_hash, result" },
        { "admin_action", "id, created_at, issuer, subject, action, row_type, row_id, before?, after?, reason?" },
        { "job_lease", "id, job, holder, expires_at" },
    };

    /// <summary>A table, the columns of one of its indexes, and whether it is unique.</summary>
    public static TheoryData<string, string, bool> Indexes => new()
    {
        { "user", "email", true },
        { "balance", "user_id", true },
        { "balance_transaction", "user_id,created_at", false },
        { "order", "user_id,created_at", false },
        { "payment", "order_id", true },
        { "coupon_event", "status,start_date,end_date", false },
        { "coupon", "coupon_code", true },
        { "coupon", "user_id,coupon_event_id", true },
        { "sales_statistics", "product_id,statistics_date", true },
        { "sales_statistics", "statistics_date,rank_position", false },
        { "data_transfer", "order_id,transfer_type", true },
        { "data_transfer", "status,last_attempt_at", false },
        { "idempotency_key", "subject,key,issuer", true },
        { "admin_action", "row_type,row_id", false },
        { "job_lease", "job", true },
    };

    /// <summary>A table, a change of its row 1, and the constraint that refuses it.</summary>
    public static TheoryData<string, string, string> Refusals => new()
    {
        { "balance", "current_balance = -1", "ck_balance_current_balance" },
        { "balance", "daily_charge_amount = -1", "ck_balance_daily_charge_amount" },
        { "balance_transaction", "amount = 0", "ck_balance_transaction_amount" },
        { "product", "price = 0", "ck_product_price" },
        { "product", "stock_quantity = -1", "ck_product_stock_quantity" },
        { "product", "stock_quantity = received_quantity + 1", "ck_product_stock_quantity" },
        { "order", "final_amount = final_amount + 1", "ck_order_final_amount" },
        { "order", "discount_amount = total_amount + 1, final_amount = -1", "ck_order_amounts" },
        { "order_product", "quantity = 0, total_price = 0", "ck_order_product_quantity" },
        { "order_product", "unit_price = 0, total_price = 0", "ck_order_product_unit_price" },
        { "order_product", "total_price = total_price + 1", "ck_order_product_total_price" },
        { "coupon_event", "end_date = start_date", "ck_coupon_event_dates" },
        { "coupon_event", "issued_quantity = total_quantity + 1", "ck_coupon_event_issued_quantity" },
        { "coupon_event", "issued_quantity = -1", "ck_coupon_event_issued_quantity" },
        { "coupon_event", "discount_type = 'PERCENTAGE', discount_value = 101", "ck_coupon_event_discount_value" },
        { "coupon_event", "discount_value = 0", "ck_coupon_event_discount_value" },
    };
}
