namespace MySqlConnector.Tests.Fake;

public sealed class HostileAnswerTests
{
    [Fact]
    public async Task An_error_in_the_middle_of_the_rows_ends_the_query_and_not_the_connection()
    {
        await using var server = FakeServer.StartOpen(async connection =>
        {
            await connection.ReceiveQueryAsync();
            await connection.SendAsync(
                Payload.ColumnCount(1), Payload.Column("a"), Payload.TextRow("x"), Payload.TextRow("y"),
                Payload.Error(1213, "40001", "Deadlock found when trying to get lock"));
            await connection.ReceiveQueryAsync();
            await connection.SendAsync(Payload.ColumnCount(1), Payload.Column("a"), Payload.TextRow("z"), Payload.RowsEnd());
            await connection.AnswerOkAsync();
        });
        await using var connection = await Hostile.ConnectAsync(server);
        var exception = await Hostile.QueryAsync(connection);
        Assert.Equal(
            (1213, "40001", true, "Deadlock found when trying to get lock"),
            (exception.Number, exception.SqlState, exception.IsTransient, exception.Message));
        Assert.Equal(["z"], await Hostile.ReadAllAsync(connection, "SELECT 1"));
    }

    [Fact]
    public async Task The_wish_for_a_file_of_this_machine_is_refused()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, "private");
        byte[]? answer = null;
        await using (var server = FakeServer.StartOpen(async connection =>
        {
            Assert.Equal(0u, connection.Login!.Capabilities & Greeting.LocalFiles);
            await connection.ReceiveQueryAsync();
            await connection.SendAsync(Payload.LocalInfile(path));
            answer = await connection.ReceiveAsync();
            await connection.SendAsync(Payload.Ok());
            await connection.WaitForEndAsync();
        }))
        {
            await using var connection = await Hostile.ConnectAsync(server);
            Assert.Contains("a file of this machine", (await Hostile.QueryAsync(connection)).Message, StringComparison.OrdinalIgnoreCase);
        }

        File.Delete(path);
        Assert.True(answer is null or { Length: 0 });
    }

    /// <summary>Each is an answer to a query that no server gives.</summary>
    public static TheoryData<string, byte[][]> Lies => new()
    {
        { "an empty packet", [[]] },
        { "no column", [[0xFC, 0, 0]] },
        { "65535 columns", [[0xFC, 0xFF, 0xFF]] },
        { "more columns than there is memory", [[0xFE, 255, 255, 255, 255, 255, 255, 255, 255]] },
        { "a cut count of columns", [[0xFC, 1]] },
        { "a reserved count of columns", [[0xFF]] },
        { "an error of one byte", [[0xFF]] },
        { "an error without its number", [[0xFF, 1]] },
        { "an OK without its status", [[0, 0, 0]] },
        { "an OK with a cut count", [[0, 0xFC, 1]] },
        { "an empty column", [[1], []] },
        { "a cut column", [[1], Payload.Column("a")[..20]] },
        { "a column name longer than its packet", [[1], [3, (byte)'d', (byte)'e', (byte)'f', 250]] },
        { "a row in the place of a column", [[2], Payload.Column("a"), Payload.TextRow("1"), Payload.RowsEnd()] },
        { "a row with too few values", [[2], Payload.Column("a"), Payload.Column("b"), Payload.TextRow("1"), Payload.RowsEnd()] },
        { "a row with too many values", [[1], Payload.Column("a"), Payload.TextRow("1", "2"), Payload.RowsEnd()] },
        { "a value longer than its row", [[1], Payload.Column("a"), [200, 1, 2], Payload.RowsEnd()] },
        { "a value of 2^63 bytes", [[1], Payload.Column("a"), [0xFE, 255, 255, 255, 255, 255, 255, 255, 127, 65], Payload.RowsEnd()] },
        { "a number that is none", [[1], Payload.Column("a", 3, 63), Payload.TextRow("seven"), Payload.RowsEnd()] },
        { "a date that is none", [[1], Payload.Column("a", 12, 63), Payload.TextRow("2026-13-45 99:00:00"), Payload.RowsEnd()] },
        { "an empty row", [[1], Payload.Column("a"), [], Payload.RowsEnd()] },
        { "a cut end", [[1], Payload.Column("a"), [0xFE]] },
        { "a further result that is a lie", [Payload.Ok(status: 10), [0xFC, 0xFF, 0xFF]] },
    };

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task A_lie_is_refused_whatever_it_is(string lie, byte[][] packets)
    {
        await using var server = FakeServer.StartOpen(async connection =>
        {
            await connection.ReceiveQueryAsync();
            await connection.SendAsync(packets);
        });
        await using var connection = await Hostile.ConnectAsync(server);
        try
        {
            await Hostile.ReadAllAsync(connection, "SELECT 1").WaitAsync(Hostile.Patience);
            Assert.Fail($"{lie} was believed");
        }
        catch (Exception exception) when (exception is MySqlException or FormatException)
        {
            Assert.NotEmpty(exception.Message);
        }
    }

    [Fact]
    public async Task A_column_definition_of_sixteen_megabytes_is_refused_at_its_announcement()
    {
        await using var server = FakeServer.StartOpen(async connection =>
        {
            await connection.ReceiveQueryAsync();
            await connection.SendAsync(Payload.ColumnCount(1));
            await connection.SendRawAsync(connection.Packet([3], announcedLength: 0xFFFFFF));
            await connection.WaitForEndAsync();
        });
        await using var connection = await Hostile.ConnectAsync(server);
        Assert.Contains("bytes", (await Hostile.QueryAsync(connection)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(200)]
    public async Task A_wrong_number_of_a_packet_ends_the_connection(byte sequence)
    {
        await using var server = FakeServer.StartOpen(async connection =>
        {
            await connection.ReceiveQueryAsync();
            await connection.SendAsync(Payload.ColumnCount(1), Payload.Column("a"));
            connection.Sequence = sequence;
            await connection.SendAsync(Payload.TextRow("1"), Payload.RowsEnd());
            await connection.WaitForEndAsync();
        });
        await using var connection = await Hostile.ConnectAsync(server);
        Assert.Contains("order", (await Hostile.QueryAsync(connection)).Message, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<Exception>(() => Hostile.ReadAllAsync(connection, "SELECT 1"));
    }

    [Fact]
    public async Task Rows_without_end_stop_when_the_command_is_cancelled_even_if_the_server_goes_on()
    {
        await using var server = FakeServer.StartOpen(async connection =>
        {
            await connection.ReceiveQueryAsync();
            await connection.SendAsync(Payload.ColumnCount(1), Payload.Column("a"));
            while (true)
            {
                await connection.SendAsync(Payload.TextRow("again"), Payload.TextRow("and again"));
            }
        });
        await using var connection = await Hostile.ConnectAsync(server, "Cancellation Timeout=1");
        using var cancel = new CancellationTokenSource(200);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Hostile.ReadAllAsync(connection, "SELECT 1", cancellationToken: cancel.Token).WaitAsync(Hostile.Patience));
    }

    [Fact]
    public async Task An_answer_that_never_comes_ends_with_the_command_timeout_even_if_the_kill_does_nothing()
    {
        await using var server = FakeServer.StartOpen(connection => connection.SleepAsync());
        await using var connection = await Hostile.ConnectAsync(server, "Command Timeout=1;Cancellation Timeout=1");
        MySqlException? exception = null;
        await Hostile.EndsAfterASecondAsync(async () => exception = await Hostile.QueryAsync(connection));
        Assert.Equal(MySqlErrorCode.CommandTimeoutExpired, exception!.ErrorCode);
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_is_not_taken_for_the_next()
    {
        await using var server = FakeServer.StartOpen(async connection =>
        {
            await connection.ReceiveQueryAsync();
            var right = Packets(connection, "right");
            connection.Sequence = 1;
            await connection.SendRawAsync((byte[])[.. right, .. Packets(connection, "forged")]);
            await connection.WaitForEndAsync();
        });
        await using var connection = await Hostile.ConnectAsync(server);
        Assert.Equal(["right"], await Hostile.ReadAllAsync(connection, "SELECT 1"));
        await Hostile.QueryAsync(connection);

        static byte[] Packets(FakeConnection connection, string value) =>
            [.. new[] { Payload.ColumnCount(1), Payload.Column("a"), Payload.TextRow(value), Payload.RowsEnd() }.SelectMany(payload => connection.Packet(payload))];
    }

    [Fact]
    public async Task A_server_that_takes_nothing_does_not_hold_a_large_command_for_ever()
    {
        await using var server = FakeServer.StartOpen(connection => connection.SleepAsync());
        await using var connection = await Hostile.ConnectAsync(server, "Command Timeout=1;Cancellation Timeout=1");
        await using var command = new MySqlCommand("SELECT @p", connection);
        command.Parameters.AddWithValue("@p", new byte[16_000_000]);
        await Hostile.EndsAfterASecondAsync(() => Assert.ThrowsAsync<MySqlException>(() => command.ExecuteScalarAsync().WaitAsync(Hostile.Patience)));
    }

    [Fact]
    public async Task A_batch_travels_before_its_first_answer()
    {
        await using var server = FakeServer.StartOpen(async connection =>
        {
            var text = await connection.ReceiveQueryAsync();
            Assert.Equal(["SELECT 1", "SELECT 2", "SELECT 3"], text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            await connection.SendAsync(Payload.Ok(affected: 1, status: 10), Payload.Ok(affected: 2, status: 10), Payload.Ok(affected: 3));
            await connection.WaitForEndAsync();
        });
        await using var connection = await Hostile.ConnectAsync(server);
        await using var batch = new MySqlBatch(connection);
        for (var i = 1; i <= 3; i++)
        {
            var command = new MySqlBatchCommand("SELECT @a");
            command.Parameters.AddWithValue("@a", i);
            batch.BatchCommands.Add(command);
        }

        Assert.Equal(6, await batch.ExecuteNonQueryAsync().WaitAsync(Hostile.Patience));
    }
}
