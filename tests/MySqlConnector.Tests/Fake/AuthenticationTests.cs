using System.Security.Cryptography;
using System.Text;
using MySqlConnector.Protocol.Authentication;

namespace MySqlConnector.Tests.Fake;

public sealed class AuthenticationTests
{
    private static readonly byte[] s_password = Encoding.UTF8.GetBytes("secret");

    [Fact]
    public async Task The_native_proof_is_what_the_server_computes()
    {
        await using var server = FakeServer.Start(async connection =>
        {
            var login = await connection.GreetAsync();
#pragma warning disable CA5350 // The server's scheme is made of SHA-1.
            var hash = SHA1.HashData(s_password);
            var mask = SHA1.HashData([.. Greeting.Nonce, .. SHA1.HashData(hash)]);
#pragma warning restore CA5350
            Assert.Equal(hash, login.Proof.Zip(mask, static (a, b) => (byte)(a ^ b)));
            await FinishAsync(connection);
        });
        await using var connection = await Hostile.ConnectAsync(server);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_login_that_the_server_has_cached_needs_the_hash_only(bool isSwitched)
    {
        await using var server = FakeServer.Start(async connection =>
        {
            var login = await connection.GreetAsync(new Greeting { Plugin = isSwitched ? "mysql_native_password" : "caching_sha2_password" });
            var proof = login.Proof;
            if (isSwitched)
            {
                await connection.SendAsync(Payload.AuthSwitch("caching_sha2_password", Greeting.Nonce));
                proof = await connection.ReceiveAsync();
            }

            Assert.Equal(Sha2Proof(), proof);
            await connection.SendAsync(Payload.AuthMore(3));
            await FinishAsync(connection);
        });
        await using var connection = await Hostile.ConnectAsync(server);
    }

    [Fact]
    public async Task A_first_login_sends_the_password_through_TLS()
    {
        using var certificate = FakeCertificate.Create();
        await using var server = FakeServer.Start(async connection =>
        {
            await GreetWithTlsAsync(connection, certificate);
            await connection.SendAsync(Payload.AuthMore(4));
            Assert.Equal([.. s_password, 0], await connection.ReceiveAsync());
            await FinishAsync(connection);
        });
        await using var connection = await Hostile.ConnectAsync(server, "SslMode=Required");
    }

    [Fact]
    public async Task A_first_login_without_TLS_is_refused_and_nothing_more_is_sent()
    {
        await using var server = FakeServer.Start(async connection =>
        {
            await connection.GreetAsync(new Greeting { Plugin = "caching_sha2_password" });
            await connection.SendAsync(Payload.AuthMore(4));
            await connection.ExpectEndAsync();
        });
        Assert.Contains("Allow Public Key Retrieval=true", (await Hostile.OpenAsync(server)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_login_without_TLS_encrypts_with_the_key_of_the_server_where_that_is_allowed()
    {
        using var rsa = RSA.Create(2048);

        // Here, and not within the login: the key is made when it is first asked for, which may take seconds.
        var publicKey = Encoding.ASCII.GetBytes(rsa.ExportSubjectPublicKeyInfoPem());
        await using var server = FakeServer.Start(async connection =>
        {
            await connection.GreetAsync(new Greeting { Plugin = "caching_sha2_password" });
            await connection.SendAsync(Payload.AuthMore(4));
            Assert.Equal([2], await connection.ReceiveAsync());
            await connection.SendAsync(Payload.AuthMore(publicKey));
            var clear = rsa.Decrypt(await connection.ReceiveAsync(), RSAEncryptionPadding.OaepSHA1);
            Assert.Equal([.. s_password, 0], clear.Select(static (one, i) => (byte)(one ^ Greeting.Nonce[i % 20])));
            await FinishAsync(connection);
        });
        await using var connection = await Hostile.ConnectAsync(server, "AllowPublicKeyRetrieval=true");
    }

    [Theory]
    [InlineData("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n")]
    [InlineData("not a key")]
    public async Task A_key_that_is_none_is_refused(string key)
    {
        await using var server = FakeServer.Start(async connection =>
        {
            await connection.GreetAsync(new Greeting { Plugin = "caching_sha2_password" });
            await connection.SendAsync(Payload.AuthMore(4));
            await connection.ReceiveAsync();
            await connection.SendAsync(Payload.AuthMore(Encoding.ASCII.GetBytes(key)));
            await connection.ExpectEndAsync();
        });
        await Hostile.OpenAsync(server, "AllowPublicKeyRetrieval=true");
    }

    [Fact]
    public async Task The_password_itself_is_never_sent_without_TLS()
    {
        await using var server = FakeServer.Start(async connection =>
        {
            var login = await connection.GreetAsync();
            Assert.DoesNotContain("secret", Encoding.Latin1.GetString(login.All), StringComparison.Ordinal);
            await connection.SendAsync(Payload.AuthSwitch("mysql_clear_password", []));
            await connection.ExpectEndAsync();
        });
        Assert.Contains("mysql_clear_password", (await Hostile.OpenAsync(server)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_password_itself_is_not_sent_to_a_server_that_nobody_vouches_for()
    {
        using var certificate = FakeCertificate.Create();
        await using var server = FakeServer.Start(async connection =>
        {
            await GreetWithTlsAsync(connection, certificate);
            await connection.SendAsync(Payload.AuthSwitch("mysql_clear_password", []));
            await connection.ExpectEndAsync();
        });
        Assert.Contains("mysql_clear_password", (await Hostile.OpenAsync(server, "SslMode=Required")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mysql_old_password")]
    [InlineData("dialog")]
    [InlineData("")]
    public async Task A_plugin_that_we_do_not_have_is_named(string plugin)
    {
        await using var server = FakeServer.Start(async connection =>
        {
            await connection.GreetAsync();
            await connection.SendAsync(Payload.AuthSwitch(plugin, Greeting.Nonce));
            await connection.ExpectEndAsync();
        });
        Assert.Contains($"'{plugin}'", (await Hostile.OpenAsync(server)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_never_decides_is_given_up()
    {
        await using var server = FakeServer.Start(async connection =>
        {
            await connection.GreetAsync();
            while (true)
            {
                await connection.SendAsync(Payload.AuthSwitch("mysql_native_password", Greeting.Nonce));
                await connection.ReceiveAsync();
            }
        });
        await Hostile.OpenAsync(server);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_challenge_may_end_with_a_zero_of_its_own(bool hasEnd)
    {
        byte[] challenge = [.. Enumerable.Range(1, 31).Select(i => (byte)i), 0];
        byte[] proof = [];
        await using var server = FakeServer.Start(async connection =>
        {
            await connection.GreetAsync();
            await connection.SendAsync([0xFE, .. "client_ed25519"u8, 0, .. challenge, .. hasEnd ? new byte[1] : []]);
            proof = await connection.ReceiveAsync();
            await connection.SendAsync(Payload.Ok());
            await connection.OpenSessionAsync();
            await connection.WaitForEndAsync();
        });
        await using var connection = await Hostile.ConnectAsync(server);
        Assert.Equal(Ed25519.Sign(challenge, "secret"u8.ToArray()), proof);
    }

    [Fact]
    public async Task A_challenge_of_the_wrong_length_is_refused()
    {
        await using var server = FakeServer.Start(async connection =>
        {
            await connection.GreetAsync();
            await connection.SendAsync(Payload.AuthSwitch("caching_sha2_password", [1, 2, 3]));
            await connection.ExpectEndAsync();
        });
        await Hostile.OpenAsync(server);
    }

    private static byte[] Sha2Proof()
    {
        var hash = SHA256.HashData(s_password);
        var mask = SHA256.HashData([.. SHA256.HashData(SHA256.HashData(s_password)), .. Greeting.Nonce]);
        return [.. hash.Zip(mask, static (a, b) => (byte)(a ^ b))];
    }

    private static async Task GreetWithTlsAsync(FakeConnection connection, System.Security.Cryptography.X509Certificates.X509Certificate2 certificate)
    {
        var request = await connection.GreetAsync(new Greeting { Plugin = "caching_sha2_password", Capabilities = Greeting.MySql8 | Greeting.Tls });
        Assert.True(request.AsksForTls);
        await connection.UseTlsAsync(certificate);
        Assert.Equal(Sha2Proof(), LoginRequest.Read(await connection.ReceiveAsync()).Proof);
    }

    private static async Task FinishAsync(FakeConnection connection)
    {
        await connection.SendAsync(Payload.Ok());
        await connection.OpenSessionAsync();
        await connection.AnswerOkAsync();
    }
}
