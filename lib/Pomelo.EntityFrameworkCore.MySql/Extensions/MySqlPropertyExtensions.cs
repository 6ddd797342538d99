using Microsoft.EntityFrameworkCore.Metadata;
using Pomelo.EntityFrameworkCore.MySql.Metadata.Internal;

namespace Microsoft.EntityFrameworkCore;

/// <summary>How a property's column is generated.</summary>
public static class MySqlPropertyExtensions
{
    private static readonly HashSet<Type> Integers
        = [typeof(sbyte), typeof(byte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong)];

    /// <summary>Where a new row's value comes from: what was said, or AUTO_INCREMENT for an integer that alone is the key and no foreign key.</summary>
    public static MySqlValueGenerationStrategy GetValueGenerationStrategy(this IReadOnlyProperty property)
        => property[MySqlAnnotationNames.ValueGenerationStrategy] is MySqlValueGenerationStrategy strategy ? strategy
            : IsGeneratedKey(property) ? MySqlValueGenerationStrategy.IdentityColumn
            : MySqlValueGenerationStrategy.None;

    /// <summary>The same of one of its tables: of several tables that share a key the first makes it.</summary>
    public static MySqlValueGenerationStrategy GetValueGenerationStrategy(this IReadOnlyProperty property, in StoreObjectIdentifier storeObject)
        => property.FindSharedStoreObjectRootProperty(storeObject) is { } root ? root.GetValueGenerationStrategy(storeObject)
            : StoreObjectIdentifier.Create(property.DeclaringType, storeObject.StoreObjectType) == storeObject ? property.GetValueGenerationStrategy()
            : MySqlValueGenerationStrategy.None;

    /// <summary>Says where a new row's value comes from.</summary>
    public static void SetValueGenerationStrategy(this IMutableProperty property, MySqlValueGenerationStrategy? value)
        => property.SetOrRemoveAnnotation(MySqlAnnotationNames.ValueGenerationStrategy, value);

    private static bool IsGeneratedKey(IReadOnlyProperty property)
        => property.ValueGenerated is ValueGenerated.OnAdd
            && property.GetContainingForeignKeys().All(k => k.IsBaseLinking())
            && property.DeclaringType.ContainingEntityType.FindPrimaryKey() is { Properties: [var key] } && key == property
            && Integers.Contains(property.FindTypeMapping()?.Converter?.ProviderClrType ?? Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType)
            && property.DeclaringType.GetMappingStrategy() is not RelationalAnnotationNames.TpcMappingStrategy
            && !property.TryGetDefaultValue(out _)
            && property.GetDefaultValueSql() is null
            && property.GetComputedColumnSql() is null;
}
