using System.Data;

namespace MySqlConnector.Tests.Real;

public sealed class QueryTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_query_reads_its_rows()
    {
        await using var connection = await database.OpenAsync();
        await using var command = new MySqlCommand("SELECT seq, CONCAT('n', seq) AS name FROM seq_1_to_3", connection);
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add($"{reader.GetInt64(0)}={reader.GetString("name")}");
        }

        Assert.Equal(["1=n1", "2=n2", "3=n3"], rows);
        Assert.False(await reader.NextResultAsync());
        Assert.Equal(-1, reader.RecordsAffected);
    }

    [Fact]
    public void The_synchronous_methods_work_without_a_free_thread()
    {
        using var connection = new MySqlConnection(database.ConnectionString);
        connection.Open();
        using var command = new MySqlCommand("SELECT @a + 1; SELECT 'x'", connection);
        command.Parameters.AddWithValue("@a", 41);
        using var reader = command.ExecuteReader();
        Assert.True(reader.HasRows);
        Assert.True(reader.Read());
        Assert.Equal(42, reader.GetInt32(0));
        Assert.False(reader.Read());
        Assert.True(reader.NextResult());
        Assert.True(reader.Read());
        Assert.Equal("x", reader.GetString(0));
        Assert.False(reader.NextResult());
    }

    [Fact]
    public async Task Inserts_tell_rows_and_key()
    {
        await using var connection = await database.OpenAsync();
        await ExecuteAsync(connection, "CREATE TABLE keyed (id BIGINT AUTO_INCREMENT PRIMARY KEY, v INT)");
        await using var command = new MySqlCommand("INSERT INTO keyed (v) VALUES (@a), (@b)", connection);
        command.Parameters.AddWithValue("@a", 1);
        command.Parameters.AddWithValue("@b", null);
        Assert.Equal(2, await command.ExecuteNonQueryAsync());
        Assert.Equal(1, command.LastInsertedId);
        Assert.Equal(2L, await Scalar(connection, "SELECT COUNT(*) FROM keyed"));

        // FOUND_ROWS: a row found but not changed counts, as EF's concurrency check needs it.
        Assert.Equal(1, await ExecuteAsync(connection, "UPDATE keyed SET v = 1 WHERE id = 1"));
    }

    [Fact]
    public async Task An_error_has_number_and_state_and_leaves_the_connection_usable()
    {
        await using var connection = await database.OpenAsync();
        var error = await Assert.ThrowsAsync<MySqlException>(() => ExecuteAsync(connection, "SELECT * FROM nowhere"));
        Assert.Equal(MySqlErrorCode.NoSuchTable, error.ErrorCode);
        Assert.Equal(1146, error.Number);
        Assert.Equal("42S02", error.SqlState);
        Assert.False(error.IsTransient);
        Assert.Equal(1L, Convert.ToInt64(await Scalar(connection, "SELECT 1")));
    }

    [Fact]
    public async Task The_second_statements_error_comes_when_its_result_is_asked_for()
    {
        await using var connection = await database.OpenAsync();
        await using var command = new MySqlCommand("SELECT 1; SELECT * FROM nowhere; SELECT 3", connection);
        await using (var reader = await command.ExecuteReaderAsync())
        {
            Assert.True(await reader.ReadAsync());
            var error = await Assert.ThrowsAsync<MySqlException>(() => reader.NextResultAsync());
            Assert.Equal(1146, error.Number);
            Assert.False(await reader.NextResultAsync());
        }

        Assert.Equal("ok", await Scalar(connection, "SELECT 'ok'"));
    }

    [Fact]
    public async Task A_transaction_is_rolled_back_unless_committed()
    {
        await using var connection = await database.OpenAsync();
        await ExecuteAsync(connection, "CREATE TABLE moved (id INT PRIMARY KEY)");
        await using (var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted))
        {
            await ExecuteAsync(connection, "INSERT INTO moved VALUES (1)", transaction);
            Assert.Equal("READ-COMMITTED", await Scalar(connection, "SELECT trx_isolation_level FROM (SELECT REPLACE(trx_isolation_level, ' ', '-') AS trx_isolation_level FROM information_schema.innodb_trx WHERE trx_mysql_thread_id = CONNECTION_ID()) t", transaction));
        }

        Assert.Equal(0L, await Scalar(connection, "SELECT COUNT(*) FROM moved"));
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            await ExecuteAsync(connection, "INSERT INTO moved VALUES (2)", transaction);
            await transaction.SaveAsync("a`b");
            await ExecuteAsync(connection, "INSERT INTO moved VALUES (3)", transaction);
            await transaction.RollbackAsync("a`b");
            await transaction.CommitAsync();
            Assert.Null(transaction.Connection);
        }

        Assert.Equal("2", await Scalar(connection, "SELECT GROUP_CONCAT(id) FROM moved"));
    }

    [Fact]
    public async Task A_wrong_password_is_refused_with_its_number()
    {
        var connection = new MySqlConnection(database.ConnectionString + ";User ID=nobody;Password=x");
        var error = await Assert.ThrowsAsync<MySqlException>(() => connection.OpenAsync());
        Assert.Equal(MySqlErrorCode.AccessDenied, error.ErrorCode);
        Assert.Equal(ConnectionState.Closed, connection.State);
    }

    internal static async Task<int> ExecuteAsync(MySqlConnection connection, string sql, MySqlTransaction? transaction = null)
    {
        await using var command = new MySqlCommand(sql, connection, transaction);
        return await command.ExecuteNonQueryAsync();
    }

    internal static async Task<object?> Scalar(MySqlConnection connection, string sql, MySqlTransaction? transaction = null)
    {
        await using var command = new MySqlCommand(sql, connection, transaction);
        return await command.ExecuteScalarAsync();
    }
}
