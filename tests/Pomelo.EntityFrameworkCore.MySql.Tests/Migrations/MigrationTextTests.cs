using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Pomelo.EntityFrameworkCore.MySql.Tests.Update;

namespace Pomelo.EntityFrameworkCore.MySql.Tests.Migrations;

public sealed class MigrationTextTests
{
    private static readonly ServerVersion MariaDb = SaveChangesText.MariaDb;
    private static readonly ServerVersion MySql = SaveChangesText.MySql;

    [Fact]
    public void A_table_is_created_with_all_it_has()
        => Assert.Equal(
            """
            CREATE TABLE `t` (
                `id` bigint NOT NULL AUTO_INCREMENT,
                `name` varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'it''s' COMMENT 'who',
                `note` longtext NULL DEFAULT ('none'),
                `at` datetime(6) NOT NULL DEFAULT (CURRENT_TIMESTAMP(6)),
                `parent_id` bigint NULL,
                CONSTRAINT `pk_t` PRIMARY KEY (`id`),
                CONSTRAINT `uq_t` UNIQUE (`name`),
                CONSTRAINT `ck_t` CHECK (id > 0),
                CONSTRAINT `fk_t` FOREIGN KEY (`parent_id`) REFERENCES `t` (`id`) ON DELETE CASCADE
            ) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'things';

            """,
            TextOf(MySql, m => m.CreateTable(
                "t",
                t => new
                {
                    id = t.Column<long>("bigint").Annotation("MySql:ValueGenerationStrategy", MySqlValueGenerationStrategy.IdentityColumn),
                    name = t.Column<string>("varchar(20)", defaultValue: "it's", comment: "who", collation: "ascii_bin").Annotation("MySql:CharSet", "ascii"),
                    note = t.Column<string>("longtext", nullable: true, defaultValue: "none"),
                    at = t.Column<DateTime>("datetime(6)", defaultValueSql: "CURRENT_TIMESTAMP(6)"),
                    parent_id = t.Column<long>("bigint", nullable: true),
                },
                constraints: t =>
                {
                    t.PrimaryKey("pk_t", x => x.id);
                    t.UniqueConstraint("uq_t", x => x.name);
                    t.CheckConstraint("ck_t", "id > 0");
                    t.ForeignKey("fk_t", x => x.parent_id, "t", "id", onDelete: ReferentialAction.Cascade);
                },
                comment: "things").Annotation("MySql:CharSet", "utf8mb4").Annotation("Relational:Collation", "utf8mb4_bin")));

    [Fact]
    public void Renames_keep_what_is_stored()
        => Assert.Equal(
            """
            ALTER TABLE `a` RENAME TO `b`;
            ALTER TABLE `b` RENAME COLUMN `x` TO `y`;
            ALTER TABLE `b` RENAME INDEX `ix_x` TO `ix_y`;

            """,
            TextOf(MariaDb, m =>
            {
                m.RenameTable("a", newName: "b");
                m.RenameColumn("x", "b", "y");
                m.RenameIndex("ix_x", "ix_y", "b");
            }));

    [Fact]
    public void Columns_are_added_modified_and_dropped()
        => Assert.Equal(
            """
            ALTER TABLE `t` ADD `n` int NOT NULL DEFAULT 0;
            ALTER TABLE `t` MODIFY COLUMN `n` bigint NULL;
            ALTER TABLE `t` ADD `twice` int GENERATED ALWAYS AS (n * 2) STORED NOT NULL;
            ALTER TABLE `t` DROP COLUMN `n`;

            """,
            TextOf(MySql, m =>
            {
                m.AddColumn<int>("n", "t", "int", defaultValue: 0);
                m.AlterColumn<long>("n", "t", "bigint", nullable: true, oldClrType: typeof(int), oldType: "int");
                m.AddColumn<int>("twice", "t", "int", computedColumnSql: "n * 2", stored: true);
                m.DropColumn("n", "t");
            }));

