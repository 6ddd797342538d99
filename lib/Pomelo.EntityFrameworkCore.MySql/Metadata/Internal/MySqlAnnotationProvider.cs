using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Pomelo.EntityFrameworkCore.MySql.Metadata.Internal;

/// <summary>What of the model a migration has to know of databases, tables and columns.</summary>
internal sealed class MySqlAnnotationProvider(RelationalAnnotationProviderDependencies dependencies) : RelationalAnnotationProvider(dependencies)
{
    public override IEnumerable<IAnnotation> For(IRelationalModel model, bool designTime)
        => designTime ? [.. CharSetOf(model.Model), .. CollationOf(model.Model)] : [];

    public override IEnumerable<IAnnotation> For(ITable table, bool designTime)
        => designTime && table.EntityTypeMappings.FirstOrDefault()?.TypeBase is { } type ? [.. CharSetOf(type), .. CollationOf(type)] : [];

    public override IEnumerable<IAnnotation> For(IColumn column, bool designTime)
    {
        if (!designTime || column.PropertyMappings.Count == 0)
        {
            return [];
        }

        var isGenerated = column.PropertyMappings.Any(
            m => m.Property.GetValueGenerationStrategy(StoreObjectIdentifier.Table(column.Table.Name, column.Table.Schema))
                is MySqlValueGenerationStrategy.IdentityColumn);
        var charSet = CharSetOf(column.PropertyMappings[0].Property);
        return isGenerated
            ? [.. charSet, new Annotation(MySqlAnnotationNames.ValueGenerationStrategy, MySqlValueGenerationStrategy.IdentityColumn)]
            : charSet;
    }

    private static Annotation[] CharSetOf(IReadOnlyAnnotatable element)
        => element[MySqlAnnotationNames.CharSet] is string charSet ? [new Annotation(MySqlAnnotationNames.CharSet, charSet)] : [];

    private static Annotation[] CollationOf(IReadOnlyAnnotatable element)
        => element[RelationalAnnotationNames.Collation] is string collation ? [new Annotation(RelationalAnnotationNames.Collation, collation)] : [];
}
