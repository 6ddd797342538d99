namespace Microsoft.EntityFrameworkCore.Metadata;

/// <summary>Where a new row's value comes from.</summary>
public enum MySqlValueGenerationStrategy
{
    /// <summary>From the application.</summary>
    None,

    /// <summary>From AUTO_INCREMENT.</summary>
    IdentityColumn,

    /// <summary>From the server whenever the row changes.</summary>
    ComputedColumn,
}
