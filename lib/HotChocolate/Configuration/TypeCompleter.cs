using HotChocolate.Resolvers;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Configuration;

/// <summary>Fills the types once all of them can be found by name.</summary>
internal sealed class TypeCompleter(TypeCatalog types, DirectiveCompleter directives, IReadOnlyList<FieldMiddleware> globalMiddlewares)
{
    private readonly InputFieldCompleter _inputFields = new(types, directives);

    public void Complete()
    {
        foreach (var (type, configuration) in types.Entries)
        {
            type.Directives = directives.Apply(configuration.Directives, type.Name);
            switch (type, configuration)
            {
                case (ObjectType objectType, ObjectTypeConfiguration source):
                    Complete(objectType, source);
                    break;
                case (InterfaceType interfaceType, InterfaceTypeConfiguration source):
                    interfaceType.Implements = CompleteInterfaces(interfaceType, source);
                    interfaceType.Fields = CompleteFields(interfaceType, source.Fields, field => new InterfaceField(field.Name, ResolveOutput(interfaceType, field)));
                    break;
                case (UnionType union, UnionTypeConfiguration source):
                    union.Types = CompleteMembers<ObjectType>(source.Types, union.Name, "an object type", "member");
                    break;
                case (InputObjectType input, InputObjectTypeConfiguration source):
                    Complete(input, source);
                    break;
                case (EnumType enumType, EnumTypeConfiguration source):
                    Complete(enumType, source);
                    break;
            }
        }
    }

    private void Complete(ObjectType type, ObjectTypeConfiguration source)
    {
        type.IsInstanceOf = source.IsInstanceOf ?? (type.RuntimeType == typeof(object) ? HasTypeName : type.RuntimeType.IsInstanceOfType);
        type.Implements = CompleteInterfaces(type, source);
        var middlewares = type.IsIntrospectionType ? [] : globalMiddlewares;
        type.Fields = CompleteFields(type, [.. source.Fields.Where(static field => !field.IsIgnored)], configuration =>
        {
            var field = new ObjectField(configuration.Name, ResolveOutput(type, configuration))
            {
                SubscribeResolver = configuration.SubscribeResolver,
                ResultFormatter = configuration.ResultFormatter,
                IsIntrospectionField = type.IsIntrospectionType,
            };
            if (!FieldPipeline.TryCompose(field, configuration, middlewares))
            {
                types.Report($"The field `{type.Name}.{field.Name}` has no resolver.", CoordinateOf(type, field.Name), ErrorCodes.Schema.NoResolver);
            }

            return field;
        });

        // Without a C# type, a value says itself of which type it is.
        bool HasTypeName(object value)
            => value is IReadOnlyDictionary<string, object?> map && map.TryGetValue("__typename", out var name) && name is string text && text == type.Name;
    }

    private void Complete(InputObjectType type, InputObjectTypeConfiguration source)
    {
        type.IsOneOf = source.IsOneOf || source.Directives.Exists(directive => directive.Name.Value == "oneOf");
        type.Fields = _inputFields.CompleteFields(source.Fields, type.Name);
        type.CreateInstance = source.CreateInstance ?? ((values, isGiven) =>
        {
            var instance = new Dictionary<string, object?>(StringComparer.Ordinal);
            foreach (var field in type.Fields)
            {
                if (isGiven[field.Index])
                {
                    instance[field.Name] = values[field.Index];
                }
            }

            return instance;
        });
    }

    private void Complete(EnumType type, EnumTypeConfiguration source)
    {
        for (var index = 0; index < source.Values.Count; index++)
        {
            var coordinate = $"{type.Name}.{source.Values[index].Name}";
            type.Values[index].Directives = directives.Apply(source.Values[index].Directives, coordinate);
        }
    }

    private FieldCollection<TField> CompleteFields<TField, TConfiguration>(
        ComplexType type,
        IReadOnlyList<TConfiguration> configurations,
        Func<TConfiguration, TField> create)
        where TField : OutputField
        where TConfiguration : OutputFieldConfiguration
    {
        var fields = new OrderedDictionary<string, TField>(StringComparer.Ordinal);
        foreach (var configuration in configurations)
        {
            var coordinate = CoordinateOf(type, configuration.Name);
            if (fields.ContainsKey(configuration.Name))
            {
                types.Report($"The field `{configuration.Name}` is defined twice.", coordinate);
                continue;
            }

            var field = create(configuration);
            field.Description = configuration.Description;
            field.DeprecationReason = configuration.DeprecationReason;
            field.Coordinate = coordinate;
            field.DeclaringType = type;
            field.Directives = directives.Apply(configuration.Directives, coordinate);
            field.Arguments = _inputFields.CompleteArguments([.. configuration.Arguments], coordinate);
            fields.Add(field.Name, field);
        }

        return new FieldCollection<TField>(fields.Values);
    }

    private List<InterfaceType> CompleteInterfaces(ComplexType type, IComplexTypeConfiguration source)
        => CompleteMembers<InterfaceType>(source.Interfaces, type.Name, "an interface type", "interface");

    private List<T> CompleteMembers<T>(List<string> names, string coordinate, string expected, string kind)
        where T : TypeDefinition
    {
        var members = new List<T>(names.Count);
        foreach (var name in names)
        {
            if (types.Find<T>(name, coordinate, expected) is not { } member)
            {
                continue;
            }

            if (members.Contains(member))
            {
                types.Report($"The {kind} `{name}` is listed twice.", coordinate);
            }
            else
            {
                members.Add(member);
            }
        }

        return members;
    }

    private IType ResolveOutput(ComplexType type, OutputFieldConfiguration configuration)
    {
        var coordinate = CoordinateOf(type, configuration.Name);
        var fieldType = types.Resolve(configuration.Type, coordinate);
        if (!fieldType.IsOutput())
        {
            types.Report($"`{fieldType}` is not an output type.", coordinate);
        }

        return fieldType;
    }

    private static string CoordinateOf(ComplexType type, string fieldName) => $"{type.Name}.{fieldName}";
}
