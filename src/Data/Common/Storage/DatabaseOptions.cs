using System.ComponentModel.DataAnnotations;

namespace GraphCommerce.Data.Common.Storage;

/// <summary>Which database to use.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>The only provider so far is <c>Sqlite</c>.</summary>
    [Required]
    [AllowedValues("Sqlite", ErrorMessage = "Provider must be Sqlite.")]
    public string Provider { get; set; } = "Sqlite";

    [Required]
    public string ConnectionString { get; set; } = "Data Source=commerce.db";
}
