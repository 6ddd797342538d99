using System.Globalization;

namespace MySqlConnector.Tests.Fake;

/// <summary>Two good conversations (login, then a query with a further result, or a prepared statement), cut at every byte and spoiled at random.</summary>
public sealed class ReplayTests
{
    // What the server says after each packet of the client: the greeting, then one answer for each of login, first statement and query.
    private static readonly byte[][] s_text =
    [
        Join(0, new Greeting().ToPayload()),
        Join(2, Payload.Ok()),
        Join(1, Payload.Ok()),
        Join(
            1, Payload.ColumnCount(4), Payload.Column("a", 3, 63), Payload.Column("b"), Payload.Column("c", 12, 63), Payload.Column("d", 246, 63),
            Payload.TextRow("1", "x", "2026-11-22 10:11:12", "1.50"), Payload.TextRow(null, null, null, null), Payload.RowsEnd(status: 10),
            Payload.ColumnCount(1), Payload.Column("e", 8, 63), Payload.TextRow("9223372036854775807"), Payload.RowsEnd()),
    ];

    private static readonly byte[][] s_binary =
    [
        .. s_text[..3],
        Join(1, [0, 1, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0], Payload.Column("a", 3, 63), Payload.Column("b"), Payload.Column("c", 12, 63), Payload.Column("d", 11, 63)),
        Join(
            1, Payload.ColumnCount(4), Payload.Column("a", 3, 63), Payload.Column("b"), Payload.Column("c", 12, 63), Payload.Column("d", 11, 63),
            [0, 0, 42, 0, 0, 0, 1, (byte)'x', 11, 0xEA, 7, 11, 22, 10, 11, 12, 1, 0, 0, 0, 12, 1, 2, 0, 0, 0, 3, 4, 5, 6, 0, 0, 0],
            [0, 0b0011_1100], Payload.RowsEnd()),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_whole_conversation_is_understood(bool isBinary) => Assert.Null(await PlayAsync(Conversation(isBinary), isBinary));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_connection_cut_at_any_byte_is_a_clear_exception(bool isBinary)
    {
        await Parallel.ForAsync(0, Conversation(isBinary).Sum(part => part.Length), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (cut, _) =>
        {
            var left = cut;
            var parts = Conversation(isBinary).Select(part =>
            {
                var kept = part[..Math.Min(part.Length, left)];
                left -= kept.Length;
                return kept;
            });
            var exception = await PlayAsync([.. parts], isBinary);
            Assert.True(exception is MySqlException { Message.Length: > 0 }, string.Create(CultureInfo.InvariantCulture, $"cut at {cut}: {exception}"));
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_conversation_spoiled_at_random_ends_well_or_in_a_clear_exception(bool isBinary)
    {
        var seed = Environment.TickCount;
        await Parallel.ForAsync(0, 600, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (round, _) =>
        {
            var random = new Random(seed + round);
            var parts = Conversation(isBinary).Select(part => part.ToArray()).ToArray();
            for (var spoiled = random.Next(1, 4); spoiled > 0; spoiled--)
            {
                var part = parts[random.Next(parts.Length)];
                part[random.Next(part.Length)] = random.Next(3) switch { 0 => (byte)random.Next(256), 1 => 0xFF, _ => (byte)random.Next(0xFA, 0x100) };
            }

            var exception = await PlayAsync(parts, isBinary, isSpoiled: true);
            Assert.True(exception is null or MySqlException or FormatException or OverflowException or InvalidCastException, string.Create(CultureInfo.InvariantCulture, $"seed {seed + round}: {exception}"));
        });
    }

    private static async Task<Exception?> PlayAsync(byte[][] parts, bool isBinary, bool isSpoiled = false)
    {
        await using var server = FakeServer.Start(async connection =>
        {
            for (var i = 0; i < parts.Length; i++)
            {
                await connection.SendRawAsync(parts[i]);
                if (parts[i].Length < Conversation(isBinary)[i].Length)
                {
                    return;
                }

                // A client that waits for the rest of a spoiled packet hears no more, and one that reads on what is whole is not given up.
                if (i < parts.Length - 1)
                {
                    await connection.ReceiveAsync().WaitAsync(isSpoiled ? TimeSpan.FromMilliseconds(300) : Hostile.Patience);
                }
            }
        });
        await using var connection = new MySqlConnection(server.ConnectionString);
        try
        {
            await ConverseAsync(connection, isBinary).WaitAsync(Hostile.Patience);
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private static byte[][] Conversation(bool isBinary) => isBinary ? s_binary : s_text;

    private static async Task ConverseAsync(MySqlConnection connection, bool isBinary)
    {
        await connection.OpenAsync();
        await Hostile.ReadAllAsync(connection, "SELECT 1", isBinary);
    }

    private static byte[] Join(byte sequence, params byte[][] payloads) =>
        [.. payloads.SelectMany((payload, i) => (byte[])[(byte)payload.Length, (byte)(payload.Length >> 8), 0, (byte)(sequence + i), .. payload])];
}
