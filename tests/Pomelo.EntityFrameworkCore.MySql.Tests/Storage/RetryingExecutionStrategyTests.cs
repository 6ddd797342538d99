using GraphCommerce.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MySqlConnector;

namespace Pomelo.EntityFrameworkCore.MySql.Tests.Storage;

public sealed class RetryingExecutionStrategyTests
{
    private const string Tables = "CREATE TABLE Accounts (Id INT PRIMARY KEY, Balance INT NOT NULL); INSERT INTO Accounts VALUES (1, 100), (2, 100);";

    [Fact]
    public async Task The_victim_of_a_deadlock_does_its_whole_transaction_again()
    {
        var connectionString = await TestServer.CreateDatabaseAsync(Tables);
        var (firstTries, secondTries) = (0, 0);
        using var bothLocked = new Barrier(2);
        await Task.WhenAll(
            Task.Run(() => TransferAsync(1, 2, () => firstTries++)),
            Task.Run(() => TransferAsync(2, 1, () => secondTries++)));
        Assert.Equal(3, firstTries + secondTries);
        Assert.Equal("100\n100", await TestServer.QueryAsync(connectionString, "SELECT Balance FROM Accounts ORDER BY Id"));

        async Task TransferAsync(int from, int to, Action onTry)
        {
            var isFirstTry = true;
            await using var context = CreateContext(connectionString);
            await context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
            {
                onTry();
                await using var transaction = await context.Database.BeginTransactionAsync();
                await context.Accounts.Where(a => a.Id == from).ExecuteUpdateAsync(u => u.SetProperty(a => a.Balance, a => a.Balance - 10));
                if (isFirstTry)
                {
                    isFirstTry = false;
                    Assert.True(bothLocked.SignalAndWait(TimeSpan.FromSeconds(20)));
                }

                await context.Accounts.Where(a => a.Id == to).ExecuteUpdateAsync(u => u.SetProperty(a => a.Balance, a => a.Balance + 10));
                await transaction.CommitAsync();
            });
        }
    }

    [Fact]
    public async Task A_lock_held_too_long_is_waited_for_again()
    {
        var connectionString = await TestServer.CreateDatabaseAsync(Tables);
        await using var holder = new MySqlConnection(connectionString);
        await holder.OpenAsync();
        var held = await holder.BeginTransactionAsync();
        await using (var command = new MySqlCommand("UPDATE Accounts SET Balance = 0 WHERE Id = 1", holder, held))
        {
            await command.ExecuteNonQueryAsync();
        }

        await using var context = CreateContext(connectionString);
        await context.Database.OpenConnectionAsync();
        await context.Database.ExecuteSqlRawAsync("SET SESSION innodb_lock_wait_timeout = 1");
        var tries = 0;
        await context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            if (++tries == 2)
            {
                await held.RollbackAsync();
            }

            await context.Accounts.Where(a => a.Id == 1).ExecuteUpdateAsync(u => u.SetProperty(a => a.Balance, 7));
        });
        Assert.Equal(2, tries);
        Assert.Equal("7", await TestServer.QueryAsync(connectionString, "SELECT Balance FROM Accounts WHERE Id = 1"));
    }

    [Fact]
    public async Task A_lost_connection_is_made_again()
    {
        var connectionString = await TestServer.CreateDatabaseAsync(Tables);
        var server = await MariaDbServer.SharedAsync();
        await using var context = CreateContext(connectionString);
        var tries = 0;
        var balances = await context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            if (++tries == 1)
            {
                var id = ((MySqlConnection)context.Database.GetDbConnection()).ServerThread;
                await server.ExecuteAsync($"KILL {id}");
            }

            var read = await context.Accounts.OrderBy(a => a.Id).Select(a => a.Balance).ToListAsync();
            await transaction.CommitAsync();
            return read;
        });
        Assert.Equal(2, tries);
        Assert.Equal([100, 100], balances);
    }

    [Fact]
    public async Task Without_a_strategy_a_failure_that_passes_says_what_would_help()
    {
        await using var context = new AccountContext(new DbContextOptionsBuilder<AccountContext>()
            .UseMySql("Server=127.0.0.1;Port=1;User ID=root;Connection Timeout=2;SslMode=None", TestServer.Version).Options);
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => context.Accounts.ToListAsync());
        Assert.Contains("EnableRetryOnFailure()", exception.Message, StringComparison.Ordinal);
        Assert.IsType<MySqlException>(exception.InnerException);
    }

    [Fact]
    public async Task Other_failures_are_not_repeated_unless_their_number_was_given()
    {
        var connectionString = await TestServer.CreateDatabaseAsync(Tables);
        Assert.Equal((1, typeof(MySqlException)), await TriesAsync([]));
        Assert.Equal((3, typeof(RetryLimitExceededException)), await TriesAsync([1062]));

        async Task<(int Tries, Type Failure)> TriesAsync(int[] numbers)
        {
            await using var context = new AccountContext(new DbContextOptionsBuilder<AccountContext>()
                .UseMySql(connectionString, TestServer.Version, o => o.EnableRetryOnFailure(2, TimeSpan.FromMilliseconds(10), numbers)).Options);
            var tries = 0;
            var exception = await Assert.ThrowsAnyAsync<Exception>(() => context.Database.CreateExecutionStrategy().ExecuteAsync(() =>
            {
                tries++;
                return context.Database.ExecuteSqlRawAsync("INSERT INTO Accounts VALUES (1, 1)");
            }));
            return (tries, exception.GetType());
        }
    }

    private static AccountContext CreateContext(string connectionString)
        => new(new DbContextOptionsBuilder<AccountContext>().UseMySql(connectionString, TestServer.Version, o => o.EnableRetryOnFailure()).Options);

    private sealed class AccountContext(DbContextOptions<AccountContext> options) : DbContext(options)
    {
        public DbSet<Account> Accounts => Set<Account>();
    }

    private sealed class Account
    {
        public int Id { get; set; }
        public int Balance { get; set; }
    }
}
