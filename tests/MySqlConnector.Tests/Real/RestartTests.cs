using GraphCommerce.Servers;

namespace MySqlConnector.Tests.Real;

public sealed class RestartTests
{
    [Fact]
    public async Task A_restarted_server_is_noticed_before_any_dead_session_is_handed_out()
    {
        await using var server = await MariaDbServer.StartAsync();
        var text = $"{server.ConnectionString};Maximum Pool Size=8;Application Name=restart {server.Port}";
        await UseAllAsync(text, 8);
        await server.RestartAsync();
        await UseAllAsync(text, 8);
        await UseAllAsync(text, 8);
        await MySqlConnection.ClearPoolAsync(new MySqlConnection(text));
    }

    [Fact]
    public async Task A_server_killed_in_the_middle_fails_what_runs_and_nothing_after_its_return()
    {
        await using var server = await MariaDbServer.StartAsync();
        var text = $"{server.ConnectionString};Maximum Pool Size=8;Application Name=crash {server.Port};Connection Timeout=20";
        var running = Enumerable.Range(0, 4).Select(_ => SleepAsync(text)).ToList();
        await UseAllAsync(text, 4);
        Assert.True(await ConnectionExtensions.BecomesTrueAsync(
            async () => await server.QueryAsync("SELECT COUNT(*) FROM information_schema.processlist WHERE info LIKE 'SELECT SLEEP%'") == "4"));
        server.Kill();
        foreach (var one in running)
        {
            Assert.True((await Assert.ThrowsAsync<MySqlException>(() => one.WaitAsync(TimeSpan.FromSeconds(25)))).IsTransient);
        }

        await using (var away = new MySqlConnection(text))
        {
            Assert.True((await Assert.ThrowsAsync<MySqlException>(() => away.OpenAsync())).IsTransient);
        }

        await server.RestartAsync();
        await UseAllAsync(text, 8);
        await MySqlConnection.ClearPoolAsync(new MySqlConnection(text));
    }

    [Fact]
    public async Task A_frozen_server_holds_nobody_longer_than_the_timeouts_say()
    {
        await using var server = await MariaDbServer.StartAsync();
        var text = $"{server.ConnectionString};Maximum Pool Size=2;Application Name=frozen {server.Port};Connection Timeout=1;Command Timeout=1;Cancellation Timeout=1";
        await using var connection = new MySqlConnection(text);
        await connection.OpenAsync();
        server.Freeze();
        try
        {
            // The signal stops the server's threads one after the other.
            await Task.Delay(200);
            await Assert.ThrowsAsync<MySqlException>(() => connection.ScalarAsync("SELECT 1").WaitAsync(TimeSpan.FromSeconds(14)));
            await connection.CloseAsync().WaitAsync(TimeSpan.FromSeconds(14));
            await using var other = new MySqlConnection(text);
            await Assert.ThrowsAsync<MySqlException>(() => other.OpenAsync().WaitAsync(TimeSpan.FromSeconds(14)));
        }
        finally
        {
            server.Thaw();
        }

        // A second may be too short for a server that comes round.
        Assert.True(await ConnectionExtensions.BecomesTrueAsync(async () => await Record.ExceptionAsync(() => UseAllAsync(text, 2)) is null));
        await MySqlConnection.ClearPoolAsync(new MySqlConnection(text));
    }

    private static async Task UseAllAsync(string text, int count)
    {
        var connections = Enumerable.Range(0, count).Select(_ => new MySqlConnection(text)).ToList();
        try
        {
            await Task.WhenAll(connections.Select(async connection =>
            {
                await connection.OpenAsync();
                Assert.Equal(1L, await connection.NumberAsync("SELECT 1"));
            }));
        }
        finally
        {
            foreach (var connection in connections)
            {
                await connection.DisposeAsync();
            }
        }
    }

    private static async Task SleepAsync(string text)
    {
        await using var connection = new MySqlConnection(text);
        await connection.OpenAsync();
        await connection.ScalarAsync("SELECT SLEEP(300)");
    }
}
