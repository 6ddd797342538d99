using HotChocolate.Configuration;
using HotChocolate.Language;
using HotChocolate.Validation;

namespace HotChocolate.Types;

/// <summary>Reads type-system documents into a schema's configuration (spec: Type System); extensions after what they extend.</summary>
internal sealed class SchemaDocumentReader(SchemaConfiguration configuration)
{
    private readonly List<ISchemaError> _errors = [];

    /// <summary>Adds the definitions and extensions of a document.</summary>
    /// <exception cref="SchemaException">
    /// Something is defined twice, extended but not defined, or wrong in a way that a schema would not show any more.
    /// </exception>
    public static void Read(DocumentNode document, SchemaConfiguration configuration)
    {
        var reader = new SchemaDocumentReader(configuration);
        foreach (var error in SchemaDocumentValidator.Validate(document, null, SchemaDocumentValidator.SyntaxRules))
        {
            reader.Report(error.Message, error.Locations is [var first, ..] ? $"line {first.Line}, column {first.Column}" : null);
        }

        foreach (var definition in document.Definitions.OfType<ITypeSystemDefinitionNode>())
        {
            reader.Define(definition);
        }

        foreach (var extension in document.Definitions.OfType<ITypeSystemExtensionNode>())
        {
            reader.Extend(extension);
        }

        if (!document.Definitions.OfType<SchemaDefinitionNode>().Any())
        {
            reader.UseDefaultRootNames();
        }

        if (reader._errors.Count > 0)
        {
            throw new SchemaException(reader._errors);
        }
    }

    private void Define(ITypeSystemDefinitionNode definition)
    {
        switch (definition)
        {
            case SchemaDefinitionNode schema:
                configuration.Description = schema.Description?.Value;
                configuration.QueryTypeName = string.Empty;
                AddRoots(schema);
                break;
            case DirectiveDefinitionNode directive:
                if (!configuration.DirectiveTypes.TryAdd(directive.Name.Value, DefinitionReader.Directive(directive)))
                {
                    Report($"The directive `@{directive.Name.Value}` is defined twice.", $"@{directive.Name.Value}");
                }

                break;
            case ITypeDefinitionNode type:
                if (DefinitionReader.Type(type) is { } read && !configuration.Types.TryAdd(read.Name, read) && type is not ScalarTypeDefinitionNode)
                {
                    Report($"The type `{read.Name}` is defined twice.", read.Name);
                }

                break;
        }
    }

    private void Extend(ITypeSystemExtensionNode extension)
    {
        switch (extension)
        {
            case SchemaExtensionNode schema:
                AddRoots(schema);
                break;
            case DirectiveExtensionNode directive:
                if (configuration.DirectiveTypes.TryGetValue(directive.Name.Value, out var definition))
                {
                    DefinitionReader.Extend(definition, directive);
                }
                else
                {
                    Report($"The directive `@{directive.Name.Value}` is extended, but not defined.", $"@{directive.Name.Value}");
                }

                break;
            case ITypeExtensionNode type:
                ExtendType(type);
                break;
        }
    }

    private void ExtendType(ITypeExtensionNode extension)
    {
        var name = extension.Name.Value;
        if (!configuration.Types.TryGetValue(name, out var type))
        {
            Report($"The type `{name}` is extended, but not defined.", name);
        }
        else if (!DefinitionReader.TryExtend(type, extension))
        {
            Report($"The type `{name}` is extended as what it is not.", name);
        }
    }

    private void AddRoots(SchemaDefinitionNodeBase schema)
    {
        configuration.Directives.AddRange(schema.Directives);
        foreach (var root in schema.OperationTypes)
        {
            var name = root.Type.Name.Value;
            switch (root.Operation)
            {
                case OperationType.Query:
                    configuration.QueryTypeName = name;
                    break;
                case OperationType.Mutation:
                    configuration.MutationTypeName = name;
                    break;
                default:
                    configuration.SubscriptionTypeName = name;
                    break;
            }
        }
    }

    private void UseDefaultRootNames()
    {
        configuration.MutationTypeName ??= configuration.Types.ContainsKey("Mutation") ? "Mutation" : null;
        configuration.SubscriptionTypeName ??= configuration.Types.ContainsKey("Subscription") ? "Subscription" : null;
    }

    private void Report(string message, string? coordinate) => _errors.Add(new SchemaError(message, coordinate));
}
