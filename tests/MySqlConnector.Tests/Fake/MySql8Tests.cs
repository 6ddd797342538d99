namespace MySqlConnector.Tests.Fake;

/// <summary>What MySQL 8 says that MariaDB does not, and what older servers said.</summary>
public sealed class MySql8Tests
{
    private const byte Utf8Mb4Of8 = 255;
    private const byte Binary = 63;
    private const byte Json = 245;

    [Fact]
    public async Task Texts_of_the_newer_collation_and_JSON_documents_are_strings()
    {
        await using var server = FakeServer.StartOpen(async connection =>
        {
            await connection.ReceiveQueryAsync();
            await connection.SendAsync(
                Payload.ColumnCount(3), Payload.Column("a", charset: Utf8Mb4Of8), Payload.Column("b", Json, Binary), Payload.Column("c", 253, Binary),
                Payload.TextRow("päron", "{\"a\": 1}", "ab"), Payload.RowsEnd());
            await connection.WaitForEndAsync();
        });
        await using var connection = await Hostile.ConnectAsync(server);
        var values = await Hostile.ReadAllAsync(connection, "SELECT 1");
        Assert.Equal(["päron", "{\"a\": 1}"], values.Take(2));
        Assert.Equal("ab"u8.ToArray(), values[2]);
    }

    [Fact]
    public async Task A_change_of_the_database_is_told_with_the_OK()
    {
        // Session state: 7 bytes, of type schema (1) with 5 bytes, a name of 4.
        byte[] changed = [0, 0, 0, 2, 0x40, 0, 0, 0, 7, 1, 5, 4, .. "shop"u8];
        await using var server = FakeServer.StartOpen(async connection =>
        {
            await connection.ReceiveQueryAsync();
            await connection.SendAsync(changed);
            await connection.WaitForEndAsync();
        });
        await using var connection = await Hostile.ConnectAsync(server, "Database=first");
        Assert.Equal("first", connection.Database);
        await new MySqlCommand("USE shop", connection).ExecuteNonQueryAsync();
        Assert.Equal("shop", connection.Database);
    }

    [Theory]
    [InlineData(new byte[] { 0, 0, 0, 2, 0x40, 0, 0, 0, 200, 1, 5, 4 })]
    [InlineData(new byte[] { 0, 0, 0, 2, 0x40, 0, 0, 0, 7, 1, 250, 4, 115, 104, 111, 112 })]
    [InlineData(new byte[] { 0, 0, 0, 2, 0x40, 0, 0, 0, 7, 1, 5, 250, 115, 104, 111, 112 })]
    public async Task A_change_of_state_that_lies_about_its_length_is_refused(byte[] changed)
    {
        await using var server = FakeServer.StartOpen(async connection =>
        {
            await connection.ReceiveQueryAsync();
            await connection.SendAsync(changed);
            await connection.WaitForEndAsync();
        });
        await using var connection = await Hostile.ConnectAsync(server);
        await Hostile.QueryAsync(connection);
    }

    [Fact]
    public async Task A_server_that_still_sends_EOF_packets_is_understood()
    {
        await using var server = FakeServer.Start(async connection =>
        {
            await connection.LetInAsync(new Greeting { ServerVersion = "5.6.51", Capabilities = Greeting.MySql8 & ~Greeting.DeprecateEof });
            await connection.ReceiveQueryAsync();
            await connection.SendAsync(
                Payload.ColumnCount(1), Payload.Column("a"), Payload.Eof(), Payload.TextRow("x"), Payload.Eof(status: 10),
                Payload.ColumnCount(1), Payload.Column("b"), Payload.Eof(), Payload.Eof());
            await connection.ReceiveAsync();
            await connection.SendAsync([0, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0], Payload.Column("?"), Payload.Eof(), Payload.Column("a", 3, Binary), Payload.Eof());
            await connection.ReceiveAsync();
            await connection.SendAsync(Payload.ColumnCount(1), Payload.Column("a", 3, Binary), Payload.Eof(), [0, 0, 42, 0, 0, 0], Payload.Eof());
            await connection.WaitForEndAsync();
        });
        await using var connection = await Hostile.ConnectAsync(server);
        Assert.Equal("5.6.51", connection.ServerVersion);
        Assert.Equal(["x"], await Hostile.ReadAllAsync(connection, "SELECT 1"));
        await using var command = new MySqlCommand("SELECT @p", connection);
        command.Parameters.AddWithValue("@p", 1);
        await command.PrepareAsync();
        Assert.Equal(42, await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task A_backslash_mode_that_the_server_reports_is_followed_at_once()
    {
        string? text = null;
        await using (var server = FakeServer.StartOpen(async connection =>
        {
            await connection.ReceiveQueryAsync();
            await connection.SendAsync(Payload.Ok(status: 0x202));
            text = await connection.ReceiveQueryAsync();
            await connection.SendAsync(Payload.Ok());
            await connection.WaitForEndAsync();
        }))
        {
            await using var connection = await Hostile.ConnectAsync(server);
            await new MySqlCommand("SET sql_mode = 'NO_BACKSLASH_ESCAPES'", connection).ExecuteNonQueryAsync();
            await using var command = new MySqlCommand("SELECT @p", connection);
            command.Parameters.AddWithValue("@p", "\\'");
            await command.ExecuteNonQueryAsync();
        }

        Assert.Equal("SELECT '\\'''", text);
    }
}
