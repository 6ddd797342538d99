using System.Data;
using System.Diagnostics;

namespace MySqlConnector.Tests.Real;

public sealed class InterruptionTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_cancelled_query_is_killed_and_the_connection_goes_on()
    {
        await using var connection = await database.OpenAsync();
        var thread = connection.ServerThread;
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 3; i++)
        {
            using var source = new CancellationTokenSource(100);
            await using var command = new MySqlCommand("SELECT SLEEP(30)", connection);
            var error = await Assert.ThrowsAsync<OperationCanceledException>(() => command.ExecuteScalarAsync(source.Token));
            Assert.Equal(source.Token, error.CancellationToken);
            Assert.Equal(ConnectionState.Open, connection.State);
            Assert.Equal((long)thread, Convert.ToInt64(await QueryTests.Scalar(connection, "SELECT CONNECTION_ID()")));
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"It took {watch.Elapsed}.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_command_that_exceeds_its_timeout_is_stopped(bool isBlocking)
    {
        await using var connection = await database.OpenAsync();
        await using var command = new MySqlCommand("SELECT SLEEP(30)", connection) { CommandTimeout = 1 };
        var error = isBlocking
            ? Assert.Throws<MySqlException>(() => command.ExecuteScalar())
            : await Assert.ThrowsAsync<MySqlException>(() => command.ExecuteScalarAsync());
        Assert.Equal(MySqlErrorCode.CommandTimeoutExpired, error.ErrorCode);
        Assert.Equal("ok", await QueryTests.Scalar(connection, "SELECT 'ok'"));
    }

    [Fact]
    public async Task Cancel_stops_a_command_from_another_thread()
    {
        await using var connection = await database.OpenAsync();
        await using var command = new MySqlCommand("SELECT SLEEP(29)", connection);
        var running = Task.Run(() => command.ExecuteScalar());
        await database.WaitForStatementAsync("SELECT SLEEP(29)");
        command.Cancel();
        var error = await Assert.ThrowsAsync<MySqlException>(() => running);
        Assert.Equal(MySqlErrorCode.QueryInterrupted, error.ErrorCode);
        Assert.Equal("ok", await QueryTests.Scalar(connection, "SELECT 'ok'"));
    }

    [Fact]
    public async Task Rows_can_be_cancelled_between_two_of_them()
    {
        await using var connection = await database.OpenAsync();
        using var source = new CancellationTokenSource();
        await using (var command = new MySqlCommand("SELECT a.seq, REPEAT('x', 1000) FROM seq_1_to_1000000 a, seq_1_to_1000 b", connection))
        await using (var reader = await command.ExecuteReaderAsync(source.Token))
        {
            for (var i = 0; i < 100; i++)
            {
                Assert.True(await reader.ReadAsync(source.Token));
            }

            await source.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reader.ReadAsync(source.Token));
        }

        Assert.Equal("ok", await QueryTests.Scalar(connection, "SELECT 'ok'"));
    }

    [Fact]
    public async Task A_kill_that_comes_too_late_hits_no_other_command()
    {
        const int Seed = 20261122;
        var random = new Random(Seed);
        await using var connection = await database.OpenAsync();
        var cancelled = 0;
        for (var i = 0; i < 150; i++)
        {
            using var source = new CancellationTokenSource();
            await using var command = new MySqlCommand("SELECT SLEEP(0.002)", connection);
            source.CancelAfter(TimeSpan.FromMicroseconds(random.Next(1, 4000)));
            try
            {
                await command.ExecuteScalarAsync(source.Token);
            }
            catch (OperationCanceledException)
            {
                cancelled++;
            }

            // Neither the cancelled nor the completed command leaves anything behind.
            Assert.Equal(i, Convert.ToInt32(await QueryTests.Scalar(connection, $"SELECT {i} + SLEEP(0)")));
        }

        Assert.True(cancelled is > 0, $"Seed {Seed}: {cancelled} of 150 were cancelled.");
    }

    [Fact]
    public async Task A_cancelled_lock_wait_leaves_the_transaction_usable()
    {
        await using var first = await database.OpenAsync();
        await QueryTests.ExecuteAsync(first, "CREATE TABLE locked (id INT PRIMARY KEY, v INT); INSERT INTO locked VALUES (1, 0)");
        await using var second = await database.OpenAsync();
        await using var holder = await first.BeginTransactionAsync();
        await QueryTests.ExecuteAsync(first, "UPDATE locked SET v = 1", holder);
        await using var waiting = await second.BeginTransactionAsync();
        await using var command = new MySqlCommand("UPDATE locked SET v = 2", second, waiting);
        using var source = new CancellationTokenSource(200);
        await Assert.ThrowsAsync<OperationCanceledException>(() => command.ExecuteNonQueryAsync(source.Token));
        await holder.CommitAsync();
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
        await waiting.CommitAsync();
        Assert.Equal(2, Convert.ToInt32(await QueryTests.Scalar(first, "SELECT v FROM locked")));
    }

    [Fact]
    public async Task Opening_can_be_cancelled_and_ends_at_its_timeout()
    {
        using var deaf = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        deaf.Start();
        var port = ((System.Net.IPEndPoint)deaf.LocalEndpoint).Port;
        using var source = new CancellationTokenSource(100);
        await using var connection = new MySqlConnection($"Server=127.0.0.1;Port={port};User ID=root;Pooling=false");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => connection.OpenAsync(source.Token));
        Assert.Equal(ConnectionState.Closed, connection.State);

        await using var impatient = new MySqlConnection($"Server=127.0.0.1;Port={port};User ID=root;Pooling=false;Connection Timeout=1");
        var error = await Assert.ThrowsAsync<MySqlException>(() => impatient.OpenAsync());
        Assert.Equal(MySqlErrorCode.UnableToConnectToHost, error.ErrorCode);
        Assert.True(error.IsTransient);
    }

    [Fact]
    public async Task What_was_not_sent_when_a_command_was_stopped_is_never_sent()
    {
        await using var connection = await database.OpenAsync();
        await QueryTests.ExecuteAsync(connection, "CREATE TABLE unsent (id INT PRIMARY KEY)");
        await using var command = new MySqlCommand(
            "INSERT INTO unsent VALUES (1); SELECT SLEEP(28); INSERT INTO unsent VALUES (2)", connection);
        await command.PrepareAsync();
        using var source = new CancellationTokenSource();
        var running = command.ExecuteNonQueryAsync(source.Token);
        await database.WaitForStatementAsync("SELECT SLEEP(28)");
        await source.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => running);
        Assert.Equal("1", await QueryTests.Scalar(connection, "SELECT GROUP_CONCAT(id) FROM unsent"));
    }

    [Fact]
    public async Task A_reader_closed_between_two_requests_after_a_cancellation_sends_no_more()
    {
        await using var connection = await database.OpenAsync();
        await QueryTests.ExecuteAsync(connection, "CREATE TABLE unread (id INT PRIMARY KEY)");
        await using var command = new MySqlCommand("SELECT 1; INSERT INTO unread VALUES (1)", connection);
        await command.PrepareAsync();
        using var source = new CancellationTokenSource();
        await using (var reader = await command.ExecuteReaderAsync(source.Token))
        {
            Assert.True(await reader.ReadAsync(source.Token));
            await source.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reader.NextResultAsync(source.Token));
        }

        Assert.Equal(0L, await QueryTests.Scalar(connection, "SELECT COUNT(*) FROM unread"));
    }
}
