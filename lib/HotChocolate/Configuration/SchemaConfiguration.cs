using HotChocolate.Language;
using HotChocolate.Resolvers;
using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Configuration;

/// <summary>All that a schema is completed from.</summary>
internal sealed class SchemaConfiguration
{
    public string Name { get; init; } = ISchemaDefinition.DefaultName;

    public string? Description { get; set; }

    public string QueryTypeName { get; set; } = "Query";

    public string? MutationTypeName { get; set; }

    public string? SubscriptionTypeName { get; set; }

    /// <summary>The types in the order of their discovery.</summary>
    public OrderedDictionary<string, TypeConfiguration> Types { get; } = new(StringComparer.Ordinal);

    public OrderedDictionary<string, DirectiveTypeConfiguration> DirectiveTypes { get; } = new(StringComparer.Ordinal);

    public List<DirectiveNode> Directives { get; } = [];

    /// <summary>Steps before every field's own pipeline, outermost first (<c>UseField</c>).</summary>
    public List<FieldMiddleware> FieldMiddlewares { get; } = [];
}
