namespace MySqlConnector.Tests.Fake;

public sealed class PreparedAnswerTests
{
    // COM_STMT_PREPARE_OK: statement 1, one column, one parameter.
    private static readonly byte[] s_prepared = [0, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0];

    public static TheoryData<string, byte[][], byte[][]> Lies => new()
    {
        { "a cut answer to prepare", [[0, 1, 0]], [] },
        { "another count of parameters", [[0, 1, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0]], [] },
        { "a cut parameter", [s_prepared, [3, (byte)'d']], [] },
        { "a row without its marker", Prepared(), [[1], Payload.Column("a", 3, 63), [7, 0, 1, 0, 0, 0], Payload.RowsEnd()] },
        { "a row without its nulls", Prepared(), [[1], Payload.Column("a", 3, 63), [0], Payload.RowsEnd()] },
        { "a cut number", Prepared(), [[1], Payload.Column("a", 3, 63), [0, 0, 1, 0], Payload.RowsEnd()] },
        { "a text longer than its row", Prepared(), [[1], Payload.Column("a"), [0, 0, 200, 65], Payload.RowsEnd()] },
        { "a date of thirteen bytes", Prepared(), [[1], Payload.Column("a", 12, 63), [0, 0, 13, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], Payload.RowsEnd()] },
        { "a date in month 13", Prepared(), [[1], Payload.Column("a", 12, 63), [0, 0, 4, 0xEA, 7, 13, 1], Payload.RowsEnd()] },
        { "more than the row", Prepared(), [[1], Payload.Column("a", 3, 63), [0, 0, 1, 0, 0, 0, 9], Payload.RowsEnd()] },
    };

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task A_lie_about_a_prepared_statement_is_refused(string lie, byte[][] prepared, byte[][] executed)
    {
        await using var server = FakeServer.StartOpen(async connection =>
        {
            await connection.ReceiveAsync();
            await connection.SendAsync(prepared);
            if (executed.Length > 0)
            {
                await connection.ReceiveAsync();
                await connection.SendAsync(executed);
            }
        });
        await using var connection = await Hostile.ConnectAsync(server);
        try
        {
            await ExecuteAsync(connection).WaitAsync(Hostile.Patience);
            Assert.Fail($"{lie} was believed");
        }
        catch (Exception exception) when (exception is MySqlException or FormatException)
        {
            Assert.NotEmpty(exception.Message);
        }
    }

    [Fact]
    public async Task The_truth_is_believed()
    {
        await using var server = FakeServer.StartOpen(async connection =>
        {
            await connection.ReceiveAsync();
            await connection.SendAsync(Prepared());
            await connection.ReceiveAsync();
            await connection.SendAsync([1], Payload.Column("a", 3, 63), [0, 0, 42, 0, 0, 0], Payload.RowsEnd());
            await connection.WaitForEndAsync();
        });
        await using var connection = await Hostile.ConnectAsync(server);
        Assert.Equal(42, await ExecuteAsync(connection));
    }

    private static byte[][] Prepared() => [s_prepared, Payload.Column("?"), Payload.Column("a", 3, 63)];

    private static async Task<object?> ExecuteAsync(MySqlConnection connection)
    {
        await using var command = new MySqlCommand("SELECT @p", connection);
        command.Parameters.AddWithValue("@p", 1);
        await command.PrepareAsync();
        return await command.ExecuteScalarAsync();
    }
}
