using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pomelo.EntityFrameworkCore.MySql.Metadata.Internal;

namespace Microsoft.EntityFrameworkCore;

/// <summary>What only MySQL and MariaDB know of a column.</summary>
public static class MySqlPropertyBuilderExtensions
{
    /// <summary>The column is AUTO_INCREMENT.</summary>
    public static PropertyBuilder UseMySqlIdentityColumn(this PropertyBuilder propertyBuilder)
    {
        propertyBuilder.ValueGeneratedOnAdd().Metadata.SetValueGenerationStrategy(MySqlValueGenerationStrategy.IdentityColumn);
        return propertyBuilder;
    }

    /// <summary>The column is AUTO_INCREMENT.</summary>
    public static PropertyBuilder<TProperty> UseMySqlIdentityColumn<TProperty>(this PropertyBuilder<TProperty> propertyBuilder)
        => (PropertyBuilder<TProperty>)UseMySqlIdentityColumn((PropertyBuilder)propertyBuilder);

    /// <summary>The column's character set, such as <c>ascii</c>.</summary>
    public static PropertyBuilder HasCharSet(this PropertyBuilder propertyBuilder, string? charSet)
        => propertyBuilder.HasAnnotation(MySqlAnnotationNames.CharSet, charSet);

    /// <summary>The column's character set, such as <c>ascii</c>.</summary>
    public static PropertyBuilder<TProperty> HasCharSet<TProperty>(this PropertyBuilder<TProperty> propertyBuilder, string? charSet)
        => propertyBuilder.HasAnnotation(MySqlAnnotationNames.CharSet, charSet);
}
