using System.Buffers.Text;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GraphCommerce.Bench;

/// <summary>
/// Sends POST requests over keep-alive connections, one at a time on each, and counts the answers. It does as little as an
/// HTTP client can, because it shares the machine with the server.
/// </summary>
internal static class HttpLoad
{
    /// <summary>Requests a second over <paramref name="duration"/>, after a warm-up of a quarter of it.</summary>
    /// <param name="port">The port on 127.0.0.1.</param>
    /// <param name="path">The path to post to.</param>
    /// <param name="connections">How many connections.</param>
    /// <param name="duration">How long to count.</param>
    /// <param name="nextBody">The next request's body and token, for a connection.</param>
    /// <param name="isGood">Whether an answer's body is the one hoped for.</param>
    public static async Task<LoadResult> RunAsync(
        int port, string path, int connections, TimeSpan duration, Func<int, (string Body, string? Token)> nextBody, Func<ReadOnlyMemory<byte>, bool> isGood)
    {
        var begin = Stopwatch.GetTimestamp();
        var countFrom = duration / 4;
        var until = countFrom + duration;
        var results = await Task.WhenAll(Enumerable.Range(0, connections).Select(async connection =>
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, port);
            var buffer = new byte[1 << 20];
            var (good, bad) = (0, 0);
            string? badAnswer = null;
            while (Stopwatch.GetElapsedTime(begin) is var elapsed && elapsed < until)
            {
                var (body, token) = nextBody(connection);
                await socket.SendAsync(Request(path, body, token));
                var answer = await ReadAsync(socket, buffer);
                if (elapsed >= countFrom)
                {
                    if (isGood(answer))
                    {
                        good++;
                    }
                    else
                    {
                        bad++;
                        badAnswer ??= Encoding.UTF8.GetString(answer.Span);
                    }
                }
            }

            return (good, bad, badAnswer);
        }));
        return new LoadResult(results.Sum(r => r.good) / duration.TotalSeconds, results.Sum(r => r.bad), results.Select(r => r.badAnswer).FirstOrDefault(b => b is not null));
    }

    private static byte[] Request(string path, string body, string? token) => Encoding.UTF8.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nAccept: application/graphql-response+json\r\n"
        + (token is null ? "" : $"Authorization: Bearer {token}\r\n")
        + $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Socket socket, byte[] buffer)
    {
        var length = 0;
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length));
            length += read == 0 ? throw new IOException("The server closed the connection.") : read;
            var head = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
            if (head < 0)
            {
                continue;
            }

            var field = buffer.AsSpan(0, head).IndexOf("Content-Length: "u8);
            if (field >= 0 && Utf8Parser.TryParse(buffer.AsSpan(field + 16), out int size, out _))
            {
                if (length >= head + 4 + size)
                {
                    return buffer.AsMemory(head + 4, size);
                }
            }
            else if (buffer.AsSpan(0, length).EndsWith("\r\n0\r\n\r\n"u8))
            {
                return buffer.AsMemory(head + 4, length - head - 4);
            }
        }
    }
}

/// <summary>What a load gave: good answers a second, how many were not, and one of those.</summary>
internal readonly record struct LoadResult(double PerSecond, int BadAnswers, string? BadAnswer);
