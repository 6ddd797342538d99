namespace MySqlConnector.Tests.Real;

public sealed class PreparedTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_prepared_command_runs_many_times_with_other_values()
    {
        await using var connection = await database.OpenAsync();
        await using var command = new MySqlCommand("SELECT @a + 1, @b, @a", connection);
        command.Parameters.AddWithValue("@a", 0L);
        command.Parameters.AddWithValue("@b", null);
        await command.PrepareAsync();
        Assert.True(command.IsPrepared);
        for (var i = 0L; i < 5; i++)
        {
            command.Parameters["@a"].Value = i;
            command.Parameters["@b"].Value = i % 2 == 0 ? $"t{i}" : null;
            await using var reader = await command.ExecuteReaderAsync();
            Assert.True(await reader.ReadAsync());
            Assert.Equal(i + 1, reader.GetInt64(0));
            Assert.Equal(i % 2 == 0 ? $"t{i}" : DBNull.Value, reader.GetValue(1));
            Assert.Equal(i, reader.GetInt64(2));
            Assert.False(await reader.ReadAsync());
        }
    }

    [Fact]
    public async Task A_pooled_session_that_is_not_reset_prepares_a_text_once()
    {
        var options = "Maximum Pool Size=1;Connection Reset=false;Application Name=prepares-once";
        for (var use = 0; use < 3; use++)
        {
            await using var connection = await database.OpenAsync(options);
            await using var command = new MySqlCommand("SELECT @a", connection);
            command.Parameters.AddWithValue("@a", use);
            await command.PrepareAsync();
            Assert.Equal(use, Convert.ToInt32(await command.ExecuteScalarAsync()));
        }

        await using var last = await database.OpenAsync(options);
        Assert.Equal("1", await Status(last, "Com_stmt_prepare"));
    }

    [Fact]
    public async Task A_command_stays_prepared_when_its_session_was_reset()
    {
        await using var connection = await database.OpenAsync();
        await using var command = new MySqlCommand("SELECT @a", connection);
        command.Parameters.AddWithValue("@a", "x");
        await command.PrepareAsync();
        Assert.Equal("x", await command.ExecuteScalarAsync());
        await connection.ResetConnectionAsync();
        command.Parameters[0].Value = "y";
        Assert.Equal("y", await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task More_texts_than_a_session_keeps_are_prepared_again()
    {
        await using var connection = await database.OpenAsync();
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 300; i++)
            {
                await using var command = new MySqlCommand($"SELECT {i}, @a", connection);
                command.Parameters.AddWithValue("@a", i);
                await command.PrepareAsync();
                Assert.Equal(i, Convert.ToInt32(await command.ExecuteScalarAsync()));
            }
        }

        Assert.InRange(int.Parse(await Status(connection, "Prepared_stmt_count", "GLOBAL"), System.Globalization.CultureInfo.InvariantCulture), 1, 300);
    }

    [Fact]
    public async Task Prepared_statements_of_one_text_follow_each_other()
    {
        await using var connection = await database.OpenAsync();
        await QueryTests.ExecuteAsync(connection, "CREATE TABLE steps (id INT PRIMARY KEY, v VARCHAR(10))");
        await using var command = new MySqlCommand("INSERT INTO steps VALUES (@id, @v); SELECT v FROM steps WHERE id = @id; UPDATE steps SET v = 'z'", connection);
        command.Parameters.AddWithValue("@id", 7);
        command.Parameters.AddWithValue("@v", "first");
        await command.PrepareAsync();
        await using var reader = await command.ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync());
        Assert.Equal("first", reader.GetString(0));
        Assert.False(await reader.NextResultAsync());
        Assert.Equal(2, reader.RecordsAffected);
    }

    private static async Task<string> Status(MySqlConnection connection, string name, string scope = "SESSION")
    {
        await using var command = new MySqlCommand($"SHOW {scope} STATUS LIKE '{name}'", connection);
        await using var reader = await command.ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync());
        return reader.GetString(1);
    }
}
