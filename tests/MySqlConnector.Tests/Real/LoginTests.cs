using GraphCommerce.Servers;

namespace MySqlConnector.Tests.Real;

/// <summary>A MariaDB of its own with TLS and the plugin ed25519.</summary>
public sealed class LoginServer : IAsyncLifetime
{
    public MariaDbServer Server { get; private set; } = null!;

    public string With(string options) => $"Server=127.0.0.1;Port={Server.Port};Pooling=false;{options}";

    public async Task InitializeAsync()
    {
        Server = await MariaDbServer.StartAsync(new MariaDbOptions { UseTls = true, Plugins = ["auth_ed25519"] });
        await Server.ExecuteAsync(
            "CREATE USER native IDENTIFIED VIA mysql_native_password USING PASSWORD('sécret'); "
            + "CREATE USER curve IDENTIFIED VIA ed25519 USING PASSWORD('sécret'); "
            + "CREATE USER tls IDENTIFIED BY 'sécret' REQUIRE SSL; "
            + "CREATE USER nobody");
    }

    public async Task DisposeAsync() => await Server.DisposeAsync();
}

public sealed class LoginTests(LoginServer login) : IClassFixture<LoginServer>
{
    [Theory]
    [InlineData("User ID=native;Password=sécret;SslMode=None", "native", false)]
    [InlineData("User ID=curve;Password=sécret;SslMode=None", "curve", false)]
    [InlineData("User ID=nobody;SslMode=None", "nobody", false)]
    [InlineData("User ID=native;Password=sécret", "native", true)]
    [InlineData("User ID=curve;Password=sécret;SslMode=Required", "curve", true)]
    [InlineData("User ID=tls;Password=sécret", "tls", true)]
    public async Task A_user_logs_in(string options, string user, bool isEncrypted)
    {
        await using var connection = new MySqlConnection(login.With(options));
        await connection.OpenAsync();
        Assert.StartsWith(user + "@", (string)(await connection.ScalarAsync("SELECT CURRENT_USER()"))!, StringComparison.Ordinal);
        Assert.Equal(isEncrypted, await connection.NumberAsync("SELECT variable_value <> '' FROM information_schema.session_status WHERE variable_name = 'Ssl_cipher'") == 1);
    }

    [Theory]
    [InlineData("User ID=native;Password=wrong;SslMode=None")]
    [InlineData("User ID=curve;Password=wrong;SslMode=None")]
    [InlineData("User ID=native;SslMode=None")]
    [InlineData("User ID=tls;Password=sécret;SslMode=None")]
    [InlineData("User ID=unknown;Password=x;SslMode=None")]
    public async Task Who_has_no_right_is_refused(string options)
    {
        await using var connection = new MySqlConnection(login.With(options));
        var exception = await Assert.ThrowsAsync<MySqlException>(() => connection.OpenAsync());
        Assert.Equal((MySqlErrorCode.AccessDenied, "28000", false), (exception.ErrorCode, exception.SqlState, exception.IsTransient));
    }

    [Fact]
    public async Task A_Unix_socket_serves_as_well()
    {
        var socket = await login.Server.QueryAsync("SELECT @@socket");
        await using var connection = new MySqlConnection($"Server={socket};User ID=native;Password=sécret;Pooling=false");
        await connection.OpenAsync();
        Assert.Equal("native@localhost", await connection.ScalarAsync("SELECT USER()"));
    }

    [Fact]
    public async Task An_encrypted_session_is_pooled_like_any_other()
    {
        await using var connection = new MySqlConnection($"{login.With("User ID=native;Password=sécret;SslMode=Required")};Pooling=true;Maximum Pool Size=1");
        await connection.OpenAsync();
        var session = connection.ServerThread;
        for (var i = 0; i < 5; i++)
        {
            await connection.CloseAsync();
            await connection.OpenAsync();
            Assert.Equal(session, connection.ServerThread);
            Assert.Equal(i, await connection.NumberAsync("SELECT @i", ("@i", i)));
        }

        await connection.CloseAsync();
        await login.Server.KillAsync(session);
        await connection.OpenAsync();
        Assert.NotEqual(session, connection.ServerThread);
    }

    [Fact]
    public async Task An_unknown_database_is_an_error_of_its_own()
    {
        await using var connection = new MySqlConnection(login.With("User ID=root;Database=no_such;SslMode=None"));
        Assert.Equal(MySqlErrorCode.UnknownDatabase, (await Assert.ThrowsAsync<MySqlException>(() => connection.OpenAsync())).ErrorCode);
    }

    [Theory]
    [InlineData("127.0.0.1", "VerifyCA", true)]
    [InlineData("127.0.0.1", "VerifyFull", true)]
    [InlineData("localhost", "VerifyFull", true)]
    [InlineData("127.0.0.2", "VerifyFull", false)]
    [InlineData("127.0.0.2", "VerifyCA", true)]
    public async Task A_certificate_is_checked_as_far_as_the_mode_says(string host, string mode, bool isAccepted)
    {
        var server = login.Server;
        if (host == "127.0.0.2")
        {
            await using var forwarder = Forwarder.Start(server.Port, System.Net.IPAddress.Parse(host));
            await ConnectAsync(forwarder.Port);
        }
        else
        {
            await ConnectAsync(server.Port);
        }

        async Task ConnectAsync(int port)
        {
            await using var connection = new MySqlConnection(
                $"Server={host};Port={port};User ID=native;Password=sécret;Pooling=false;SslMode={mode};SslCa={server.CertificateAuthorityFile}");
            if (isAccepted)
            {
                await connection.OpenAsync();
                Assert.Equal(1L, await connection.NumberAsync("SELECT 1"));
            }
            else
            {
                Assert.Contains("TLS", (await Assert.ThrowsAsync<MySqlException>(() => connection.OpenAsync())).Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_certificate_of_an_authority_that_the_machine_does_not_know_is_refused()
    {
        await using var connection = new MySqlConnection(login.With("User ID=native;Password=sécret;SslMode=VerifyCA"));
        Assert.Contains("TLS", (await Assert.ThrowsAsync<MySqlException>(() => connection.OpenAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Large_values_and_cancellation_work_through_TLS()
    {
        await using var connection = new MySqlConnection(login.With("User ID=native;Password=sécret;SslMode=Required"));
        await connection.OpenAsync();
        var value = new string('x', 3_000_000);
        Assert.Equal(value, await connection.ScalarAsync("SELECT @v", ("@v", value)));
        using var cancel = new CancellationTokenSource(100);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => connection.CommandWith("SELECT SLEEP(30)").ExecuteScalarAsync(cancel.Token));
        Assert.Equal(1L, await connection.NumberAsync("SELECT 1"));
    }
}
