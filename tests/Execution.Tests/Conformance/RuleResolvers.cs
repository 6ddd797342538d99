using HotChocolate.Resolvers;
using HotChocolate.Types;

namespace HotChocolate.Conformance;

/// <summary>The corpus' resolvers: what a field answers follows from its type alone.</summary>
internal static class RuleResolvers
{
    public static FieldDelegate Resolve(FieldDelegate next) => context =>
    {
        context.Result = ValueOf(context.Selection.Type, context.Schema);
        return ValueTask.CompletedTask;
    };

    private static object ValueOf(IType type, Schema schema) => type switch
    {
        NonNullType nonNull => ValueOf(nonNull.NullableType, schema),
        ListType list => new[] { ValueOf(list.ElementType, schema), ValueOf(list.ElementType, schema) },
        EnumType enumType => enumType.Values[0].Value,
        ScalarType scalar => scalar.Name switch { "Int" => 2, "Float" => 3.14, "Boolean" => true, "ID" => "id", _ => "str" },
        UnionType union => Of(union.Types.MinBy(member => member.Name, StringComparer.Ordinal)!),
        InterfaceType => Of(schema.GetPossibleTypes((TypeDefinition)type).MaxBy(member => member.Name, StringComparer.Ordinal)!),
        _ => Of((ObjectType)type),
    };

    private static Dictionary<string, object?> Of(ObjectType type) => new() { ["__typename"] = type.Name };
}
