using System.Diagnostics;

namespace MySqlConnector.Tests.Real;

public sealed class AbortTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Transactions_aborted_at_random_moments_leave_none_open_and_no_lock()
    {
        var seed = Environment.TickCount;
        var text = $"{database.ConnectionString};Maximum Pool Size=8;Application Name=aborted;Connection Timeout=120";
        await using (var connection = await database.OpenAsync())
        {
            await connection.ExecuteAsync("CREATE TABLE stock (id INT PRIMARY KEY, n INT NOT NULL); INSERT INTO stock SELECT seq, 0 FROM seq_1_to_20");
            await connection.ExecuteAsync("CREATE TABLE acknowledged (id INT PRIMARY KEY)");
        }

        var (next, aborted) = (0, 0);
        var committed = new System.Collections.Concurrent.ConcurrentBag<int>();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, 32).Select(worker => Task.Run(() => WorkAsync(new Random(seed + worker)))));
        Assert.True(aborted > 100 && committed.Count > 100, $"seed {seed}: {aborted} aborted, {committed.Count} committed");

        Assert.True(
            await ConnectionExtensions.BecomesTrueAsync(async () => await database.CountTransactionsAsync() == 0),
            $"seed {seed}: a transaction is still open");
        await using var last = await database.OpenAsync();
        await last.ExecuteAsync("SET SESSION innodb_lock_wait_timeout = 1");
        Assert.Equal(20, await last.ExecuteAsync("UPDATE stock SET n = n + 1"));
        Assert.True(
            await ConnectionExtensions.BecomesTrueAsync(
                async () => await database.CountAsync($"SELECT COUNT(*) FROM information_schema.processlist WHERE db = '{database.Name()}'") is >= 1 and <= 9),
            $"seed {seed}: there are more sessions than the pool may have");
        await using var check = last.CommandWith("SELECT COUNT(*) FROM acknowledged WHERE id IN (" + string.Join(',', committed) + ")");
        Assert.True(committed.Count == (long)(await check.ExecuteScalarAsync())!, $"seed {seed}: an acknowledged commit is missing");

        // A lock that was left behind would have been waited for during 50 seconds.
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 49);

        async Task WorkAsync(Random random)
        {
            for (var id = Interlocked.Increment(ref next); id <= 1000; id = Interlocked.Increment(ref next))
            {
                using var cancel = new CancellationTokenSource();
                if (random.Next(3) > 0)
                {
                    cancel.CancelAfter(TimeSpan.FromMicroseconds(random.Next(20_000)));
                }

                try
                {
                    await OrderAsync(text, id, random, cancel.Token);
                    committed.Add(id);
                }
                catch (OperationCanceledException)
                {
                    Interlocked.Increment(ref aborted);
                }
                catch (MySqlException exception) when (exception.ErrorCode is MySqlErrorCode.LockDeadlock or MySqlErrorCode.LockWaitTimeout)
                {
                    // Rows are locked in random order on purpose.
                }
            }
        }
    }

    private static async Task OrderAsync(string text, int id, Random random, CancellationToken cancellationToken)
    {
        await using var connection = new MySqlConnection(text);
        await connection.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            await using var update = new MySqlCommand("UPDATE stock SET n = n + 1 WHERE id = @id", connection, transaction);
            update.Parameters.AddWithValue("@id", random.Next(1, 21));
            if (random.Next(2) == 0)
            {
                await update.PrepareAsync(cancellationToken);
            }

            await update.ExecuteNonQueryAsync(cancellationToken);
        }

        await using var insert = new MySqlCommand("INSERT INTO acknowledged VALUES (@id)", connection, transaction);
        insert.Parameters.AddWithValue("@id", id);
        await insert.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
