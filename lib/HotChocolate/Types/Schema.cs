using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate;

/// <summary>What can be asked of a schema without knowing how it was made.</summary>
public interface ISchemaDefinition
{
    /// <summary>The name under which the schema is registered.</summary>
    string Name { get; }

    /// <summary>The name of the schema that has none.</summary>
    static string DefaultName => "_Default";

    /// <summary>The schema in the schema definition language.</summary>
    string ToString();
}

/// <summary>A complete schema; it never changes.</summary>
public sealed class Schema : ISchemaDefinition
{
    private readonly FrozenDictionary<string, TypeDefinition> _typesByName;
    private readonly FrozenDictionary<string, DirectiveType> _directiveTypesByName;
    private readonly Dictionary<TypeDefinition, FrozenSet<ObjectType>> _possibleTypeSets = [];
    private readonly Dictionary<TypeDefinition, IReadOnlyList<ObjectType>> _possibleTypes = [];

    internal Schema(
        string name,
        IReadOnlyList<TypeDefinition> types,
        IReadOnlyList<DirectiveType> directiveTypes,
        ObjectType queryType,
        ObjectType? mutationType,
        ObjectType? subscriptionType,
        IServiceProvider services)
    {
        Name = name;
        Types = types;
        DirectiveTypes = directiveTypes;
        QueryType = queryType;
        MutationType = mutationType;
        SubscriptionType = subscriptionType;
        Services = services;
        _typesByName = types.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
        _directiveTypesByName = directiveTypes.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
        foreach (var type in types)
        {
            IReadOnlyList<ObjectType>? possible = type switch
            {
                UnionType union => union.Types,
                InterfaceType => [.. types.OfType<ObjectType>().Where(candidate => candidate.IsImplementing(type.Name))],
                ObjectType self => [self],
                _ => null,
            };
            if (possible is not null)
            {
                _possibleTypes[type] = possible;
                _possibleTypeSets[type] = possible.ToFrozenSet();
            }
        }
    }

    /// <inheritdoc />
    public string Name { get; }

    /// <summary>The description, as Markdown.</summary>
    public string? Description { get; internal set; }

    /// <summary>The root of queries.</summary>
    public ObjectType QueryType { get; }

    /// <summary>The root of mutations.</summary>
    public ObjectType? MutationType { get; }

    /// <summary>The root of subscriptions.</summary>
    public ObjectType? SubscriptionType { get; }

    /// <summary>All named types, those of introspection included.</summary>
    public IReadOnlyList<TypeDefinition> Types { get; }

    /// <summary>All directive definitions, those of the specification included.</summary>
    public IReadOnlyList<DirectiveType> DirectiveTypes { get; }

    /// <summary>The directives applied to the schema.</summary>
    internal IReadOnlyList<Directive> Directives { get; set; } = [];

    /// <summary>The application's services.</summary>
    internal IServiceProvider Services { get; }

    /// <summary>The schema in the schema definition language.</summary>
    public override string ToString() => SchemaPrinter.Print(this);

    internal bool TryGetType(string name, [NotNullWhen(true)] out TypeDefinition? type) => _typesByName.TryGetValue(name, out type);

    internal bool TryGetDirectiveType(string name, [NotNullWhen(true)] out DirectiveType? type) => _directiveTypesByName.TryGetValue(name, out type);

    /// <summary>The type that the syntax of a type reference names.</summary>
    /// <exception cref="KeyNotFoundException">The schema has no such type.</exception>
    internal IType ResolveType(ITypeNode node) => node switch
    {
        ListTypeNode list => new ListType(ResolveType(list.Type)),
        NonNullTypeNode nonNull => new NonNullType(ResolveType(nonNull.Type)),
        NamedTypeNode named => _typesByName[named.Name.Value],
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.Kind, null),
    };

    internal ObjectType? GetOperationType(OperationType operation) => operation switch
    {
        OperationType.Query => QueryType,
        OperationType.Mutation => MutationType,
        OperationType.Subscription => SubscriptionType,
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, null),
    };

    /// <summary>The meta field <c>__typename</c>, which every composite type has.</summary>
    internal ObjectField TypeNameField { get; init; } = null!;

    /// <summary>The meta fields <c>__schema</c> and <c>__type</c> of the query root.</summary>
    internal FieldCollection<ObjectField> IntrospectionFields { get; init; } = FieldCollection<ObjectField>.Empty;

    /// <summary>The field of a composite type, meta fields included; null if there is none of that name.</summary>
    internal OutputField? FindField(TypeDefinition compositeType, string name)
    {
        if (compositeType is ComplexType complexType && complexType.FindField(name) is { } field)
        {
            return field;
        }

        if (name == TypeNameField.Name)
        {
            return TypeNameField;
        }

        return ReferenceEquals(compositeType, QueryType) && IntrospectionFields.TryGetField(name, out var metaField) ? metaField : null;
    }

    /// <summary>The object types that a value of a composite type may have.</summary>
    internal IReadOnlyList<ObjectType> GetPossibleTypes(TypeDefinition compositeType) => _possibleTypes[compositeType];

    /// <summary>True if a value of <paramref name="compositeType"/> may be of <paramref name="objectType"/>.</summary>
    internal bool IsPossibleType(TypeDefinition compositeType, ObjectType objectType)
        => ReferenceEquals(compositeType, objectType) || _possibleTypeSets[compositeType].Contains(objectType);
}
