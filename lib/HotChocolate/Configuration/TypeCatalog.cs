using System.Diagnostics.CodeAnalysis;
using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors.Configurations;
using HotChocolate.Types.Introspection;

namespace HotChocolate.Configuration;

/// <summary>The named types while a schema is completed: made empty from their configurations, then found by name.</summary>
internal sealed class TypeCatalog
{
    private readonly OrderedDictionary<string, TypeDefinition> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MissingType> _missing = new(StringComparer.Ordinal);
    private readonly List<ISchemaError> _errors;
    private readonly Action<TypeSystemConfiguration> _intercept;

    public TypeCatalog(SchemaConfiguration configuration, List<ISchemaError> errors, Action<TypeSystemConfiguration> intercept)
    {
        _errors = errors;
        _intercept = intercept;
        foreach (var type in IntrospectionTypes.Create().Concat(configuration.Types.Values))
        {
            Add(type);
        }
    }

    /// <summary>The types, with those of introspection last.</summary>
    public IReadOnlyList<TypeDefinition> Types => [.. _types.Values.OrderBy(type => type.IsIntrospectionType)];

    /// <summary>The configurations of the types that have to be completed.</summary>
    public List<(TypeDefinition Type, TypeConfiguration Configuration)> Entries { get; } = [];

    /// <summary>The type of a reference; a name that is not defined gives a <see cref="MissingType"/> and an error.</summary>
    public IType Resolve(ITypeNode node, string coordinate) => node switch
    {
        NonNullTypeNode nonNull => new NonNullType(Resolve(nonNull.Type, coordinate)),
        ListTypeNode list => new ListType(Resolve(list.Type, coordinate)),
        NamedTypeNode named => FindOrMissing(named.Name.Value, coordinate),
        _ => throw new ArgumentException($"`{node}` is not a type reference.", nameof(node)),
    };

    /// <summary>The type of that name, if it is of the kind; otherwise null and an error.</summary>
    public T? Find<T>(string name, string coordinate, string kind)
        where T : TypeDefinition
    {
        switch (FindOrMissing(name, coordinate))
        {
            case T type:
                return type;
            case MissingType:
                return null;
            default:
                _errors.Add(new SchemaError($"`{name}` is not {kind}.", coordinate));
                return null;
        }
    }

    public ObjectType? FindRoot(string name, string operation)
    {
        if (name.Length == 0)
        {
            _errors.Add(new SchemaError($"The schema has no {operation} type."));
            return null;
        }

        if (!TryFind(name, out var type))
        {
            _errors.Add(new SchemaError($"The {operation} type `{name}` is not defined."));
            return null;
        }

        if (type is not ObjectType)
        {
            _errors.Add(new SchemaError($"The {operation} type `{name}` has to be an object type.", name));
        }

        return type as ObjectType;
    }

    public void Report(string message, string? coordinate, string? code = null) => _errors.Add(new SchemaError(message, coordinate, code));

    private TypeDefinition FindOrMissing(string name, string coordinate)
    {
        if (TryFind(name, out var type))
        {
            return type;
        }

        Report($"The type `{name}` is not defined.", coordinate, ErrorCodes.Schema.MissingType);
        if (!_missing.TryGetValue(name, out var missing))
        {
            _missing[name] = missing = new MissingType(name);
        }

        return missing;
    }

    private bool TryFind(string name, [NotNullWhen(true)] out TypeDefinition? type)
    {
        if (_types.TryGetValue(name, out type))
        {
            return true;
        }

        if (BuiltInScalars.TryCreate(name, out var scalar))
        {
            var configuration = new ScalarTypeConfiguration(scalar);
            _intercept(configuration);
            scalar.Description = configuration.Description;
            _types[name] = type = scalar;
            return true;
        }

        return false;
    }

    private void Add(TypeConfiguration configuration)
    {
        _intercept(configuration);
        TypeDefinition type = configuration switch
        {
            ObjectTypeConfiguration objectType => new ObjectType(objectType.Name, objectType.RuntimeType),
            InterfaceTypeConfiguration interfaceType => new InterfaceType(interfaceType.Name, interfaceType.RuntimeType),
            UnionTypeConfiguration union => new UnionType(union.Name, union.RuntimeType),
            InputObjectTypeConfiguration input => new InputObjectType(input.Name, input.RuntimeType),
            EnumTypeConfiguration enumType => new EnumType(enumType.Name, enumType.RuntimeType, EnumValues.Create(enumType)),
            ScalarTypeConfiguration scalar => scalar.Type,
            _ => throw new ArgumentException($"{configuration.GetType()} is not a type's configuration.", nameof(configuration)),
        };
        type.Description = configuration.Description;
        if (_types.TryAdd(type.Name, type))
        {
            Entries.Add((type, configuration));
        }
        else
        {
            Report($"The name `{type.Name}` stands for two types.", type.Name, ErrorCodes.Schema.DuplicateTypeName);
        }
    }
}
