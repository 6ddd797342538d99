using MySqlConnector;

namespace GraphCommerce.Bench.Handwritten;

/// <summary>A prepared statement of one connection: its parameters are <c>@p0</c>, <c>@p1</c> and so on.</summary>
internal sealed class Statement
{
    private readonly MySqlCommand _command;

    private Statement(MySqlCommand command) => _command = command;

    public long LastInsertedId => _command.LastInsertedId;

    /// <param name="connection">Where it runs.</param>
    /// <param name="sql">Its text.</param>
    /// <param name="examples">A value of each parameter's type.</param>
    public static async Task<Statement> PrepareAsync(MySqlConnection connection, string sql, params object[] examples)
    {
        var command = new MySqlCommand(sql, connection);
        for (var i = 0; i < examples.Length; i++)
        {
            command.Parameters.AddWithValue($"@p{i}", examples[i]);
        }

        await command.PrepareAsync();
        return new Statement(command);
    }

    /// <summary>Runs it and gives the number of affected rows.</summary>
    public Task<int> ExecuteAsync(params ReadOnlySpan<object> values)
    {
        Set(values);
        return _command.ExecuteNonQueryAsync();
    }

    /// <summary>Runs it and gives its rows.</summary>
    public Task<MySqlDataReader> ReadAsync(params ReadOnlySpan<object> values)
    {
        Set(values);
        return _command.ExecuteReaderAsync();
    }

    private void Set(ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i];
        }
    }
}
