using GraphCommerce.Servers;

namespace Server.Tests.Servers;

public sealed class MariaDbServerTests
{
    [Fact]
    public async Task A_shared_server_gives_each_test_a_database_of_its_own()
    {
        var server = await MariaDbServer.SharedAsync();

        var databases = await Task.WhenAll(server.CreateDatabaseAsync(), server.CreateDatabaseAsync());

        Assert.Same(server, await MariaDbServer.SharedAsync());
        Assert.NotEqual(databases[0], databases[1]);
        Assert.StartsWith($"Server=127.0.0.1;Port={server.Port};User ID=root;", databases[0], StringComparison.Ordinal);
        Assert.Equal("1\tutf8mb4", await server.QueryAsync("SELECT @@innodb_flush_log_at_trx_commit, @@character_set_server"));
    }

    [Fact]
    public async Task What_was_committed_is_there_after_a_kill_and_a_restart_on_the_same_port()
    {
        await using var server = await MariaDbServer.StartAsync();
        var port = server.Port;
        await server.CreateDatabaseAsync("shop");
        await server.ExecuteAsync("CREATE TABLE shop.t (name VARCHAR(20)); INSERT INTO shop.t VALUES ('tea'), ('кофе')");

        server.Kill();
        await server.RestartAsync();

        Assert.Equal(port, server.Port);
        Assert.Equal("tea\nкофе", await server.QueryAsync("SELECT name FROM shop.t ORDER BY name"));
        await server.RestartAsync();
        Assert.Equal("2", await server.QueryAsync("SELECT COUNT(*) FROM shop.t"));
    }

    [Fact]
    public async Task A_frozen_server_answers_when_it_goes_on()
    {
        await using var server = await MariaDbServer.StartAsync();

        server.Freeze();
        var answer = server.QueryAsync("SELECT 1");
        Assert.NotSame(answer, await Task.WhenAny(answer, Task.Delay(300)));
        server.Thaw();

        Assert.Equal("1", await answer);
    }

    [Fact]
    public async Task Tls_plugins_and_arguments_reach_the_server()
    {
        await using var server = await MariaDbServer.StartAsync(
            new MariaDbOptions { UseTls = true, Plugins = ["auth_ed25519"], Arguments = ["--max-allowed-packet=64M"], IsDurable = false });

        Assert.Equal(
            "YES\tACTIVE\t67108864\t2",
            await server.QueryAsync(
                "SELECT @@have_ssl, (SELECT plugin_status FROM information_schema.plugins WHERE plugin_name = 'ed25519'), @@max_allowed_packet, @@innodb_flush_log_at_trx_commit"));
        Assert.StartsWith("-----BEGIN CERTIFICATE-----", await File.ReadAllTextAsync(server.CertificateAuthorityFile!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_start_tells_why()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => MariaDbServer.StartAsync(new MariaDbOptions { Arguments = ["--no-such-setting"] }));

        Assert.Contains("MariaDB did not start", exception.Message, StringComparison.Ordinal);
        Assert.Contains("unknown option '--no-such-setting'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_left_of_a_server_that_was_disposed()
    {
        var server = await MariaDbServer.StartAsync();
        var folder = await server.QueryAsync("SELECT @@datadir");

        await server.DisposeAsync();

        Assert.False(Directory.Exists(Path.GetDirectoryName(folder.TrimEnd('/'))));
        Assert.False(Directory.Exists($"/proc/{server.ProcessId}"));
    }
}
