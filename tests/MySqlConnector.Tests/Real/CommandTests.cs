using System.Data;

namespace MySqlConnector.Tests.Real;

public sealed class CommandTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Keys_and_counts_come_back()
    {
        await using var connection = await database.OpenAsync();
        await connection.ExecuteAsync("CREATE TEMPORARY TABLE c (id BIGINT PRIMARY KEY AUTO_INCREMENT, n INT)");
        await using var insert = connection.CommandWith("INSERT INTO c (n) VALUES (@a), (@b), (@a)", ("@a", 1), ("@b", 2));
        Assert.Equal((3, 1L), (await insert.ExecuteNonQueryAsync(), insert.LastInsertedId));
        Assert.Equal(2, await connection.ExecuteAsync("UPDATE c SET n = 1 WHERE n = 1"));
        Assert.Equal(0, await connection.ExecuteAsync("DELETE FROM c WHERE n = 99"));
        Assert.Equal(-1, await connection.ExecuteAsync("SELECT * FROM c"));
    }

    [Fact]
    public async Task Changed_rows_are_counted_where_the_connection_string_says_so()
    {
        await using var connection = await database.OpenAsync("UseAffectedRows=true");
        await connection.ExecuteAsync("CREATE TEMPORARY TABLE c (n INT); INSERT INTO c VALUES (1), (1), (2)");
        Assert.Equal(1, await connection.ExecuteAsync("UPDATE c SET n = 1"));
    }

    [Fact]
    public async Task Several_statements_have_several_results()
    {
        await using var connection = await database.OpenAsync();
        await using var command = connection.CommandWith("SELECT 1 AS a; SELECT 2 AS b, 'x' AS c WHERE 1 = 0; SELECT @p", ("@p", "last"));
        await using var reader = await command.ExecuteReaderAsync();
        Assert.Equal((true, 1, "a"), (reader.HasRows, reader.FieldCount, reader.GetName(0)));
        Assert.True(await reader.ReadAsync());
        Assert.True(await reader.NextResultAsync());
        Assert.Equal((false, 2, 1), (reader.HasRows, reader.FieldCount, reader.GetOrdinal("C")));
        Assert.False(await reader.ReadAsync());
        Assert.True(await reader.NextResultAsync());
        Assert.True(await reader.ReadAsync());
        Assert.Equal("last", reader.GetString(0));
        Assert.False(await reader.NextResultAsync());
    }

    [Fact]
    public async Task A_reader_closed_early_leaves_the_connection_ready()
    {
        await using var connection = await database.OpenAsync();
        await using (var reader = await connection.CommandWith("SELECT seq FROM seq_1_to_100000; SELECT 2").ExecuteReaderAsync())
        {
            Assert.True(await reader.ReadAsync());
        }

        Assert.Equal(3L, await connection.NumberAsync("SELECT 3"));
    }

    [Fact]
    public async Task A_second_command_while_a_reader_is_open_is_refused()
    {
        await using var connection = await database.OpenAsync();
        await using var reader = await connection.CommandWith("SELECT 1").ExecuteReaderAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => connection.ScalarAsync("SELECT 2"));
        Assert.True(await reader.ReadAsync());
        Assert.Equal(1, reader.GetInt32(0));
    }

    [Fact]
    public async Task An_error_has_the_number_and_state_of_the_server_and_leaves_the_connection_ready()
    {
        await using var connection = await database.OpenAsync();
        var exception = await Assert.ThrowsAsync<MySqlException>(() => connection.ScalarAsync("SELEKT 1"));
        Assert.Equal((1064, "42000", false), (exception.Number, exception.SqlState, exception.IsTransient));
        Assert.Equal(1L, await connection.NumberAsync("SELECT 1"));
    }

    [Fact]
    public async Task A_token_that_is_cancelled_already_sends_nothing()
    {
        await using var connection = await database.OpenAsync();
        await connection.ExecuteAsync("CREATE TEMPORARY TABLE untouched (id INT)");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => connection.CommandWith("INSERT INTO untouched VALUES (1)").ExecuteNonQueryAsync(new CancellationToken(true)));
        Assert.Equal(0L, await connection.NumberAsync("SELECT COUNT(*) FROM untouched"));
    }

    [Fact]
    public async Task A_variable_needs_permission()
    {
        await using var connection = await database.OpenAsync();
        Assert.Contains("'@x' must be defined", (await Assert.ThrowsAsync<MySqlException>(() => connection.ScalarAsync("SELECT @x"))).Message, StringComparison.Ordinal);
        await using var other = await database.OpenAsync("Allow User Variables=true");
        Assert.Equal("7", Convert.ToString(await other.ScalarAsync("SET @x := 7; SELECT @x"), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_deadlock_is_transient_and_names_itself()
    {
        await using var one = await database.OpenAsync();
        await using var two = await database.OpenAsync();
        await one.ExecuteAsync("CREATE TABLE d (id INT PRIMARY KEY); INSERT INTO d VALUES (1), (2)");
        await one.ExecuteAsync("BEGIN; SELECT * FROM d WHERE id = 1 FOR UPDATE");
        await two.ExecuteAsync("BEGIN; SELECT * FROM d WHERE id = 2 FOR UPDATE");
        var waiting = one.ExecuteAsync("SELECT * FROM d WHERE id = 2 FOR UPDATE");
        await Task.Delay(100);
        var crossing = two.ExecuteAsync("SELECT * FROM d WHERE id = 1 FOR UPDATE");
        var exceptions = new List<MySqlException>();
        foreach (var task in new[] { waiting, crossing })
        {
            try
            {
                await task.WaitAsync(TimeSpan.FromSeconds(30));
            }
            catch (MySqlException exception)
            {
                exceptions.Add(exception);
            }
        }

        Assert.Equal((MySqlErrorCode.LockDeadlock, "40001", true), exceptions.Select(static one => (one.ErrorCode, one.SqlState, one.IsTransient)).Single());
    }

    [Fact]
    public void The_synchronous_half_works_as_well()
    {
        using var connection = new MySqlConnection(database.ConnectionString);
        connection.Open();
        using var transaction = connection.BeginTransaction(IsolationLevel.ReadCommitted);
        using var command = new MySqlCommand("SELECT @a + 1", connection, transaction);
        command.Parameters.AddWithValue("@a", 41);
        Assert.Equal(42, Convert.ToInt32(command.ExecuteScalar(), null));
        command.Prepare();
        using (var reader = command.ExecuteReader())
        {
            Assert.True(reader.Read());
            Assert.Equal(42, reader.GetInt32(0));
            Assert.False(reader.Read());
            Assert.False(reader.NextResult());
        }

        transaction.Rollback();
    }

    [Fact]
    public async Task A_savepoint_undoes_a_part()
    {
        await using var connection = await database.OpenAsync();
        await connection.ExecuteAsync("CREATE TABLE s (id INT)");
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            await connection.CommandIn(transaction, "INSERT INTO s VALUES (1)");
            await transaction.SaveAsync("here");
            await connection.CommandIn(transaction, "INSERT INTO s VALUES (2)");
            await transaction.RollbackAsync("here");
            await transaction.CommitAsync();
        }

        Assert.Equal("1", await database.Server.QueryAsync($"SELECT GROUP_CONCAT(id) FROM {database.Name()}.s"));
    }
}

file static class TransactionExtensions
{
    public static async Task CommandIn(this MySqlConnection connection, MySqlTransaction transaction, string sql)
    {
        await using var command = new MySqlCommand(sql, connection, transaction);
        await command.ExecuteNonQueryAsync();
    }
}
