using Pomelo.EntityFrameworkCore.MySql.Metadata.Internal;

namespace Microsoft.EntityFrameworkCore;

/// <summary>What only MySQL and MariaDB know of a database.</summary>
public static class MySqlModelBuilderExtensions
{
    /// <summary>The character set of tables that say none; the collation is set by <c>UseCollation</c>.</summary>
    public static ModelBuilder HasCharSet(this ModelBuilder modelBuilder, string? charSet)
        => modelBuilder.HasAnnotation(MySqlAnnotationNames.CharSet, charSet);
}
