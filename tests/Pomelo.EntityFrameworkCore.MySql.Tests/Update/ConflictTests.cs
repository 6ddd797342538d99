using Microsoft.EntityFrameworkCore;

namespace Pomelo.EntityFrameworkCore.MySql.Tests.Update;

public sealed class ConflictTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Exactly_the_rows_that_others_changed_are_reported_and_none_is_written(bool isAsync)
    {
        var database = await CreateAsync(150);
        await using var context = database.CreateContext();
        var accounts = await context.Accounts.OrderBy(a => a.Id).ToListAsync();
        await database.ExecuteAsync("UPDATE Accounts SET Amount = -1, Version = Version + 1 WHERE Id IN (17, 149); DELETE FROM Accounts WHERE Id = 88");
        Increment(accounts);

        var conflict = isAsync
            ? await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => context.SaveChangesAsync())
            : Assert.Throws<DbUpdateConcurrencyException>(() => context.SaveChanges());
        Assert.Equal([17, 88, 149], conflict.Entries.Select(e => ((Account)e.Entity).Id).Order());
        Assert.Equal("17\n149", await database.QueryAsync("SELECT Id FROM Accounts WHERE Version <> 1 ORDER BY Id"));
    }

    [Fact]
    public async Task A_writer_who_wrote_the_very_same_is_a_conflict_of_some_row_of_the_statement()
    {
        var database = await CreateAsync(5);
        await using var context = database.CreateContext();
        var accounts = await context.Accounts.ToListAsync();
        await database.ExecuteAsync("UPDATE Accounts SET Amount = Amount + 10, Version = Version + 1 WHERE Id = 3");
        Increment(accounts);
        var conflict = await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => context.SaveChangesAsync());
        Assert.Equal([1, 2, 3, 4, 5], conflict.Entries.Select(e => ((Account)e.Entity).Id).Order());
    }

    [Fact]
    public async Task Deleted_rows_that_others_changed_are_reported()
    {
        var database = await CreateAsync(10);
        await using var context = database.CreateContext();
        context.RemoveRange(await context.Accounts.ToListAsync());
        await database.ExecuteAsync("UPDATE Accounts SET Version = 9 WHERE Id = 4");
        var conflict = await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => context.SaveChangesAsync());
        Assert.Equal(4, ((Account)Assert.Single(conflict.Entries).Entity).Id);
        Assert.Equal("10", await database.QueryAsync("SELECT COUNT(*) FROM Accounts"));
    }

    [Fact]
    public async Task A_row_without_a_token_that_is_gone_is_reported()
    {
        var database = await CreateAsync(1);
        await database.ExecuteAsync("INSERT INTO Movements (AccountId, Amount) VALUES (1, 1), (1, 2)");
        await using var context = database.CreateContext();
        var movements = await context.Movements.OrderBy(m => m.Id).ToListAsync();
        await database.ExecuteAsync("DELETE FROM Movements WHERE Amount = 2");
        movements.ForEach(m => m.Text = "changed");
        var conflict = await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => context.SaveChangesAsync());
        Assert.Same(movements[1], Assert.Single(conflict.Entries).Entity);
    }

    [Fact]
    public async Task Values_that_were_there_already_are_no_conflict()
    {
        var database = await CreateAsync(70);
        await using var context = database.CreateContext();
        var accounts = await context.Accounts.ToListAsync();
        await database.ExecuteAsync("UPDATE Accounts SET Amount = Amount + 10");
        accounts.ForEach(a => a.Amount += 10);
        Assert.Equal(70, await context.SaveChangesAsync());
    }

    [Fact]
    public async Task A_null_token_is_compared_as_null()
    {
        var database = await LedgerDatabase.CreateAsync();
        await database.ExecuteAsync("INSERT INTO Seats (`Row`, `Column`, Token) VALUES (1, 'A', NULL), (1, 'B', 'x'), (1, 'C', NULL)");
        await using var context = database.CreateContext();
        var seats = await context.Seats.OrderBy(s => s.Column).ToListAsync();
        seats.ForEach(s => (s.Guest, s.Token) = ("guest " + s.Column, "t" + s.Column));
        Assert.Equal(3, await context.SaveChangesAsync());
        await database.ExecuteAsync("UPDATE Seats SET Token = NULL WHERE `Column` = 'B'");
        seats.ForEach(s => s.Guest = null);
        var conflict = await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => context.SaveChangesAsync());
        Assert.Same(seats[1], Assert.Single(conflict.Entries).Entity);
        Assert.Equal("guest A\nguest B\nguest C", await database.QueryAsync("SELECT Guest FROM Seats ORDER BY `Column`"));
    }

    [Fact]
    public async Task A_statement_locks_no_row_but_its_own()
    {
        var database = await CreateAsync(6);
        await using var odd = database.CreateContext();
        await using var even = database.CreateContext();
        await using var first = await odd.Database.BeginTransactionAsync();
        await using var second = await even.Database.BeginTransactionAsync();
        await even.Database.ExecuteSqlRawAsync("SET innodb_lock_wait_timeout = 1");
        Increment(await odd.Accounts.Where(a => a.Id % 2 == 1).ToListAsync());
        Increment(await even.Accounts.Where(a => a.Id % 2 == 0).ToListAsync());
        Assert.Equal(3, await odd.SaveChangesAsync());
        Assert.Equal(3, await even.SaveChangesAsync());
        await first.CommitAsync();
        await second.CommitAsync();
        Assert.Equal("6", await database.QueryAsync("SELECT COUNT(*) FROM Accounts WHERE Version = 2"));
    }

    private static async Task<LedgerDatabase> CreateAsync(int count)
    {
        var database = await LedgerDatabase.CreateAsync();
        var rows = Enumerable.Range(1, count).Select(i => $"({i}, 'n{i}', {i}, '2026-01-01', 1)");
        await database.ExecuteAsync($"INSERT INTO Accounts (Id, Name, Amount, ChangedAt, Version) VALUES {string.Join(", ", rows)}");
        return database;
    }

    private static void Increment(List<Account> accounts) => accounts.ForEach(a => (a.Amount, a.Version) = (a.Amount + 10, a.Version + 1));
}
