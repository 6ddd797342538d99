using System.Buffers.Binary;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace MySqlConnector.Tests.Fake;

/// <summary>The server's end of one connection.</summary>
internal sealed class FakeConnection(Socket socket, int number, CancellationToken stop) : IAsyncDisposable
{
    private Stream _stream = new NetworkStream(socket, ownsSocket: true);

    /// <summary>1 for the first connection to the server.</summary>
    public int Number => number;

    /// <summary>The number of the next packet we send.</summary>
    public byte Sequence { get; set; }

    /// <summary>The client's answer to the greeting.</summary>
    public LoginRequest? Login { get; private set; }

    /// <summary>Every byte sent so far.</summary>
    public List<byte> Sent { get; } = [];

    public async Task SendRawAsync(ReadOnlyMemory<byte> bytes)
    {
        Sent.AddRange(bytes.Span);
        await _stream.WriteAsync(bytes, stop);
        await _stream.FlushAsync(stop);
    }

    public Task SendAsync(params byte[][] payloads) => SendRawAsync(payloads.SelectMany(payload => Packet(payload)).ToArray());

    /// <summary>The bytes of the next packet with this payload.</summary>
    public byte[] Packet(ReadOnlySpan<byte> payload, int? announcedLength = null)
    {
        var packet = new byte[payload.Length + 4];
        BinaryPrimitives.WriteInt32LittleEndian(packet, (announcedLength ?? payload.Length) | (Sequence++ << 24));
        payload.CopyTo(packet.AsSpan(4));
        return packet;
    }

    /// <summary>The next packet of the client, whose number the next of ours follows.</summary>
    public async Task<byte[]> ReceiveAsync()
    {
        var header = new byte[4];
        await _stream.ReadExactlyAsync(header, stop);
        Sequence = (byte)(header[3] + 1);
        var payload = new byte[BinaryPrimitives.ReadInt32LittleEndian(header) & 0xFFFFFF];
        await _stream.ReadExactlyAsync(payload, stop);
        return payload;
    }

    /// <summary>The text of the next command, which must be a query.</summary>
    public async Task<string> ReceiveQueryAsync()
    {
        var payload = await ReceiveAsync();
        Assert.Equal(3, payload[0]);
        return Encoding.UTF8.GetString(payload.AsSpan(1));
    }

    public async Task<LoginRequest> GreetAsync(Greeting? greeting = null)
    {
        Sequence = 0;
        await SendAsync((greeting ?? new Greeting()).ToPayload());
        Login = LoginRequest.Read(await ReceiveAsync());
        return Login;
    }

    /// <summary>Greets, accepts whatever the client answers, and answers the statements that open a session.</summary>
    public async Task LetInAsync(Greeting? greeting = null)
    {
        await GreetAsync(greeting);
        await SendAsync(Payload.Ok());
        await OpenSessionAsync();
    }

    /// <summary>Answers what the driver sends by itself right after it was let in.</summary>
    public async Task OpenSessionAsync()
    {
        Assert.StartsWith("SET NAMES", await ReceiveQueryAsync(), StringComparison.OrdinalIgnoreCase);
        await SendAsync(Payload.Ok());
    }

    /// <summary>An OK for each command until the client hangs up.</summary>
    public async Task AnswerOkAsync()
    {
        while ((await ReceiveAsync())[0] != 1)
        {
            await SendAsync(Payload.Ok());
        }
    }

    /// <summary>The client has to hang up without another byte. (The test may be over before we see that it did.)</summary>
    public async Task ExpectEndAsync()
    {
        var next = new byte[1];
        Assert.Equal(0, await _stream.ReadAsync(next, stop));
    }

    /// <summary>Waits until the client hangs up.</summary>
    public async Task WaitForEndAsync()
    {
        var ignored = new byte[1024];
        while (await _stream.ReadAsync(ignored, stop) > 0)
        {
        }
    }

    /// <summary>Waits for the end of the test.</summary>
    public Task SleepAsync() => Task.Delay(Timeout.Infinite, stop);

    public async Task UseTlsAsync(X509Certificate2 certificate)
    {
        var tls = new SslStream(_stream);
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, stop);
        _stream = tls;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // Closed already.
        }

        await _stream.DisposeAsync();
    }
}
