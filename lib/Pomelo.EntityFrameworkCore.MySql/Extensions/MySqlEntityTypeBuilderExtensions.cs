using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pomelo.EntityFrameworkCore.MySql.Metadata.Internal;

namespace Microsoft.EntityFrameworkCore;

/// <summary>What only MySQL and MariaDB know of a table.</summary>
public static class MySqlEntityTypeBuilderExtensions
{
    /// <summary>The character set of the table's columns that say none.</summary>
    public static EntityTypeBuilder HasCharSet(this EntityTypeBuilder entityTypeBuilder, string? charSet)
        => entityTypeBuilder.HasAnnotation(MySqlAnnotationNames.CharSet, charSet);

    /// <summary>The character set of the table's columns that say none.</summary>
    public static EntityTypeBuilder<TEntity> HasCharSet<TEntity>(this EntityTypeBuilder<TEntity> entityTypeBuilder, string? charSet)
        where TEntity : class
        => (EntityTypeBuilder<TEntity>)HasCharSet((EntityTypeBuilder)entityTypeBuilder, charSet);

    /// <summary>The collation of the table's columns that say none.</summary>
    public static EntityTypeBuilder UseCollation(this EntityTypeBuilder entityTypeBuilder, string? collation)
        => entityTypeBuilder.HasAnnotation(RelationalAnnotationNames.Collation, collation);

    /// <summary>The collation of the table's columns that say none.</summary>
    public static EntityTypeBuilder<TEntity> UseCollation<TEntity>(this EntityTypeBuilder<TEntity> entityTypeBuilder, string? collation)
        where TEntity : class
        => (EntityTypeBuilder<TEntity>)UseCollation((EntityTypeBuilder)entityTypeBuilder, collation);
}