    [Fact]
    public void Constraints_and_indexes_are_dropped_by_their_kind()
        => Assert.Equal(
            """
            CREATE UNIQUE INDEX `ix` ON `t` (`a`, `b` DESC);
            ALTER TABLE `t` DROP INDEX `ix`;
            ALTER TABLE `t` DROP FOREIGN KEY `fk`;
            ALTER TABLE `t` DROP INDEX `uq`;
            ALTER TABLE `t` DROP CHECK `ck`;
            ALTER TABLE `t` DROP PRIMARY KEY;

            """,
            TextOf(MySql, m =>
            {
                m.CreateIndex("ix", "t", ["a", "b"], unique: true, descending: [false, true]);
                m.DropIndex("ix", "t");
                m.DropForeignKey("fk", "t");
                m.DropUniqueConstraint("uq", "t");
                m.DropCheckConstraint("ck", "t");
                m.DropPrimaryKey("pk", "t");
            }));

    [Fact]
    public void MariaDb_drops_a_check_as_a_constraint_and_knows_no_null_of_computed_columns()
        => Assert.Equal(
            """
            ALTER TABLE `t` DROP CONSTRAINT `ck`;
            ALTER TABLE `t` ADD `twice` int GENERATED ALWAYS AS (n * 2) VIRTUAL;

            """,
            TextOf(MariaDb, m =>
            {
                m.DropCheckConstraint("ck", "t");
                m.AddColumn<int>("twice", "t", "int", computedColumnSql: "n * 2");
            }));

    [Fact]
    public void Database_and_tables_change_their_character_set_and_comment()
        => Assert.Equal(
            """
            ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
            ALTER TABLE `t` CHARACTER SET latin1;
            ALTER TABLE `t` COMMENT '';

            """,
            TextOf(MariaDb, m =>
            {
                m.AlterDatabase(collation: "utf8mb4_bin").Annotation("MySql:CharSet", "utf8mb4");
                m.AlterTable("t", oldComment: "old").Annotation("MySql:CharSet", "latin1");
            }));

    [Fact]
    public void Data_is_written_as_literals()
        => Assert.Equal(
            """
            INSERT INTO `t` (`id`, `name`)
            VALUES (1,'a\\b');
            UPDATE `t`
            SET `name` = 'c'
            WHERE `id` = 1;
            DELETE FROM `t`
            WHERE `id` = 1;

            """,
            TextOf(MariaDb, m =>
            {
                m.InsertData("t", ["id", "name"], ["bigint", "varchar(9)"], [1L, @"a\b"]);
                m.UpdateData("t", ["id"], ["bigint"], [1L], ["name"], ["varchar(9)"], ["c"]);
                m.DeleteData("t", ["id"], ["bigint"], [1L]);
            }));

    [Fact]
    public void What_the_server_has_not_is_refused()
    {
        Assert.Throws<NotSupportedException>(() => TextOf(MySql, m => m.EnsureSchema("s")));
        Assert.Throws<NotSupportedException>(() => TextOf(MySql, m => m.CreateSequence("s")));
        Assert.Throws<NotSupportedException>(() => TextOf(MySql, m => m.CreateIndex("i", "t", "c", filter: "c > 0")));
        Assert.Throws<NotSupportedException>(
            () => TextOf(MySql, m => m.AddForeignKey("f", "t", "c", "p", onDelete: ReferentialAction.SetDefault)));
    }

    private static string TextOf(ServerVersion version, Action<MigrationBuilder> migrate)
    {
        using var context = LedgerContext.Create("Server=nowhere", version);
        var builder = new MigrationBuilder(context.Database.ProviderName);
        migrate(builder);
        var commands = context.GetService<IMigrationsSqlGenerator>().Generate(builder.Operations);
        return string.Concat(commands.Select(c => c.CommandText)).ReplaceLineEndings("\n");
    }
}
