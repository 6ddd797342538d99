using System.Diagnostics;

namespace MySqlConnector.Tests.Real;

public sealed class BlockingTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Synchronous_use_by_more_callers_than_there_are_pool_threads_comes_to_an_end()
    {
        const int Callers = 40;
        var watch = Stopwatch.StartNew();
        var tasks = Enumerable.Range(0, Callers).Select(caller => Task.Run(() =>
        {
            for (var i = 0; i < 5; i++)
            {
                using var connection = new MySqlConnection(database.ConnectionString + ";Maximum Pool Size=8;Application Name=blocking");
                connection.Open();
                using var transaction = connection.BeginTransaction();
                using var command = new MySqlCommand("SELECT @caller + SLEEP(0.001)", connection, transaction);
                command.Parameters.AddWithValue("@caller", caller);
                Assert.Equal(caller, Convert.ToInt32(command.ExecuteScalar()));
                transaction.Commit();
            }
        }));
        await Task.WhenAll(tasks);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public async Task Both_halves_take_turns_on_one_connection()
    {
        await using var connection = await database.OpenAsync();
        for (var i = 0; i < 20; i++)
        {
            await using var command = new MySqlCommand("SELECT seq FROM seq_1_to_3000; SELECT 'end'", connection);
            await using var reader = i % 2 == 0 ? command.ExecuteReader() : await command.ExecuteReaderAsync();
            var sum = 0L;
            for (var row = 0; row < 3000; row++)
            {
                Assert.True(row % 3 == 0 ? reader.Read() : await reader.ReadAsync());
                sum += reader.GetInt64(0);
            }

            Assert.Equal(4501500, sum);
            Assert.True(i % 3 == 0 ? reader.NextResult() : await reader.NextResultAsync());
            Assert.True(reader.HasRows);
        }
    }
}
