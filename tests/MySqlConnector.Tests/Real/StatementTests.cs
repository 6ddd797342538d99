namespace MySqlConnector.Tests.Real;

public sealed class StatementTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_statement_is_prepared_once_for_all_commands_with_its_text()
    {
        await using var connection = await database.OpenAsync("Pooling=false");
        for (var i = 0; i < 20; i++)
        {
            await using var command = connection.CommandWith("SELECT @a + 1", ("@a", i));
            await command.PrepareAsync();
            Assert.Equal(i + 1L, Convert.ToInt64(await command.ExecuteScalarAsync(), null));
        }

        Assert.Equal((1, 20), (await StatusAsync(connection, "Com_stmt_prepare"), await StatusAsync(connection, "Com_stmt_execute")));
    }

    [Fact]
    public async Task A_parameter_may_change_its_type_between_two_executions()
    {
        await using var connection = await database.OpenAsync();
        await using var command = connection.CommandWith("SELECT CONCAT(@a, '')", ("@a", 1));
        await command.PrepareAsync();
        foreach (var (value, expected) in new (object, string?)[] { (1, "1"), ("x", "x"), (ulong.MaxValue, "18446744073709551615"), (1.5m, "1.5"), (DBNull.Value, null), (-1L, "-1") })
        {
            command.Parameters[0].ResetDbType();
            command.Parameters[0].Value = value;
            Assert.Equal(expected ?? (object)DBNull.Value, await command.ExecuteScalarAsync());
        }
    }

    [Fact]
    public async Task A_table_altered_under_a_prepared_statement_is_read_as_it_is_now()
    {
        await using var connection = await database.OpenAsync();
        await connection.ExecuteAsync("CREATE TABLE altered (a INT); INSERT INTO altered VALUES (1)");
        await using var command = connection.CommandWith("SELECT * FROM altered");
        await command.PrepareAsync();
        Assert.Equal(1, await command.ExecuteScalarAsync());
        await database.Server.ExecuteAsync(
            $"ALTER TABLE {database.Name()}.altered MODIFY a VARCHAR(10), ADD b INT DEFAULT 2");
        await using var reader = await command.ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync());
        Assert.Equal(("1", 2), (reader.GetValue(0), reader.GetInt32(1)));
    }

    private static async Task<int> StatusAsync(MySqlConnection connection, string name) => int.Parse(
        (string)(await connection.ScalarAsync($"SELECT variable_value FROM information_schema.session_status WHERE variable_name = '{name}'"))!,
        System.Globalization.CultureInfo.InvariantCulture);
}
