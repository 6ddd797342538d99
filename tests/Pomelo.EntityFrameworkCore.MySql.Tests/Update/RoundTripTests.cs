using Microsoft.EntityFrameworkCore;

namespace Pomelo.EntityFrameworkCore.MySql.Tests.Update;

public sealed class RoundTripTests
{
    [Fact]
    public async Task Everything_that_waits_for_no_key_travels_together()
    {
        var database = await LedgerDatabase.CreateAsync();
        await database.ExecuteAsync(
            """
            INSERT INTO Accounts (Id, Name, ChangedAt, Amount, Version) VALUES (1, 'a', '2026-01-01', 1, 1), (2, 'b', '2026-01-01', 1, 1);
            INSERT INTO Movements (AccountId, Amount) VALUES (1, 1), (2, 2), (2, 3);
            INSERT INTO Seats (`Row`, `Column`) VALUES (1, 'A'), (1, 'B')
            """);
        await using var context = database.CreateContext();
        var accounts = await context.Accounts.Include(a => a.Movements).ToListAsync();
        context.RemoveRange(await context.Seats.ToListAsync());
        database.Sent.Clear();

        accounts.ForEach(a => (a.Amount, a.Version) = (a.Amount + 5, a.Version + 1));
        accounts.ForEach(a => a.Movements.ForEach(m => m.Text = $"m{m.Id}"));
        context.AddRange(Enumerable.Range(0, 10).Select(i => new Account { Name = $"new {i}", Movements = { new Movement(), new Movement() } }));
        context.AddRange(Enumerable.Range(0, 10).Select(_ => new Stamp()));
        Assert.Equal(2 + 2 + 3 + 30 + 10, await context.SaveChangesAsync());

        Assert.Equal(2, database.Sent.Commands.Count);
        Assert.Equal(
            ["UPDATE", "INSERT", "UPDATE", "DELETE", "INSERT", "INSERT"],
            database.Sent.Commands.SelectMany(c => c.Split(";\n", StringSplitOptions.RemoveEmptyEntries)).Select(s => s[..6]));
        Assert.Equal(1, database.Sent.TransactionCount);
        Assert.Equal(
            "12\t23\t0\t10",
            await database.QueryAsync(
                "SELECT (SELECT COUNT(*) FROM Accounts), (SELECT COUNT(*) FROM Movements), (SELECT COUNT(*) FROM Seats), (SELECT COUNT(*) FROM Stamps)"));
        Assert.Equal("6\t2", await database.QueryAsync("SELECT DISTINCT Amount, Version FROM Accounts WHERE Id <= 2"));
    }

    [Fact]
    public async Task A_group_within_a_transaction_of_the_application_goes_with_it()
    {
        var database = await LedgerDatabase.CreateAsync();
        await using (var context = database.CreateContext())
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            context.AddRange(Enumerable.Range(0, 5).Select(i => new Account { Name = $"n{i}" }));
            await context.SaveChangesAsync();
            await transaction.RollbackAsync();
        }

        Assert.Equal("0", await database.QueryAsync("SELECT COUNT(*) FROM Accounts"));
    }

    [Fact]
    public async Task A_row_with_only_generated_values_can_be_inserted()
    {
        var database = await LedgerDatabase.CreateAsync();
        await using var context = database.CreateContext();
        var stamps = Enumerable.Range(0, 3).Select(_ => new Stamp()).ToArray();
        context.AddRange(stamps.Cast<object>());
        await context.SaveChangesAsync();
        Assert.Equal([1, 2, 3], stamps.Select(s => s.Id));
    }

    [Fact]
    public async Task A_save_that_is_cancelled_leaves_nothing()
    {
        var database = await LedgerDatabase.CreateAsync();
        await using var blocker = database.CreateContext();
        await using var transaction = await blocker.Database.BeginTransactionAsync();
        await blocker.Database.ExecuteSqlRawAsync("INSERT INTO Seats (`Row`, `Column`) VALUES (50, 'A')");
        await using (var context = database.CreateContext())
        {
            context.AddRange(Enumerable.Range(0, 100).Select(i => new Seat { Row = i, Column = "A" }));
            using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => context.SaveChangesAsync(cancellation.Token));
        }

        await transaction.CommitAsync();
        Assert.Equal("1", await database.QueryAsync("SELECT COUNT(*) FROM Seats"));
    }
}
