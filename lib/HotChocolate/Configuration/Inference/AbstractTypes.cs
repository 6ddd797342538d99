using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Configuration;

/// <summary>Connects object types with the interfaces and unions that their C# types derive from.</summary>
internal static class AbstractTypes
{
    public static void Connect(SchemaInference schema)
    {
        var types = schema.Configuration.Types.Values;
        var interfaces = types.OfType<InterfaceTypeConfiguration>().Where(static type => type.RuntimeType != typeof(object)).ToList();
        var unions = types.OfType<UnionTypeConfiguration>().Where(static type => type.RuntimeType != typeof(object)).ToList();
        foreach (var type in types.OfType<IComplexTypeConfiguration>().Where(static type => type.RuntimeType != typeof(object)))
        {
            foreach (var candidate in interfaces.Where(candidate => IsDerived(type, candidate) && !type.Interfaces.Contains(candidate.Name)))
            {
                type.Interfaces.Add(candidate.Name);
            }
        }

        foreach (var type in types.OfType<ObjectTypeConfiguration>().Where(static type => type.RuntimeType != typeof(object)))
        {
            foreach (var union in unions.Where(union => IsDerived(type, union) && !union.Types.Contains(type.Name)))
            {
                union.Types.Add(type.Name);
            }
        }
    }

    private static bool IsDerived(IComplexTypeConfiguration type, TypeConfiguration from) => type != from && from.RuntimeType.IsAssignableFrom(type.RuntimeType);
}
