using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Pomelo.EntityFrameworkCore.MySql.Tests.Migrations;

internal sealed class Shelf
{
    public long Id { get; set; }
    public string Label { get; set; } = "";
}

/// <summary>A context with migrations of its own, written by hand.</summary>
internal sealed class ShelfContext(DbContextOptions<ShelfContext> options) : DbContext(options)
{
    public DbSet<Shelf> Shelves => Set<Shelf>();

    public static ShelfContext Create(string connectionString)
        => new(new DbContextOptionsBuilder<ShelfContext>()
            .UseMySql(connectionString, new MariaDbServerVersion("10.11.6"), mySql => mySql.EnableRetryOnFailure()).Options);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
        => modelBuilder.Entity<Shelf>().ToTable("shelf").Property(s => s.Label).HasMaxLength(40);
}

[DbContext(typeof(ShelfContext))]
[Migration("20260101000000_First")]
internal sealed class FirstMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AlterDatabase(collation: "utf8mb4_bin").Annotation("MySql:CharSet", "utf8mb4");
        migrationBuilder.CreateTable(
            "shelf",
            t => new
            {
                Id = t.Column<long>("bigint").Annotation("MySql:ValueGenerationStrategy", MySqlValueGenerationStrategy.IdentityColumn),
                Name = t.Column<string>("varchar(40)"),
            },
            constraints: t =>
            {
                t.PrimaryKey("pk_shelf", x => x.Id);
                t.CheckConstraint("ck_shelf", "Name <> ''");
            });
        migrationBuilder.CreateIndex("ix_shelf_name", "shelf", "Name", unique: true);
        migrationBuilder.InsertData("shelf", ["Name"], ["varchar(40)"], ["it's the first"]);

        // Long enough that two migrators meet.
        migrationBuilder.Sql("SELECT SLEEP(0.3);");
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("shelf");
}

[DbContext(typeof(ShelfContext))]
[Migration("20260102000000_Second")]
internal sealed class SecondMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropCheckConstraint("ck_shelf", "shelf");
        migrationBuilder.RenameColumn("Name", "shelf", "Label");
        migrationBuilder.RenameIndex("ix_shelf_name", "ix_shelf_label", "shelf");
        migrationBuilder.AddColumn<int>("Room", "shelf", "int", nullable: false, defaultValue: 7);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn("Room", "shelf");
        migrationBuilder.RenameIndex("ix_shelf_label", "ix_shelf_name", "shelf");
        migrationBuilder.RenameColumn("Label", "shelf", "Name");
        migrationBuilder.AddCheckConstraint("ck_shelf", "shelf", "Name <> ''");
    }
}
