using System.Collections.Concurrent;
using MySqlConnector;

namespace Pomelo.EntityFrameworkCore.MySql.Storage.Internal;

/// <summary>Connection strings with what the provider's statements need.</summary>
internal static class ConnectionStrings
{
    private static readonly ConcurrentDictionary<string, string> Completed = new(StringComparer.Ordinal);

    /// <summary>The string with found instead of changed rows counted and variables of the session allowed; parsed once.</summary>
    public static string Complete(string connectionString)
        => Completed.GetOrAdd(connectionString, static text
            => new MySqlConnectionStringBuilder(text) { AllowUserVariables = true, UseAffectedRows = false }.ConnectionString);
}
