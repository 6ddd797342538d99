using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Configuration;

/// <summary>Makes directive definitions and joins applied directives with them.</summary>
internal sealed class DirectiveCompleter(TypeCatalog types, List<ISchemaError> errors)
{
    private readonly OrderedDictionary<string, (DirectiveType Type, DirectiveTypeConfiguration Configuration)> _entries = new(StringComparer.Ordinal);

    public IReadOnlyList<DirectiveType> Types => [.. _entries.Values.Select(entry => entry.Type)];

    /// <summary>Makes the definitions of the configuration and those of the specification that it does not redefine.</summary>
    public void CreateTypes(SchemaConfiguration configuration, Action<TypeSystemConfiguration> intercept)
    {
        foreach (var directive in configuration.DirectiveTypes.Values.Concat(SpecifiedDirectives.Create()))
        {
            if (_entries.ContainsKey(directive.Name))
            {
                continue;
            }

            intercept(directive);
            var type = new DirectiveType(directive.Name, directive.Locations, directive.IsRepeatable)
            {
                Description = directive.Description,
                DeprecationReason = directive.DeprecationReason,
            };
            _entries.Add(type.Name, (type, directive));
        }
    }

    /// <summary>Completes arguments and the directives applied to definitions.</summary>
    public void CompleteTypes()
    {
        var fields = new InputFieldCompleter(types, this);
        foreach (var (type, configuration) in _entries.Values)
        {
            var coordinate = $"@{type.Name}";
            type.Directives = Apply(configuration.Directives, coordinate);
            type.Arguments = fields.CompleteArguments(configuration.Arguments, coordinate);
        }
    }

    /// <summary>The directives that stand at one place of the schema.</summary>
    public IReadOnlyList<Directive> Apply(List<DirectiveNode> nodes, string? coordinate)
    {
        if (nodes.Count == 0)
        {
            return [];
        }

        var directives = new List<Directive>(nodes.Count);
        foreach (var node in nodes)
        {
            if (_entries.TryGetValue(node.Name.Value, out var entry))
            {
                directives.Add(new Directive(entry.Type, node));
            }
            else
            {
                errors.Add(new SchemaError($"The directive `@{node.Name.Value}` is not defined.", coordinate));
            }
        }

        return directives;
    }
}
