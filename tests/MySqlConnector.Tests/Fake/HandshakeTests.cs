using System.Text;

namespace MySqlConnector.Tests.Fake;

public sealed class HandshakeTests
{
    [Fact]
    public async Task A_friendly_server_lets_us_in_with_the_proof_of_the_password_and_the_database()
    {
        LoginRequest? login = null;
        await using var server = FakeServer.Start(async connection =>
        {
            login = await connection.GreetAsync();
            await connection.SendAsync(Payload.Ok());
            await connection.OpenSessionAsync();
            await connection.AnswerOkAsync();
        });
        await using (var connection = await Hostile.ConnectAsync(server, "Database=shop"))
        {
            Assert.Equal(("8.0.36", 77), (connection.ServerVersion, connection.ServerThread));
        }

        Assert.Equal(("u", "shop", "mysql_native_password", 20), (login!.User, login.Database, login.Plugin, login.Proof.Length));
        Assert.Equal(0u, login.Capabilities & (Greeting.LocalFiles | Greeting.Compress | Greeting.Tls));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_server_that_is_full_says_so_before_any_greeting(bool hasState)
    {
        await using var server = FakeServer.Start(connection => connection.SendAsync(
            hasState ? Payload.Error(1040, "08004", "Too many connections") : [0xFF, 0x10, 0x04, .. "Too many connections"u8]));
        var exception = await Hostile.OpenAsync(server);
        Assert.Equal((1040, "Too many connections", true), (exception.Number, exception.Message, exception.IsTransient));
    }

    [Fact]
    public async Task A_refused_password_is_the_error_of_the_server()
    {
        await using var server = FakeServer.Start(async connection =>
        {
            await connection.GreetAsync();
            await connection.SendAsync(Payload.Error(1045, "28000", "Access denied for user 'u'"));
        });
        var exception = await Hostile.OpenAsync(server);
        Assert.Equal((1045, "28000", false), (exception.Number, exception.SqlState, exception.IsTransient));
    }

    [Fact]
    public async Task Another_version_of_the_protocol_is_refused()
    {
        await using var server = FakeServer.Start(connection => connection.GreetAsync(new Greeting { Version = 9 }));
        Assert.Contains("version 9", (await Hostile.OpenAsync(server)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_the_needed_capabilities_is_refused()
    {
        await using var server = FakeServer.Start(connection => connection.GreetAsync(new Greeting { Capabilities = 1 }));
        Assert.Contains("Protocol41", (await Hostile.OpenAsync(server)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_given_up_after_the_connection_timeout()
    {
        await using var server = FakeServer.Start(connection => connection.SleepAsync());
        await Hostile.EndsAfterASecondAsync(async () => Assert.Contains(
            "1 second", (await Hostile.OpenAsync(server, "Connection Timeout=1")).Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Bytes_that_trickle_in_are_understood_in_time_and_given_up_after_it()
    {
        await using var patient = FakeServer.Start(connection => TrickleAsync(connection, TimeSpan.FromMilliseconds(2)));
        await using var connection = await Hostile.ConnectAsync(patient);
        Assert.Equal("8.0.36", connection.ServerVersion);
        await using var endless = FakeServer.Start(connection => TrickleAsync(connection, TimeSpan.FromMilliseconds(100)));
        await Hostile.EndsAfterASecondAsync(() => Hostile.OpenAsync(endless, "Connection Timeout=1"));

        static async Task TrickleAsync(FakeConnection connection, TimeSpan pause)
        {
            foreach (var one in connection.Packet(new Greeting().ToPayload()))
            {
                await connection.SendRawAsync(new[] { one });
                await Task.Delay(pause);
            }

            await connection.ReceiveAsync();
            await connection.SendAsync(Payload.Ok());
            await connection.OpenSessionAsync();
            await connection.WaitForEndAsync();
        }
    }

    [Fact]
    public async Task A_greeting_without_end_is_refused_at_its_announcement()
    {
        await using var server = FakeServer.Start(async connection =>
        {
            // Nothing comes after the announcement: whoever waited for the rest would wait for ever.
            await connection.SendRawAsync(connection.Packet([10], announcedLength: 0xFFFFFF));
            await connection.WaitForEndAsync();
        });
        Assert.Contains("16777215 bytes", (await Hostile.OpenAsync(server)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_packet_out_of_order_is_refused()
    {
        await using var server = FakeServer.Start(async connection =>
        {
            connection.Sequence = 3;
            await connection.SendAsync(new Greeting().ToPayload());
            await connection.WaitForEndAsync();
        });
        Assert.Contains("order", (await Hostile.OpenAsync(server)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_web_server_is_not_taken_for_a_database()
    {
        await using var server = FakeServer.Start(connection => connection.SendRawAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray()));
        Assert.Contains($"127.0.0.1:{server.Port}", (await Hostile.OpenAsync(server)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_listening_is_told_with_the_address_and_worth_another_try()
    {
        string text;
        int port;
        await using (var server = FakeServer.Start(static _ => Task.CompletedTask))
        {
            (text, port) = (server.ConnectionString, server.Port);
        }

        await using var connection = new MySqlConnection(text);
        var exception = await Assert.ThrowsAsync<MySqlException>(() => connection.OpenAsync());
        Assert.Contains($"127.0.0.1:{port}", exception.Message, StringComparison.Ordinal);
        Assert.True(exception.IsTransient);
    }

    [Fact]
    public async Task Cancelling_ends_the_handshake()
    {
        await using var server = FakeServer.Start(connection => connection.SleepAsync());
        await using var connection = new MySqlConnection(server.ConnectionString);
        using var cancel = new CancellationTokenSource(100);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => connection.OpenAsync(cancel.Token).WaitAsync(Hostile.Patience));
        Assert.Equal(System.Data.ConnectionState.Closed, connection.State);
    }

    [Fact]
    public async Task No_message_shows_the_password()
    {
        await using var server = FakeServer.Start(connection => connection.SendAsync([0, 1, 2]));
        var exception = await Hostile.OpenAsync(server);
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(exception.InnerException?.ToString() ?? "")), StringComparison.Ordinal);
    }
}
