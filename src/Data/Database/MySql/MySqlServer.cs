using System.Globalization;
using MySqlConnector;

namespace GraphCommerce.Data.Database.MySql;

/// <summary>What depends on the server.</summary>
/// <param name="Version">Whether it is MySQL or MariaDB, and which one.</param>
/// <param name="HasReturning">Whether an INSERT gives back the keys of its rows.</param>
/// <param name="MaximumPacket">The longest statement that it takes, in bytes.</param>
internal sealed record MySqlServer(ServerVersion Version, bool HasReturning, int MaximumPacket)
{
    /// <summary>Longer texts bring nothing more.</summary>
    private const int LongestUsefulBatch = 4 << 20;

    private const int RoomForKeywords = 16 << 10;

    /// <summary>For tools that know no server.</summary>
    public static MySqlServer Unknown { get; } = new(new MySqlServerVersion(new Version(8, 0, 36)), HasReturning: false, MaximumPacket: 1 << 20);

    /// <summary>The clause that locks rows in share mode and skips held ones.</summary>
    public string SkipSharedClause => Version is MariaDbServerVersion ? "LOCK IN SHARE MODE SKIP LOCKED" : "FOR SHARE SKIP LOCKED";

    /// <summary>How long the values of one round trip may be, in bytes.</summary>
    public int MaximumBatchLength => Math.Min(LongestUsefulBatch, MaximumPacket - RoomForKeywords);

    public static MySqlServer Ask(string connectionString)
    {
        using var connection = new MySqlConnection(new MySqlConnectionStringBuilder(connectionString) { Database = "", Pooling = false }.ConnectionString);
        connection.Open();
        using var command = new MySqlCommand("SELECT @@max_allowed_packet", connection);
        var version = ServerVersion.Parse(connection.ServerVersion);
        return new(version, version.Supports.Returning, Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture));
    }
}
