namespace Pomelo.EntityFrameworkCore.MySql.Tests.Update;

public sealed class UpdateTextTests
{
    [Fact]
    public void Changed_rows_are_one_statement_with_their_version_tokens()
        => Assert.Equal(
            """
            UPDATE `Accounts` FORCE INDEX (PRIMARY)
            SET `Amount` = CASE `Id` WHEN 1 THEN 10 WHEN 2 THEN 20 WHEN 3 THEN 30 END, `Version` = CASE `Id` WHEN 1 THEN 2 WHEN 2 THEN 3 WHEN 3 THEN 4 END
            WHERE `Id` = 1 AND `Version` = 1
               OR `Id` = 2 AND `Version` = 2
               OR `Id` = 3 AND `Version` = 3;

            """,
            SaveChangesText.Of(SaveChangesText.MySql, c => Change(c, 3, (a, _) => (a.Amount, a.Version) = ((int)a.Id * 10, a.Version + 1))));

    [Fact]
    public void A_single_row_is_a_plain_update()
        => Assert.Equal(
            """
            UPDATE `Accounts`
            SET `Amount` = 10, `Version` = 2
            WHERE `Id` = 1 AND `Version` = 1;

            """,
            SaveChangesText.Of(SaveChangesText.MariaDb, c => Change(c, 1, (a, _) => (a.Amount, a.Version) = (10, 2))));

    [Fact]
    public void What_all_rows_have_alike_is_written_once_and_what_a_row_does_not_change_stays()
        => Assert.Equal(
            """
            UPDATE `Accounts` FORCE INDEX (PRIMARY)
            SET `Note` = 'all', `Amount` = CASE `Id` WHEN 2 THEN 20 ELSE `Amount` END
            WHERE `Id` = 1 AND `Version` = 1
               OR `Id` = 2 AND `Version` = 2;

            """,
            SaveChangesText.Of(SaveChangesText.MariaDb, c => Change(c, 2, (a, i) => (a.Note, a.Amount) = ("all", i == 1 ? 20 : 0))));

    [Fact]
    public void A_null_token_is_compared_as_null_and_a_key_of_two_columns_by_both()
        => Assert.Equal(
            """
            UPDATE `Seats` FORCE INDEX (PRIMARY)
            SET `Guest` = CASE WHEN `Column` = 'A' AND `Row` = 1 THEN 'g1' WHEN `Column` = 'B' AND `Row` = 1 THEN 'g2' END
            WHERE `Column` = 'A' AND `Row` = 1 AND `Token` IS NULL
               OR `Column` = 'B' AND `Row` = 1 AND `Token` = 't';

            """,
            SaveChangesText.Of(SaveChangesText.MariaDb, c =>
            {
                Seat[] seats = [new() { Row = 1, Column = "A" }, new() { Row = 1, Column = "B", Token = "t" }];
                c.AttachRange(seats);
                (seats[0].Guest, seats[1].Guest) = ("g1", "g2");
            }));

    [Fact]
    public void What_the_server_computes_is_selected_after_the_update()
        => Assert.Equal(
            """
            UPDATE `Stamps`
            SET `Number` = 6
            WHERE `Id` = 1;
            SELECT `Doubled`
            FROM `Stamps`
            WHERE ROW_COUNT() = 1 AND `Id` = 1;

            """,
            SaveChangesText.Of(SaveChangesText.MariaDb, c =>
            {
                var stamp = new Stamp { Id = 1, Number = 5, Kind = "k" };
                c.Attach(stamp);
                stamp.Number = 6;
            }));

    [Fact]
    public void More_than_64_rows_are_several_statements_of_one_command()
    {
        var sql = SaveChangesText.Of(SaveChangesText.MariaDb, c => Change(c, 130, (a, i) => a.Amount = i + 1));
        Assert.Equal(3, sql.Split("UPDATE `Accounts`").Length - 1);
    }

    [Fact]
    public void Deleted_rows_are_one_statement()
        => Assert.Equal(
            """
            DELETE `Accounts` FROM `Accounts` FORCE INDEX (PRIMARY)
            WHERE `Id` = 1 AND `Version` = 1
               OR `Id` = 2 AND `Version` = 2;

            """,
            SaveChangesText.Of(SaveChangesText.MariaDb, c => c.RemoveRange(Accounts(c, 2))));

    [Fact]
    public void One_deleted_row_is_a_plain_delete()
        => Assert.Equal(
            """
            DELETE FROM `Accounts`
            WHERE `Id` = 1 AND `Version` = 1;

            """,
            SaveChangesText.Of(SaveChangesText.MariaDb, c => c.RemoveRange(Accounts(c, 1))));

    [Fact]
    public void The_log_shows_no_values()
        => Assert.Equal(
            """
            UPDATE `Accounts` FORCE INDEX (PRIMARY)
            SET `Amount` = ?
            WHERE `Id` = ? AND `Version` = ? /* 2 rows */;

            """,
            SaveChangesText.LogOf(SaveChangesText.MariaDb, c => Change(c, 2, (a, i) => a.Amount = i + 1)));

    [Fact]
    public void Several_changed_rows_need_a_transaction_and_one_does_not()
    {
        Assert.True(Assert.Single(SaveChangesText.BatchesOf(SaveChangesText.MariaDb, c => Change(c, 2, (a, i) => a.Amount = i + 1))).RequiresTransaction);
        Assert.False(Assert.Single(SaveChangesText.BatchesOf(SaveChangesText.MariaDb, c => Change(c, 1, (a, i) => a.Amount = i + 1))).RequiresTransaction);
    }

    private static void Change(LedgerContext context, int count, Action<Account, int> change)
    {
        var accounts = Accounts(context, count);
        for (var i = 0; i < count; i++)
        {
            change(accounts[i], i);
        }
    }

    private static Account[] Accounts(LedgerContext context, int count)
    {
        Account[] accounts = [.. Enumerable.Range(1, count).Select(i => new Account { Id = i, Name = "n", Version = i })];
        context.AttachRange(accounts);
        return accounts;
    }
}
