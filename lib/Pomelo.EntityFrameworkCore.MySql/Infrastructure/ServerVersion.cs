using System.Data;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using MySqlConnector;
using Pomelo.EntityFrameworkCore.MySql.Infrastructure;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Make and version of a server: <see cref="MySqlServerVersion"/> or <see cref="MariaDbServerVersion"/>.</summary>
public abstract partial class ServerVersion
{
    private protected ServerVersion(Version version, ServerType type) => (Version, Type) = (version, type);

    /// <summary>Major, minor and patch.</summary>
    public Version Version { get; }

    /// <summary>Whose server it is.</summary>
    public ServerType Type { get; }

    /// <summary>The make in lower case, as <see cref="Parse(string)"/> reads it.</summary>
    public string TypeIdentifier => Type is ServerType.MariaDb ? "mariadb" : "mysql";

    /// <summary>What this server can do.</summary>
    public abstract ServerVersionSupport Supports { get; }

    /// <summary>Asks the server, through a connection of its own that names no database: that may not exist yet.</summary>
    /// <exception cref="MySqlException">The server could not be asked.</exception>
    public static ServerVersion AutoDetect(string connectionString)
    {
        using var connection = new MySqlConnection(WithoutDatabase(connectionString));
        connection.Open();
        return Parse(connection.ServerVersion);
    }

    /// <summary>Asks the server; through a connection of its own if this one is not open.</summary>
    public static ServerVersion AutoDetect(MySqlConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return connection.State is ConnectionState.Open ? Parse(connection.ServerVersion) : AutoDetect(connection.ConnectionString);
    }

    /// <inheritdoc cref="AutoDetect(string)" />
    public static async Task<ServerVersion> AutoDetectAsync(string connectionString, CancellationToken cancellationToken = default)
    {
        var connection = new MySqlConnection(WithoutDatabase(connectionString));
        await using (connection.ConfigureAwait(false))
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            return Parse(connection.ServerVersion);
        }
    }

    /// <summary>Reads <c>8.0.36-mysql</c>, <c>10.11.6-mariadb</c>, or what a server says of itself.</summary>
    /// <exception cref="InvalidOperationException">There is no version in it.</exception>
    public static ServerVersion Parse(string versionString) => Parse(versionString, null);

    /// <summary>As <see cref="Parse(string)"/>, with the make given.</summary>
    public static ServerVersion Parse(string versionString, ServerType? serverType)
        => TryParse(versionString, serverType, out var version)
            ? version
            : throw new InvalidOperationException($"'{versionString}' names no server version; expected is something like '8.0.36-mysql'.");

    /// <summary>Reads a version; false if there is none.</summary>
    public static bool TryParse(string versionString, [NotNullWhen(true)] out ServerVersion? serverVersion)
        => TryParse(versionString, null, out serverVersion);

    /// <summary>As <see cref="TryParse(string, out ServerVersion?)"/>, with the make given.</summary>
    public static bool TryParse(string versionString, ServerType? serverType, [NotNullWhen(true)] out ServerVersion? serverVersion)
    {
        ArgumentException.ThrowIfNullOrEmpty(versionString);
        var type = serverType
            ?? (versionString.Contains("mariadb", StringComparison.OrdinalIgnoreCase) ? ServerType.MariaDb : ServerType.MySql);

        // MariaDB 10 puts "5.5.5-" before its version, for replicas that know one digit only.
        var numbers = Numbers.Match(versionString, versionString.StartsWith("5.5.5-", StringComparison.Ordinal) ? 6 : 0);
        serverVersion = numbers.Success ? Create(Number(1), Number(2), Number(3), type) : null;
        return numbers.Success;

        int Number(int group) => numbers.Groups[group] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>A version from its numbers.</summary>
    public static ServerVersion Create(int major, int minor, int patch, ServerType serverType) => Create(new Version(major, minor, patch), serverType);

    /// <summary>A version from its numbers.</summary>
    public static ServerVersion Create(Version version, ServerType serverType)
        => serverType switch
        {
            ServerType.MySql => new MySqlServerVersion(version),
            ServerType.MariaDb => new MariaDbServerVersion(version),
            _ => throw new ArgumentOutOfRangeException(nameof(serverType), serverType, "Only MySQL and MariaDB are known."),
        };

    /// <inheritdoc />
    public override string ToString() => $"{Version}-{TypeIdentifier}";

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is ServerVersion other && other.Type == Type && other.Version.Equals(Version);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Version, Type);

    private protected bool IsAtLeast(int major, int minor, int patch) => Version >= new Version(major, minor, patch);

    private static string WithoutDatabase(string connectionString)
        => new MySqlConnectionStringBuilder(connectionString) { Database = "", Pooling = false }.ConnectionString;

    [GeneratedRegex(@"(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4}))?")]
    private static partial Regex Numbers { get; }
}
