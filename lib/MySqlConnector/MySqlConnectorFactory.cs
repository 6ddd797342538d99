using System.Data.Common;

namespace MySqlConnector;

/// <summary>Makes this driver's objects through the classes of <c>System.Data.Common</c>.</summary>
public sealed class MySqlConnectorFactory : DbProviderFactory
{
    /// <summary>The only instance.</summary>
    public static readonly MySqlConnectorFactory Instance = new();

    private MySqlConnectorFactory()
    {
    }

    /// <inheritdoc />
    public override bool CanCreateBatch => true;

    /// <inheritdoc />
    public override DbConnection CreateConnection() => new MySqlConnection();

    /// <inheritdoc />
    public override DbCommand CreateCommand() => new MySqlCommand();

    /// <inheritdoc />
    public override DbParameter CreateParameter() => new MySqlParameter();

    /// <inheritdoc />
    public override DbConnectionStringBuilder CreateConnectionStringBuilder() => new MySqlConnectionStringBuilder();

    /// <inheritdoc />
    public override DbBatch CreateBatch() => new MySqlBatch();

    /// <inheritdoc />
    public override DbBatchCommand CreateBatchCommand() => new MySqlBatchCommand();
}
