using System.ComponentModel.DataAnnotations;

namespace GraphCommerce.Data.Common.Storage;

/// <summary>Which database to use.</summary>
public sealed class DatabaseOptions
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
}
