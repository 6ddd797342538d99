namespace MySqlConnector.Tests.Real;

public sealed class PoolTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Ten_thousand_queries_at_concurrency_200_run_on_8_sessions()
    {
        var text = $"{database.ConnectionString};Maximum Pool Size=8;Application Name=load;Connection Timeout=120";
        var next = 0;
        var sessions = new System.Collections.Concurrent.ConcurrentDictionary<int, bool>();
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(WorkAsync)));
        Assert.InRange(sessions.Count, 1, 8);

        async Task WorkAsync()
        {
            for (var i = Interlocked.Increment(ref next); i <= 10_000; i = Interlocked.Increment(ref next))
            {
                await using var connection = new MySqlConnection(text);
                await connection.OpenAsync();
                sessions.TryAdd(connection.ServerThread, true);
                Assert.Equal((long)i, await connection.NumberAsync("SELECT @i", ("@i", i)));
            }
        }
    }

    [Fact]
    public async Task An_exhausted_pool_tells_its_sizes()
    {
        var text = $"{database.ConnectionString};Maximum Pool Size=2;Connection Timeout=1;Application Name=exhausted";
        await using var one = new MySqlConnection(text);
        await using var two = new MySqlConnection(text);
        await one.OpenAsync();
        await two.OpenAsync();
        await using var three = new MySqlConnection(text);
        var exception = await Assert.ThrowsAsync<MySqlException>(() => three.OpenAsync());
        Assert.StartsWith(
            "No connection became free within 1 s: all 2 of the pool are in use (Maximum Pool Size=2) and 0 more requests wait.",
            exception.Message, StringComparison.Ordinal);
        await one.CloseAsync();
        await three.OpenAsync();
        Assert.Equal(1L, await three.NumberAsync("SELECT 1"));
    }

    [Theory]
    [InlineData("BEGIN", true)]
    [InlineData("BEGIN", false)]
    [InlineData("START TRANSACTION WITH CONSISTENT SNAPSHOT", true)]
    [InlineData("SET autocommit = 0", true)]
    [InlineData("SET autocommit = 0", false)]
    [InlineData("XA START 'left'", true)]
    [InlineData("XA START 'left'", false)]
    public async Task A_transaction_that_was_left_open_ends_with_the_return_to_the_pool(string begin, bool isReset)
    {
        var text = $"{database.ConnectionString};Maximum Pool Size=1;Application Name=left {begin.Length};Connection Reset={isReset}";
        await database.Server.ExecuteAsync(
            $"USE {new MySqlConnectionStringBuilder(text).Database}; CREATE TABLE IF NOT EXISTS locks (id INT PRIMARY KEY, n INT); REPLACE locks VALUES (1, 0)");
        await using (var connection = new MySqlConnection(text))
        {
            await connection.OpenAsync();
            await connection.ExecuteAsync(begin);
            await connection.ExecuteAsync("UPDATE locks SET n = n + 1 WHERE id = 1");
        }

        Assert.True(await ConnectionExtensions.BecomesTrueAsync(
            async () => await database.CountTransactionsAsync() == 0), "the transaction is still open");
        await using var next = new MySqlConnection(text);
        await next.OpenAsync();
        Assert.Equal(0, await next.ScalarAsync("SELECT n FROM locks"));
        await next.ExecuteAsync("UPDATE locks SET n = 7 WHERE id = 1");
        Assert.Equal(7, await database.CountAsync($"SELECT n FROM {database.Name()}.locks"));
        Assert.Equal(0, await database.CountTransactionsAsync());
    }

    [Fact]
    public async Task Nothing_of_an_owner_is_seen_by_the_next()
    {
        var text = $"{database.ConnectionString};Maximum Pool Size=1;Allow User Variables=true;Application Name=traces";
        await using var connection = new MySqlConnection(text);
        await connection.OpenAsync();
        var session = connection.ServerThread;
        await connection.ExecuteAsync("CREATE TEMPORARY TABLE mine (id INT); SET @mine = 1; SET SESSION sql_mode = ''; SET NAMES latin1; USE mysql");
        await connection.CloseAsync();
        await connection.OpenAsync();
        Assert.Equal(session, connection.ServerThread);
        Assert.Equal(DBNull.Value, await connection.ScalarAsync("SELECT @mine"));
        Assert.Equal(MySqlErrorCode.NoSuchTable, (await Assert.ThrowsAsync<MySqlException>(() => connection.ExecuteAsync("SELECT * FROM mine"))).ErrorCode);
        Assert.Equal(
            $"{new MySqlConnectionStringBuilder(text).Database} utf8mb4 1",
            await connection.ScalarAsync("SELECT CONCAT(DATABASE(), ' ', @@character_set_client, ' ', @@sql_mode <> '')"));
        Assert.Equal("ü🍐", await connection.ScalarAsync("SELECT @p", ("@p", "ü🍐")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_closed_while_its_command_runs_takes_nothing_from_the_next_owner(bool isReset)
    {
        var text = $"{database.ConnectionString};Maximum Pool Size=1;Application Name=overtaken;Connection Reset={isReset}";
        for (var round = 0; round < 10; round++)
        {
            Task<object?> overtaken;
            await using (var connection = new MySqlConnection(text))
            {
                await connection.OpenAsync();
                overtaken = connection.ScalarAsync($"SELECT SLEEP(0.0{round})");
            }

            await using var next = new MySqlConnection(text);
            await next.OpenAsync();
            for (var i = 0; i < 10; i++)
            {
                Assert.Equal(i, await next.NumberAsync("SELECT @i", ("@i", i)));
            }

            try
            {
                await overtaken.WaitAsync(TimeSpan.FromSeconds(20));
            }
            catch (Exception exception) when (exception is MySqlException or InvalidOperationException)
            {
                // It was left in the lurch, and was told so.
            }
        }
    }

    [Fact]
    public async Task A_killed_idle_session_is_replaced_before_anybody_sees_it()
    {
        var text = $"{database.ConnectionString};Maximum Pool Size=1;Application Name=killed idle";
        await using var connection = new MySqlConnection(text);
        await connection.OpenAsync();
        var session = connection.ServerThread;
        await connection.CloseAsync();
        await database.Server.KillAsync(session);
        await connection.OpenAsync();
        Assert.NotEqual(session, connection.ServerThread);
        Assert.Equal(1L, await connection.NumberAsync("SELECT 1"));
    }

    [Fact]
    public async Task A_session_killed_in_use_is_an_exception_worth_a_retry_and_then_replaced()
    {
        var text = $"{database.ConnectionString};Maximum Pool Size=1;Application Name=killed used";
        await using var connection = new MySqlConnection(text);
        await connection.OpenAsync();
        var session = connection.ServerThread;
        var running = connection.ScalarAsync("SELECT SLEEP(300)");
        await database.WaitForStatementAsync("SELECT SLEEP(300)");
        await database.Server.KillAsync(session);
        var exception = await Assert.ThrowsAsync<MySqlException>(() => running.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.True(exception.IsTransient, exception.ToString());
        await connection.CloseAsync();
        await connection.OpenAsync();
        Assert.NotEqual(session, connection.ServerThread);
        Assert.Equal(1L, await connection.NumberAsync("SELECT 1"));
    }

    [Fact]
    public async Task Cleared_pools_close_their_sessions()
    {
        var text = $"{database.ConnectionString};Application Name=cleared";
        await using var connection = new MySqlConnection(text);
        await connection.OpenAsync();
        var session = connection.ServerThread;
        await connection.CloseAsync();
        await MySqlConnection.ClearPoolAsync(connection);
        Assert.True(await ConnectionExtensions.BecomesTrueAsync(
            async () => await database.CountAsync($"SELECT COUNT(*) FROM information_schema.processlist WHERE id = {session}") == 0));
        await connection.OpenAsync();
        Assert.NotEqual(session, connection.ServerThread);
    }

    [Fact]
    public async Task Without_pooling_a_session_ends_with_its_connection()
    {
        int session;
        await using (var connection = await database.OpenAsync("Pooling=false"))
        {
            session = connection.ServerThread;
        }

        Assert.True(await ConnectionExtensions.BecomesTrueAsync(
            async () => await database.CountAsync($"SELECT COUNT(*) FROM information_schema.processlist WHERE id = {session}") == 0));
    }

    [Fact]
    public async Task A_connection_that_was_forgotten_gives_its_place_and_its_locks_back()
    {
        var text = $"{database.ConnectionString};Maximum Pool Size=1;Application Name=forgotten;Connection Timeout=10";
        var session = await ForgetAsync(text);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        await using var next = new MySqlConnection(text);
        await next.OpenAsync();
        Assert.NotEqual(session, next.ServerThread);
        Assert.True(await ConnectionExtensions.BecomesTrueAsync(
            async () => await database.CountAsync($"SELECT COUNT(*) FROM information_schema.processlist WHERE id = {session}") == 0));
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static async Task<int> ForgetAsync(string text)
    {
        var connection = new MySqlConnection(text);
        await connection.OpenAsync();
        await connection.ExecuteAsync("BEGIN");
        return connection.ServerThread;
    }
}
