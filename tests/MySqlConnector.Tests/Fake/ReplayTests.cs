using System.Globalization;

namespace MySqlConnector.Tests.Fake;

/// <summary>One good conversation (login, a query with rows of several types, a further result), cut at every byte and spoiled at random.</summary>
public sealed class ReplayTests
{
    // What the server says after each packet of the client: the greeting, then one answer for each of login, first statement and query.
    private static readonly byte[][] s_conversation =
    [
        Join(0, new Greeting().ToPayload()),
        Join(2, Payload.Ok()),
        Join(1, Payload.Ok()),
        Join(
            1, Payload.ColumnCount(4), Payload.Column("a", 3, 63), Payload.Column("b"), Payload.Column("c", 12, 63), Payload.Column("d", 246, 63),
            Payload.TextRow("1", "x", "2026-11-22 10:11:12", "1.50"), Payload.TextRow(null, null, null, null), Payload.RowsEnd(status: 10),
            Payload.ColumnCount(1), Payload.Column("e", 8, 63), Payload.TextRow("9223372036854775807"), Payload.RowsEnd()),
    ];

    private static int Length => s_conversation.Sum(part => part.Length);

    [Fact]
    public async Task The_whole_conversation_is_understood() => Assert.Null(await PlayAsync(s_conversation));

    [Fact]
    public async Task A_connection_cut_at_any_byte_is_a_clear_exception()
    {
        await Parallel.ForAsync(0, Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (cut, _) =>
        {
            var left = cut;
            var parts = s_conversation.Select(part =>
            {
                var kept = part[..Math.Min(part.Length, left)];
                left -= kept.Length;
                return kept;
            });
            var exception = await PlayAsync([.. parts]);
            Assert.True(exception is MySqlException { Message.Length: > 0 }, string.Create(CultureInfo.InvariantCulture, $"cut at {cut}: {exception}"));
        });
    }

    [Fact]
    public async Task A_conversation_spoiled_at_random_ends_well_or_in_a_clear_exception()
    {
        var seed = Environment.TickCount;
        await Parallel.ForAsync(0, 600, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (round, _) =>
        {
            var random = new Random(seed + round);
            var parts = s_conversation.Select(part => part.ToArray()).ToArray();
            for (var spoiled = random.Next(1, 4); spoiled > 0; spoiled--)
            {
                var part = parts[random.Next(parts.Length)];
                part[random.Next(part.Length)] = random.Next(3) switch { 0 => (byte)random.Next(256), 1 => 0xFF, _ => (byte)random.Next(0xFA, 0x100) };
            }

            var exception = await PlayAsync(parts);
            Assert.True(exception is null or MySqlException or FormatException or OverflowException or InvalidCastException, string.Create(CultureInfo.InvariantCulture, $"seed {seed + round}: {exception}"));
        });
    }

    private static async Task<Exception?> PlayAsync(byte[][] parts)
    {
        await using var server = FakeServer.Start(async connection =>
        {
            for (var i = 0; i < parts.Length; i++)
            {
                await connection.SendRawAsync(parts[i]);
                if (parts[i].Length < s_conversation[i].Length)
                {
                    return;
                }

                // A client that waits for the rest of a spoiled packet hears no more.
                if (i < parts.Length - 1)
                {
                    await connection.ReceiveAsync().WaitAsync(TimeSpan.FromMilliseconds(300));
                }
            }
        });
        await using var connection = new MySqlConnection(server.ConnectionString);
        try
        {
            await ConverseAsync(connection).WaitAsync(TimeSpan.FromSeconds(10));
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private static async Task ConverseAsync(MySqlConnection connection)
    {
        await connection.OpenAsync();
        await Hostile.ReadAllAsync(connection, "SELECT 1");
    }

    private static byte[] Join(byte sequence, params byte[][] payloads) =>
        [.. payloads.SelectMany((payload, i) => (byte[])[(byte)payload.Length, (byte)(payload.Length >> 8), 0, (byte)(sequence + i), .. payload])];
}
