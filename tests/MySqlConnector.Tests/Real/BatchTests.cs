namespace MySqlConnector.Tests.Real;

public sealed class BatchTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_batch_gives_its_results_in_order(bool isPrepared)
    {
        await using var connection = await database.OpenAsync();
        var table = await CreateTableAsync(connection);
        await using var transaction = await connection.BeginTransactionAsync();
        await using var batch = connection.CreateBatch();
        batch.Transaction = transaction;
        Add(batch, $"INSERT INTO {table} (v) VALUES (@v), (@v)", "a");
        Add(batch, $"SELECT COUNT(*), @v FROM {table}", "b");
        Add(batch, $"UPDATE {table} SET v = @v -- all of them", "c");
        Add(batch, $"SELECT GROUP_CONCAT(v), @v FROM {table};", "d");
        if (isPrepared)
        {
            await batch.PrepareAsync();
        }

        await using var reader = await batch.ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync());
        Assert.Equal(2, reader.GetInt32(0));
        Assert.Equal("b", reader.GetString(1));
        Assert.True(await reader.NextResultAsync());
        Assert.True(await reader.ReadAsync());
        Assert.Equal("c,c", reader.GetString(0));
        Assert.False(await reader.NextResultAsync());
        Assert.Equal(4, reader.RecordsAffected);
        Assert.Equal([2, -1, 2, -1], batch.BatchCommands.Select(static command => command.RecordsAffected));
    }

    [Theory]
    [InlineData(false, false, "1,2")]
    [InlineData(false, true, "1,2")]
    [InlineData(true, false, "1,2")]
    [InlineData(true, true, "1,2,4,5")]
    public async Task The_error_names_its_command_and_the_connection_goes_on(bool isPrepared, bool isInTransaction, string rowsLeft)
    {
        await using var connection = await database.OpenAsync();
        var table = await CreateTableAsync(connection);
        await using var transaction = isInTransaction ? await connection.BeginTransactionAsync() : null;
        await using var batch = connection.CreateBatch();
        batch.Transaction = transaction;
        foreach (var key in (int[])[1, 2, 1, 4, 5])
        {
            batch.BatchCommands.Add(new MySqlBatchCommand($"INSERT INTO {table} (id) VALUES (@id)") { Parameters = { new MySqlParameter("@id", key) } });
        }

        if (isPrepared)
        {
            await batch.PrepareAsync();
        }

        var error = await Assert.ThrowsAsync<MySqlException>(() => batch.ExecuteNonQueryAsync());
        Assert.Equal(MySqlErrorCode.DuplicateKeyEntry, error.ErrorCode);
        Assert.Same(batch.BatchCommands[2], error.BatchCommand);
        Assert.Equal(rowsLeft, await QueryTests.Scalar(connection, $"SELECT GROUP_CONCAT(id ORDER BY id) FROM {table}", transaction));
    }

    [Fact]
    public async Task Large_requests_and_large_answers_pass_each_other()
    {
        await using var connection = await database.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var batch = connection.CreateBatch();
        batch.Transaction = transaction;
        var text = new string('x', 3_000_000);
        for (var i = 0; i < 12; i++)
        {
            batch.BatchCommands.Add(new MySqlBatchCommand("SELECT @a") { Parameters = { new MySqlParameter("@a", text) } });
        }

        await batch.PrepareAsync();
        await using (var reader = await batch.ExecuteReaderAsync())
        {
            for (var i = 0; i < 12; i++)
            {
                Assert.True(await reader.ReadAsync());
                Assert.Equal(text.Length, reader.GetString(0).Length);
                Assert.Equal(i < 11, await reader.NextResultAsync());
            }
        }

        // The same with calls that block their thread.
        using var again = batch.ExecuteReader();
        for (var i = 0; i < 12; i++)
        {
            Assert.True(again.Read());
            Assert.Equal(text.Length, again.GetString(0).Length);
            Assert.Equal(i < 11, again.NextResult());
        }
    }

    private static void Add(MySqlBatch batch, string text, string value)
        => batch.BatchCommands.Add(new MySqlBatchCommand(text) { Parameters = { new MySqlParameter("@v", value) } });

    private static async Task<string> CreateTableAsync(MySqlConnection connection)
    {
        var name = $"batch_{Guid.NewGuid():N}";
        await QueryTests.ExecuteAsync(connection, $"CREATE TABLE {name} (id INT AUTO_INCREMENT PRIMARY KEY, v VARCHAR(10))");
        return name;
    }
}
