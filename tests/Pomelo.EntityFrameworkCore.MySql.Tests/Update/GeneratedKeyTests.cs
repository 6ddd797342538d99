using Microsoft.EntityFrameworkCore;

namespace Pomelo.EntityFrameworkCore.MySql.Tests.Update;

public sealed class GeneratedKeyTests
{
    public static TheoryData<string> Servers => ["10.11.6-mariadb", "8.0.36-mysql"];

    [Theory]
    [InlineData("10.11.6-mariadb", true)]
    [InlineData("10.11.6-mariadb", false)]
    [InlineData("8.0.36-mysql", true)]
    [InlineData("8.0.36-mysql", false)]
    public async Task Keys_of_thousands_of_rows_go_to_the_right_entities_in_two_round_trips(string server, bool isAsync)
    {
        var database = await LedgerDatabase.CreateAsync();
        await using var context = database.CreateContext(ServerVersion.Parse(server));
        var accounts = Accounts("n", 1_300);
        context.AddRange(accounts);
        var saved = isAsync ? await context.SaveChangesAsync() : context.SaveChanges();

        Assert.Equal(1_300 * 3, saved);
        Assert.Equal(2, database.Sent.Commands.Count);
        Assert.Equal(1, database.Sent.TransactionCount);
        var stored = await database.QueryAsync("SELECT Id, Name FROM Accounts ORDER BY Id");
        Assert.Equal(string.Join('\n', accounts.OrderBy(a => a.Id).Select(a => $"{a.Id}\t{a.Name}")), stored);
        var movements = await database.QueryAsync("SELECT Id, AccountId, Text FROM Movements ORDER BY Id");
        Assert.Equal(
            string.Join('\n', accounts.SelectMany(a => a.Movements, (a, m) => (a, m)).OrderBy(x => x.m.Id).Select(x => $"{x.m.Id}\t{x.a.Id}\t{x.m.Text}")),
            movements);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Sessions_that_insert_at_the_same_time_each_get_their_own_keys(string server)
    {
        var database = await LedgerDatabase.CreateAsync();
        var saved = await Task.WhenAll(Enumerable.Range(0, 8).Select(session => Task.Run(async () =>
        {
            List<Account> all = [];
            for (var turn = 0; turn < 6; turn++)
            {
                await using var context = database.CreateContext(ServerVersion.Parse(server));
                var accounts = Accounts($"s{session}t{turn}n", 60);
                context.AddRange(accounts);
                await context.SaveChangesAsync();
                all.AddRange(accounts);
            }

            return all;
        })));

        var expected = saved.SelectMany(s => s).OrderBy(a => a.Id).Select(a => $"{a.Id}\t{a.Name}");
        Assert.Equal(string.Join('\n', expected), await database.QueryAsync("SELECT Id, Name FROM Accounts ORDER BY Id"));
        Assert.Equal("0", await database.QueryAsync(
            "SELECT COUNT(*) FROM Movements m JOIN Accounts a ON a.Id = m.AccountId WHERE m.Text NOT LIKE CONCAT(a.Name, ' %')"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public async Task Without_RETURNING_keys_follow_each_other_at_the_distance_that_the_session_has(int distance)
    {
        var database = await LedgerDatabase.CreateAsync();
        await using var context = database.CreateContext(SaveChangesText.MySql);
        await context.Database.OpenConnectionAsync();
        await context.Database.ExecuteSqlAsync($"SET SESSION auto_increment_increment = {distance}, auto_increment_offset = 1");
        var accounts = Accounts("n", 40);
        Stamp[] stamps = [.. Enumerable.Range(1, 40).Select(i => new Stamp { Number = i })];
        context.AddRange(accounts);
        context.AddRange(stamps.Cast<object>());
        await context.SaveChangesAsync();
        Assert.Equal(Enumerable.Range(0, 40).Select(i => 1L + (i * distance)), accounts.Select(a => a.Id));
        Assert.Equal(string.Join('\n', accounts.Select(a => $"{a.Id}\t{a.Name}")), await database.QueryAsync("SELECT Id, Name FROM Accounts ORDER BY Id"));
        Assert.Equal(
            string.Join('\n', stamps.Select(s => $"{s.Id}\t{s.Number}\t{s.Doubled}\t{s.Kind}")),
            await database.QueryAsync("SELECT Id, Number, Number * 2, 'plain' FROM Stamps ORDER BY Id"));
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task What_else_the_server_makes_comes_back_for_every_row(string server)
    {
        var database = await LedgerDatabase.CreateAsync();
        await using var context = database.CreateContext(ServerVersion.Parse(server));
        Stamp[] stamps = [.. Enumerable.Range(1, 50).Select(i => new Stamp { Number = i })];
        context.AddRange(stamps);
        await context.SaveChangesAsync();
        Assert.All(stamps, s => Assert.Equal((s.Number * 2, "plain"), (s.Doubled, s.Kind)));
        Assert.Single(database.Sent.Commands);
        var given = new Stamp { Id = 900, Number = 4, Kind = "given" };
        context.Add(given);
        await context.SaveChangesAsync();
        Assert.Equal(8, given.Doubled);

        foreach (var stamp in stamps)
        {
            stamp.Number += 1_000;
        }

        await context.SaveChangesAsync();
        Assert.All(stamps, s => Assert.Equal(s.Number * 2, s.Doubled));
        Assert.Equal(3, database.Sent.Commands.Count);
    }

    [Fact]
    public async Task One_new_row_is_one_round_trip_without_a_transaction()
    {
        var database = await LedgerDatabase.CreateAsync();
        await using var context = database.CreateContext();
        var account = new Account { Name = "only" };
        context.Add(account);
        await context.SaveChangesAsync();
        Assert.Equal((1, 0), (database.Sent.Commands.Count, database.Sent.TransactionCount));
        Assert.Equal($"{account.Id}\tonly", await database.QueryAsync("SELECT Id, Name FROM Accounts"));
    }

    [Fact]
    public async Task A_key_that_exists_fails_the_whole_save_and_nothing_remains()
    {
        var database = await LedgerDatabase.CreateAsync();
        await database.ExecuteAsync("INSERT INTO Seats (`Row`, `Column`) VALUES (3, 'C')");
        await using var context = database.CreateContext();
        context.Add(new Account { Name = "goes too" });
        context.AddRange(Enumerable.Range(1, 5).Select(row => new Seat { Row = row, Column = "C" }));
        var fault = await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());
        Assert.Contains("Duplicate entry", fault.InnerException!.Message, StringComparison.Ordinal);
        Assert.Equal("0\t1", await database.QueryAsync("SELECT (SELECT COUNT(*) FROM Accounts), (SELECT COUNT(*) FROM Seats)"));
    }

    private static List<Account> Accounts(string name, int count)
    {
        List<Account> accounts = [.. Enumerable.Range(0, count).Select(i => new Account { Name = name + i, Amount = i })];
        accounts.ForEach(a => a.Movements.AddRange([new Movement { Text = a.Name + " 1" }, new Movement { Text = a.Name + " 2" }]));
        return accounts;
    }
}
