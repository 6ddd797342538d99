using System.Reflection;
using HotChocolate.Configuration;
using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Configurations;
using HotChocolate.Types.Relay;

namespace HotChocolate.Authorization;

/// <summary>Applies <c>[Authorize]</c> to fields and types.</summary>
internal static class AuthorizeConvention
{
    private const string DirectiveName = "authorize";

    /// <summary>What is demanded of a member; a root's fields inherit what is demanded of their class.</summary>
    public static IReadOnlyList<AuthorizeAttribute> AttributesOf(MemberInfo member, bool isRoot)
        => isRoot && !member.IsDefined(typeof(AllowAnonymousAttribute))
            ? [.. member.DeclaringType!.GetCustomAttributes<AuthorizeAttribute>(), .. member.GetCustomAttributes<AuthorizeAttribute>()]
            : [.. member.GetCustomAttributes<AuthorizeAttribute>()];

    /// <summary>Demands it of a field, and of subscribing to its events.</summary>
    public static void ApplyTo(SchemaInference schema, ObjectFieldConfiguration field, IReadOnlyList<AuthorizeAttribute> attributes)
    {
        if (attributes.Count == 0)
        {
            return;
        }

        AddDefinition(schema);
        var directives = attributes.Select(ToDirective).ToList();
        field.Directives.AddRange(attributes.Select(ToNode));
        field.Middlewares.InsertRange(0, directives.Select(AuthorizeMiddleware.Create));
        field.SubscribeResolver = field.SubscribeResolver is { } subscribe ? AuthorizeMiddleware.Protect(subscribe, directives) : null;
    }

    /// <summary>Demands it of every field that gives the type, once all are known, unless a field has <see cref="AllowAnonymousAttribute"/>.</summary>
    public static void ApplyTo(SchemaInference schema, ObjectTypeConfiguration type, IEnumerable<MemberInfo> annotated)
    {
        var attributes = annotated.SelectMany(static member => member.GetCustomAttributes<AuthorizeAttribute>()).ToList();
        if (attributes.Count == 0)
        {
            return;
        }

        AddDefinition(schema);
        type.Directives.AddRange(attributes.Select(ToNode));
        schema.Conventions.Add(inferred => Protect(inferred, type, [.. attributes.Select(ToDirective)]));
    }

    /// <summary>Adds the directive and its enum, once.</summary>
    public static void AddDefinition(SchemaInference schema)
    {
        if (schema.Configuration.DirectiveTypes.ContainsKey(DirectiveName))
        {
            return;
        }

        var directive = new DirectiveTypeConfiguration
        {
            Name = DirectiveName,
            Description = "Only those who are signed in, have one of the roles and meet the policy may see what is annotated.",
            Locations = ["OBJECT", "FIELD_DEFINITION"],
            IsRepeatable = true,
        };
        directive.Arguments.Add(new() { Name = "policy", Description = "The name of the policy to meet.", Type = new NamedTypeNode("String") });
        directive.Arguments.Add(new()
        {
            Name = "roles", Description = "The roles, one of which is needed.", Type = new ListTypeNode(new NonNullTypeNode(new NamedTypeNode("String"))),
        });
        directive.Arguments.Add(new()
        {
            Name = "apply",
            Description = "When this is checked.",
            Type = new NonNullTypeNode(new NamedTypeNode(schema.OutputTypeName(typeof(ApplyPolicy)))),
            DefaultValue = new EnumValueNode("BEFORE_RESOLVER"),
        });
        schema.Configuration.DirectiveTypes.Add(DirectiveName, directive);
    }

    private static void Protect(SchemaInference schema, ObjectTypeConfiguration type, List<AuthorizeDirective> directives)
    {
        var middlewares = directives.Select(AuthorizeMiddleware.Create).ToList();
        var abstractMiddlewares = directives.Select(directive => AuthorizeMiddleware.CreateForValuesOf(type.RuntimeType, directive)).ToList();
        var abstractNames = schema.Configuration.Types.Values
            .Where(candidate => candidate is InterfaceTypeConfiguration or UnionTypeConfiguration
                && candidate.RuntimeType != typeof(object)
                && candidate.RuntimeType.IsAssignableFrom(type.RuntimeType))
            .Select(static candidate => candidate.Name)
            .ToHashSet();
        foreach (var field in schema.Configuration.Types.Values.OfType<ObjectTypeConfiguration>().SelectMany(static owner => owner.Fields))
        {
            var name = field.Type.NamedType().Name.Value;
            if ((name == type.Name || abstractNames.Contains(name)) && field.Member?.IsDefined(typeof(AllowAnonymousAttribute)) != true)
            {
                field.Middlewares.InsertRange(0, name == type.Name ? middlewares : abstractMiddlewares);
            }
        }

        var nodes = schema.Feature<NodeFeature>().Resolvers;
        if (nodes.TryGetValue(type.Name, out var node))
        {
            nodes[type.Name] = node with { Pipeline = Enumerable.Reverse(middlewares).Aggregate(node.Pipeline, static (next, middleware) => middleware(next)) };
        }
    }

    private static AuthorizeDirective ToDirective(AuthorizeAttribute attribute) => new(attribute.Policy, attribute.Roles, attribute.Apply);

    private static DirectiveNode ToNode(AuthorizeAttribute attribute)
    {
        var arguments = new List<ArgumentNode>();
        if (attribute.Policy is { } policy)
        {
            arguments.Add(new("policy", policy));
        }

        if (attribute.Roles is { } roles)
        {
            arguments.Add(new("roles", Literals.From(roles, typeof(string))));
        }

        if (attribute.Apply is not ApplyPolicy.BeforeResolver)
        {
            arguments.Add(new("apply", Literals.From(attribute.Apply, typeof(ApplyPolicy))));
        }

        return new(DirectiveName, arguments);
    }
}
