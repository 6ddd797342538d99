using System.ComponentModel.DataAnnotations;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using MySqlConnector;

namespace GraphCommerce.Data.Database;

/// <summary>Which database to use.</summary>
public sealed class DatabaseOptions : IValidatableObject
{
    public const string Section = "Database";

    public const string Sqlite = nameof(Sqlite);

    public const string MySql = nameof(MySql);

    /// <summary><c>Sqlite</c>, the embedded database, or <c>MySql</c>: MySQL 8 or MariaDB 10.6 and later.</summary>
    [Required]
    [AllowedValues(Sqlite, MySql, ErrorMessage = "Provider must be Sqlite or MySql.")]
    public string Provider { get; set; } = Sqlite;

    [Required]
    public string ConnectionString { get; set; } = "Data Source=commerce.db";

    /// <summary>How long a query waits for a database that cannot be used before it fails.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan WaitTimeout { get; set; } = TimeSpan.FromSeconds(10);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FindFault() is { } fault)
        {
            yield return new ValidationResult($"Is no connection string of {Provider}: {fault}", [nameof(ConnectionString)]);
        }
    }

    private string? FindFault()
    {
        try
        {
            _ = Provider is MySql ? (DbConnectionStringBuilder)new MySqlConnectionStringBuilder(ConnectionString) : new SqliteConnectionStringBuilder(ConnectionString);
            return null;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            return fault.Message;
        }
    }
}
