using System.Collections.Frozen;
using HotChocolate.Configuration;
using HotChocolate.Language;
using HotChocolate.Resolvers;
using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Types.Introspection;

/// <summary>The configurations of the introspection types, with their resolvers.</summary>
internal static class IntrospectionTypes
{
    public static FrozenSet<string> Names { get; } = IntrospectionSdl.Document.Definitions.OfType<ITypeDefinitionNode>()
        .Select(definition => definition.Name.Value)
        .ToFrozenSet(StringComparer.Ordinal);

    public static IEnumerable<TypeConfiguration> Create()
    {
        var configuration = new SchemaConfiguration();
        SchemaDocumentReader.Read(IntrospectionSdl.Document, configuration);
        foreach (var type in configuration.Types.Values.OfType<ObjectTypeConfiguration>())
        {
            foreach (var field in type.Fields)
            {
                field.PureResolver = IntrospectionResolvers.Find(type.Name, field.Name);
            }
        }

        return configuration.Types.Values;
    }
}

/// <summary>What the fields of introspection answer (spec: Introspection).</summary>
internal static class IntrospectionResolvers
{
    private static readonly Dictionary<(string Type, string Field), PureFieldDelegate> s_resolvers = new()
    {
        [("__Schema", "description")] = On<Schema>(schema => schema.Description),
        [("__Schema", "types")] = On<Schema>(schema => schema.Types),
        [("__Schema", "queryType")] = On<Schema>(schema => schema.QueryType),
        [("__Schema", "mutationType")] = On<Schema>(schema => schema.MutationType),
        [("__Schema", "subscriptionType")] = On<Schema>(schema => schema.SubscriptionType),
        [("__Schema", "directives")] = OnCurrent<Schema, DirectiveType>(schema => schema.DirectiveTypes, directive => directive.DeprecationReason),
        [("__Type", "kind")] = On<IType>(type => KindOf(type.Kind)),
        [("__Type", "name")] = On<IType>(type => (type as TypeDefinition)?.Name),
        [("__Type", "description")] = On<IType>(type => (type as TypeDefinition)?.Description),
        [("__Type", "specifiedByURL")] = On<IType>(type => (type as ScalarType)?.SpecifiedBy?.OriginalString),
        [("__Type", "fields")] = OnCurrent<IType, OutputField>(type => (type as ComplexType)?.OutputFields, field => field.DeprecationReason),
        [("__Type", "interfaces")] = On<IType>(type => (type as ComplexType)?.Implements),
        [("__Type", "possibleTypes")] = context => context.Parent<IType>() is TypeDefinition type && type.IsAbstract() ? context.Schema.GetPossibleTypes(type) : null,
        [("__Type", "enumValues")] = OnCurrent<IType, EnumValue>(type => (type as EnumType)?.Values, value => value.DeprecationReason),
        [("__Type", "inputFields")] = OnCurrent<IType, InputField>(type => (type as InputObjectType)?.Fields, field => field.DeprecationReason),
        [("__Type", "ofType")] = On<IType>(type => (type as ListType)?.ElementType ?? (type as NonNullType)?.NullableType),
        [("__Type", "isOneOf")] = On<IType>(type => (type as InputObjectType)?.IsOneOf),
        [("__Field", "name")] = On<Field>(field => field.Name),
        [("__Field", "description")] = On<Field>(field => field.Description),
        [("__Field", "args")] = OnCurrent<OutputField, InputField>(field => field.Arguments, argument => argument.DeprecationReason),
        [("__Field", "type")] = On<Field>(field => field.Type),
        [("__Field", "isDeprecated")] = On<Field>(field => field.IsDeprecated),
        [("__Field", "deprecationReason")] = On<Field>(field => field.DeprecationReason),
        [("__InputValue", "name")] = On<Field>(field => field.Name),
        [("__InputValue", "description")] = On<Field>(field => field.Description),
        [("__InputValue", "type")] = On<Field>(field => field.Type),
        [("__InputValue", "defaultValue")] = On<InputField>(field => field.DefaultValue?.ToString(indented: false)),
        [("__InputValue", "isDeprecated")] = On<Field>(field => field.IsDeprecated),
        [("__InputValue", "deprecationReason")] = On<Field>(field => field.DeprecationReason),
        [("__EnumValue", "name")] = On<EnumValue>(value => value.Name),
        [("__EnumValue", "description")] = On<EnumValue>(value => value.Description),
        [("__EnumValue", "isDeprecated")] = On<EnumValue>(value => value.DeprecationReason is not null),
        [("__EnumValue", "deprecationReason")] = On<EnumValue>(value => value.DeprecationReason),
        [("__Directive", "name")] = On<DirectiveType>(directive => directive.Name),
        [("__Directive", "description")] = On<DirectiveType>(directive => directive.Description),
        [("__Directive", "isRepeatable")] = On<DirectiveType>(directive => directive.IsRepeatable),
        [("__Directive", "locations")] = On<DirectiveType>(directive => directive.Locations),
        [("__Directive", "args")] = OnCurrent<DirectiveType, InputField>(directive => directive.Arguments, argument => argument.DeprecationReason),
        [("__Directive", "isDeprecated")] = On<DirectiveType>(directive => directive.DeprecationReason is not null),
        [("__Directive", "deprecationReason")] = On<DirectiveType>(directive => directive.DeprecationReason),
    };

    public static PureFieldDelegate Find(string type, string field) => s_resolvers[(type, field)];

    private static PureFieldDelegate On<T>(Func<T, object?> read) => context => read(context.Parent<T>());

    /// <summary>A list without what is deprecated, unless the field's argument asks for it.</summary>
    private static PureFieldDelegate OnCurrent<T, TItem>(Func<T, IEnumerable<TItem>?> read, Func<TItem, string?> deprecation)
        => context => read(context.Parent<T>()) is not { } items ? null
            : context.ArgumentValue<bool>("includeDeprecated") ? items
            : items.Where(item => deprecation(item) is null);

    private static string KindOf(TypeKind kind) => kind switch
    {
        TypeKind.InputObject => "INPUT_OBJECT",
        TypeKind.NonNull => "NON_NULL",
        _ => kind.ToString().ToUpperInvariant(),
    };
}
