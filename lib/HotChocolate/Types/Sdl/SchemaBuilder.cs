using System.Diagnostics.CodeAnalysis;
using HotChocolate.Configuration;
using HotChocolate.Language;
using HotChocolate.Resolvers;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors.Configurations;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate;

/// <summary>Builds a schema without dependency injection.</summary>
public interface ISchemaBuilder
{
    /// <summary>Puts a step before the resolvers of all fields; the first one added is the outermost.</summary>
    ISchemaBuilder Use(FieldMiddleware middleware);

    /// <summary>Adds type-system definitions and extensions.</summary>
    ISchemaBuilder AddDocument(DocumentNode document);

    /// <summary>Sets what produces the value of a field.</summary>
    ISchemaBuilder AddResolver(string typeName, string fieldName, FieldResolverDelegate resolver);

    /// <summary>Sets the application's services.</summary>
    ISchemaBuilder AddServices(IServiceProvider services);

    /// <summary>Builds the schema.</summary>
    /// <exception cref="SchemaException">The schema breaks rules; all of them are told.</exception>
    Schema Create();
}

/// <summary>Builds a schema from documents in the schema definition language.</summary>
public sealed class SchemaBuilder : ISchemaBuilder
{
    private static readonly ServiceProvider s_noServices = new ServiceCollection().BuildServiceProvider();

    private readonly List<FieldMiddleware> _middlewares = [];
    private readonly List<DocumentNode> _documents = [];
    private readonly Dictionary<(string Type, string Field), FieldResolverDelegate> _resolvers = [];
    private IServiceProvider? _services;

    private SchemaBuilder()
    {
    }

    /// <summary>An empty builder.</summary>
    public static SchemaBuilder New() => new();

    /// <inheritdoc />
    public ISchemaBuilder Use(FieldMiddleware middleware)
    {
        _middlewares.Add(middleware);
        return this;
    }

    /// <inheritdoc />
    public ISchemaBuilder AddDocument(DocumentNode document)
    {
        _documents.Add(document);
        return this;
    }

    /// <inheritdoc />
    public ISchemaBuilder AddResolver(string typeName, string fieldName, FieldResolverDelegate resolver)
    {
        _resolvers[(typeName, fieldName)] = resolver;
        return this;
    }

    /// <inheritdoc />
    public ISchemaBuilder AddServices(IServiceProvider services)
    {
        _services = services;
        return this;
    }

    /// <inheritdoc />
    public Schema Create()
    {
        var configuration = new SchemaConfiguration();
        configuration.FieldMiddlewares.AddRange(_middlewares);

        // Read as one document, so that one may extend what another defines.
        SchemaDocumentReader.Read(new DocumentNode([.. _documents.SelectMany(document => document.Definitions)]), configuration);
        foreach (var ((typeName, fieldName), resolver) in _resolvers)
        {
            var field = configuration.Types.GetValueOrDefault(typeName) is ObjectTypeConfiguration type
                ? type.Fields.Find(candidate => candidate.Name == fieldName)
                : null;
            (field ?? throw new SchemaException(new SchemaError("There is a resolver, but no such field.", $"{typeName}.{fieldName}"))).Resolver = resolver;
        }

        return SchemaCompleter.Complete(configuration, _services ?? s_noServices);
    }
}

/// <summary>Shorter ways to build a schema.</summary>
public static class SchemaBuilderExtensions
{
    /// <summary>Adds type-system definitions and extensions.</summary>
    /// <exception cref="SyntaxException">The text is no GraphQL document.</exception>
    public static ISchemaBuilder AddDocumentFromString(this ISchemaBuilder builder, [StringSyntax("graphql")] string schema)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddDocument(Utf8GraphQLParser.Parse(schema));
    }
}
