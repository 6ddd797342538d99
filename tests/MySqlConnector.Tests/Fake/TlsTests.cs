namespace MySqlConnector.Tests.Fake;

public sealed class TlsTests
{
    [Theory]
    [InlineData("Required")]
    [InlineData("VerifyCA")]
    [InlineData("VerifyFull")]
    public async Task A_server_that_hides_its_TLS_gets_no_login_where_TLS_is_required(string mode)
    {
        await using var server = FakeServer.Start(async connection =>
        {
            connection.Sequence = 0;
            await connection.SendAsync(new Greeting().ToPayload());
            await connection.ExpectEndAsync();
        });
        Assert.Contains("TLS", (await Hostile.OpenAsync(server, $"SslMode={mode}")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_TLS_is_preferred_a_server_without_it_is_accepted()
    {
        await using var server = FakeServer.StartOpen(connection => connection.AnswerOkAsync());
        await using var connection = await Hostile.ConnectAsync(server, "SslMode=Preferred");
    }

    [Fact]
    public async Task Where_TLS_is_preferred_it_is_used_without_a_look_at_the_certificate()
    {
        using var certificate = FakeCertificate.Create();
        await using var server = FakeServer.Start(async connection =>
        {
            Assert.True((await connection.GreetAsync(new Greeting { Capabilities = Greeting.MySql8 | Greeting.Tls })).AsksForTls);
            await connection.UseTlsAsync(certificate);
            await connection.ReceiveAsync();
            await connection.SendAsync(Payload.Ok());
            await connection.OpenSessionAsync();
            await connection.AnswerOkAsync();
        });
        await using var connection = await Hostile.ConnectAsync(server, "SslMode=Preferred");
    }

    [Theory]
    [InlineData("VerifyCA")]
    [InlineData("VerifyFull")]
    public async Task A_certificate_that_nobody_vouches_for_gets_no_login(string mode)
    {
        using var certificate = FakeCertificate.Create();
        await using var server = FakeServer.Start(async connection =>
        {
            await connection.GreetAsync(new Greeting { Capabilities = Greeting.MySql8 | Greeting.Tls });
            try
            {
                await connection.UseTlsAsync(certificate);
                await connection.ReceiveAsync();
                Assert.Fail("The driver went on.");
            }
            catch (System.Security.Authentication.AuthenticationException)
            {
                // The driver has refused the certificate.
            }
        });
        Assert.Contains("TLS", (await Hostile.OpenAsync(server, $"SslMode={mode}")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Noise_in_the_place_of_TLS_is_refused()
    {
        await using var server = FakeServer.Start(async connection =>
        {
            await connection.GreetAsync(new Greeting { Capabilities = Greeting.MySql8 | Greeting.Tls });
            await connection.SendAsync(Payload.Ok());
            await connection.WaitForEndAsync();
        });
        Assert.Contains("TLS", (await Hostile.OpenAsync(server, "SslMode=Required")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_slipped_in_before_TLS_is_not_taken_for_an_answer_within_it()
    {
        using var certificate = FakeCertificate.Create();
        await using var server = FakeServer.Start(async connection =>
        {
            connection.Sequence = 0;
            var greeting = connection.Packet(new Greeting { Capabilities = Greeting.MySql8 | Greeting.Tls }.ToPayload());
            connection.Sequence = 3;
            await connection.SendRawAsync((byte[])[.. greeting, .. connection.Packet(Payload.Ok())]);
            await connection.WaitForEndAsync();
        });
        Assert.Contains("plain text", (await Hostile.OpenAsync(server, "SslMode=Required")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_authority_file_that_is_not_there_is_named()
    {
        using var certificate = FakeCertificate.Create();
        await using var server = FakeServer.Start(async connection =>
        {
            await connection.GreetAsync(new Greeting { Capabilities = Greeting.MySql8 | Greeting.Tls });
            await connection.WaitForEndAsync();
        });
        Assert.Contains("no-such-file.pem", (await Hostile.OpenAsync(server, "SslMode=VerifyCA;SslCa=no-such-file.pem")).Message, StringComparison.Ordinal);
    }
}
