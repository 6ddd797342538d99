using Microsoft.EntityFrameworkCore;

namespace Pomelo.EntityFrameworkCore.MySql.Tests.Update;

public sealed class InsertTextTests
{
    private static readonly DateTime Noon = new(2026, 3, 4, 12, 0, 0, 5, 6, DateTimeKind.Utc);

    [Fact]
    public void New_rows_of_one_table_are_one_statement_that_returns_their_keys()
        => Assert.Equal(
            """
            INSERT INTO `Accounts` (`Amount`, `ChangedAt`, `Name`, `Note`, `Version`)
            VALUES (5,'2026-03-04 12:00:00.005006','Ann',NULL,0),
            (-7,'2026-03-04 12:00:00.005006','O''Brien','x',0)
            RETURNING `Id`;

            """,
            SaveChangesText.Of(SaveChangesText.MariaDb, AddTwo));

    [Fact]
    public void MySql_tells_the_first_key_and_the_distance_to_the_next()
        => Assert.Equal(
            """
            INSERT INTO `Accounts` (`Amount`, `ChangedAt`, `Name`, `Note`, `Version`)
            VALUES (5,'2026-03-04 12:00:00.005006','Ann',NULL,0),
            (-7,'2026-03-04 12:00:00.005006','O''Brien','x',0);
            SELECT LAST_INSERT_ID(), @@SESSION.auto_increment_increment;

            """,
            SaveChangesText.Of(SaveChangesText.MySql, AddTwo));

    [Fact]
    public void The_log_shows_one_row_of_question_marks()
        => Assert.Equal(
            """
            INSERT INTO `Accounts` (`Amount`, `ChangedAt`, `Name`, `Note`, `Version`)
            VALUES (?, ?, ?, ?, ?) /* 2 rows */
            RETURNING `Id`;

            """,
            SaveChangesText.LogOf(SaveChangesText.MariaDb, AddTwo));

    [Fact]
    public void Keys_given_by_the_application_are_not_read_back()
        => Assert.Equal(
            """
            INSERT INTO `Seats` (`Column`, `Row`, `Guest`, `Token`)
            VALUES ('A',1,NULL,NULL),
            ('B',1,NULL,NULL);

            """,
            SaveChangesText.Of(SaveChangesText.MySql, c => c.AddRange(new Seat { Row = 1, Column = "A" }, new Seat { Row = 1, Column = "B" })));

    [Fact]
    public void MySql_selects_what_else_the_server_made()
        => Assert.Equal(
            """
            INSERT INTO `Stamps` (`Number`)
            VALUES (1),
            (2);
            SELECT `Id`, `Doubled`, `Kind`
            FROM `Stamps`
            WHERE `Id` >= LAST_INSERT_ID() AND `Id` < LAST_INSERT_ID() + 2 * @@SESSION.auto_increment_increment AND (`Id` - LAST_INSERT_ID()) % @@SESSION.auto_increment_increment = 0
            ORDER BY `Id`;

            """,
            SaveChangesText.Of(SaveChangesText.MySql, c => c.AddRange(new Stamp { Number = 1 }, new Stamp { Number = 2 })));

    [Fact]
    public void MySql_selects_by_a_key_that_the_application_gave()
        => Assert.Equal(
            """
            INSERT INTO `Stamps` (`Id`, `Kind`, `Number`)
            VALUES (7,'k',1);
            SELECT `Doubled`
            FROM `Stamps`
            WHERE ROW_COUNT() = 1 AND `Id` = 7;
            INSERT INTO `Stamps` (`Id`, `Kind`, `Number`)
            VALUES (8,'k',2);
            SELECT `Doubled`
            FROM `Stamps`
            WHERE ROW_COUNT() = 1 AND `Id` = 8;

            """,
            SaveChangesText.Of(
                SaveChangesText.MySql,
                c => c.AddRange(new Stamp { Id = 7, Kind = "k", Number = 1 }, new Stamp { Id = 8, Kind = "k", Number = 2 })));

    [Fact]
    public void Text_with_a_backslash_is_a_parameter()
    {
        var batch = Assert.Single(SaveChangesText.BatchesOf(
            SaveChangesText.MariaDb, c => c.Add(new Movement { AccountId = 1, Amount = 1.5m, Text = @"\'; DROP TABLE x; --" })));
        Assert.Equal(
            """
            INSERT INTO `Movements` (`AccountId`, `Amount`, `Text`)
            VALUES (1,1.5,@p0)
            RETURNING `Id`;

            """,
            batch.Command!.CommandText.ReplaceLineEndings("\n"));
        Assert.Equal("p0", Assert.Single(batch.Command.Parameters).InvariantName);
    }

    [Fact]
    public void One_statement_that_inserts_needs_no_transaction_and_two_do()
    {
        Assert.False(Assert.Single(SaveChangesText.BatchesOf(SaveChangesText.MariaDb, AddTwo)).RequiresTransaction);
        Assert.True(Assert.Single(SaveChangesText.BatchesOf(SaveChangesText.MariaDb, c =>
        {
            AddTwo(c);
            c.Add(new Seat { Row = 1, Column = "A" });
        })).RequiresTransaction);
    }

    [Fact]
    public void A_batch_ends_at_the_configured_number_of_rows()
        => Assert.Equal([3, 3, 1], SaveChangesText.BatchesOf(
            SaveChangesText.MariaDb,
            c => c.AddRange(Enumerable.Range(0, 7).Select(i => new Seat { Row = i, Column = "A" })),
            options => options.UseMySql("Server=nowhere", SaveChangesText.MariaDb, mySql => mySql.MaxBatchSize(3))).Select(b => b.ModificationCommands.Count));

    [Fact]
    public void A_batch_ends_before_the_packet_grows_too_long()
        => Assert.Equal([4, 1], SaveChangesText.BatchesOf(
            SaveChangesText.MariaDb,
            c => c.AddRange(Enumerable.Range(0, 5).Select(_ => new Movement { Text = new string('x', 1_200_000) }))).Select(b => b.ModificationCommands.Count));

    private static void AddTwo(LedgerContext context)
        => context.AddRange(
            new Account { Name = "Ann", Amount = 5, ChangedAt = Noon },
            new Account { Name = "O'Brien", Amount = -7, Note = "x", ChangedAt = Noon });
}
