namespace MySqlConnector.Tests.Real;

public sealed class ResetTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Theory]
    [InlineData("")]
    [InlineData("No Backslash Escapes=true")]
    public async Task A_reset_session_speaks_utf8mb4_and_has_nothing_of_its_past(string options)
    {
        await using var connection = await database.OpenAsync(options);
        await QueryTests.ExecuteAsync(connection, "CREATE TEMPORARY TABLE own (id INT); SET SESSION sql_mode = '', SESSION wait_timeout = 77; SET NAMES latin1; USE mysql");
        Assert.Equal("mysql", connection.Database);
        await connection.ResetConnectionAsync();
        Assert.NotEqual("mysql", connection.Database);
        Assert.Equal(connection.Database, await QueryTests.Scalar(connection, "SELECT DATABASE()"));
        Assert.Equal(
            "utf8mb4 utf8mb4 utf8mb4 utf8mb4_general_ci",
            await QueryTests.Scalar(connection, "SELECT CONCAT_WS(' ', @@character_set_client, @@character_set_results, @@character_set_connection, @@collation_connection)"));
        Assert.NotEqual(77, Convert.ToInt32(await QueryTests.Scalar(connection, "SELECT @@wait_timeout")));
        var mode = Assert.IsType<string>(await QueryTests.Scalar(connection, "SELECT @@sql_mode"));
        Assert.Equal(options.Length > 0, mode.Contains("NO_BACKSLASH_ESCAPES", StringComparison.Ordinal));
        Assert.Contains("STRICT_TRANS_TABLES", mode, StringComparison.Ordinal);
        await using var command = new MySqlCommand("SELECT @a", connection) { Parameters = { new MySqlParameter("@a", "a\\'ü€😀") } };
        Assert.Equal("a\\'ü€😀", await command.ExecuteScalarAsync());
        var error = await Assert.ThrowsAsync<MySqlException>(() => QueryTests.ExecuteAsync(connection, "SELECT * FROM own"));
        Assert.Equal(MySqlErrorCode.NoSuchTable, error.ErrorCode);
    }

    [Fact]
    public async Task A_pooled_session_comes_back_without_transaction_and_lock()
    {
        const string Options = "Maximum Pool Size=1;Application Name=reset";
        await using (var connection = await database.OpenAsync(Options))
        {
            await QueryTests.ExecuteAsync(connection, "CREATE TABLE kept (id INT PRIMARY KEY); START TRANSACTION; INSERT INTO kept VALUES (1); DO GET_LOCK('mine', 0)");
        }

        await using var other = await database.OpenAsync("Pooling=false");
        Assert.Equal(1, Convert.ToInt32(await QueryTests.Scalar(other, "SELECT GET_LOCK('mine', 2)")));
        Assert.Equal(0, Convert.ToInt32(await QueryTests.Scalar(other, "SELECT COUNT(*) FROM kept")));
    }
}
