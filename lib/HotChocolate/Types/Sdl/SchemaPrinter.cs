using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate;

/// <summary>
/// Prints a schema in the schema definition language, always in the same order: the schema, then interfaces, objects,
/// unions, input objects and enums, each by name, then directives and custom scalars.
/// </summary>
public static class SchemaPrinter
{
    private static readonly TypeKind[] s_order = [TypeKind.Interface, TypeKind.Object, TypeKind.Union, TypeKind.InputObject, TypeKind.Enum];

    /// <summary>The schema as text; it ends without a line break.</summary>
    public static string Print(Schema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return PrintSchema(schema).ToString(indented: true);
    }

    /// <summary>The schema as a document.</summary>
    public static DocumentNode PrintSchema(Schema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var types = schema.Types.Where(type => !type.IsIntrospectionType && type is not ScalarType)
            .OrderBy(type => Array.IndexOf(s_order, type.Kind))
            .ThenBy(type => type.Name, StringComparer.Ordinal)
            .Select(TypeWriter.Write);
        var scalars = schema.Types.OfType<ScalarType>().Where(scalar => !scalar.IsSpecified).OrderBy(scalar => scalar.Name, StringComparer.Ordinal).ToArray();
        var directives = schema.DirectiveTypes.Where(directive => IsPrinted(directive, schema)).OrderBy(directive => directive.Name, StringComparer.Ordinal);
        return new DocumentNode(
        [
            TypeWriter.Write(schema),
            .. types,
            .. directives.Select(TypeWriter.Write),
            .. scalars.Select(TypeWriter.Write),
        ]);
    }

    private static bool IsPrinted(DirectiveType directive, Schema schema) => directive.Name switch
    {
        "skip" or "include" or "deprecated" => false,
        "oneOf" => schema.Types.Any(type => type is InputObjectType { IsOneOf: true }),
        "specifiedBy" => schema.Types.Any(type => type is ScalarType { SpecifiedBy: not null }),
        _ => true,
    };
}
