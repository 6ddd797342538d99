using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using HotChocolate.Authorization;
using HotChocolate.Execution.Configuration;
using HotChocolate.Generated;
using HotChocolate.Language;
using HotChocolate.Resolvers;
using HotChocolate.Types.Relay;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Configures a schema and its executor.</summary>
public static partial class RequestExecutorBuilderExtensions
{
    /// <summary>Adds a class that the source generator found.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static IRequestExecutorBuilder AddTypeRegistration(this IRequestExecutorBuilder builder, TypeRegistration registration)
    {
        ArgumentNullException.ThrowIfNull(registration);
        return builder.SetupTypes(schema => schema.TypeRegistrations.Add(registration));
    }

    /// <summary>Adds a type that no field reaches, such as an implementation of an interface.</summary>
    public static IRequestExecutorBuilder AddType<T>(this IRequestExecutorBuilder builder)
        => builder.SetupTypes(static schema => schema.AddType(typeof(T)));

    /// <summary>Adds type-system definitions and extensions.</summary>
    /// <exception cref="SyntaxException">The text is no GraphQL document.</exception>
    public static IRequestExecutorBuilder AddDocumentFromString(this IRequestExecutorBuilder builder, [StringSyntax("graphql")] string sdl)
    {
        var document = Utf8GraphQLParser.Parse(sdl);
        return builder.Setup(setup => setup.Documents.Add(document));
    }

    /// <summary>Puts a step before the resolvers of all fields; the first one added is the outermost.</summary>
    public static IRequestExecutorBuilder UseField(this IRequestExecutorBuilder builder, FieldMiddleware middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        return builder.Setup(setup => setup.FieldMiddlewares.Add(middleware));
    }

    /// <summary>
    /// Adds node ids, the interface Node and the query fields <c>node</c> and <c>nodes</c> (GraphQL Global Object Identification).
    /// </summary>
    public static IRequestExecutorBuilder AddGlobalObjectIdentification(
        this IRequestExecutorBuilder builder, Action<GlobalObjectIdentificationOptions>? configure = null)
        => builder.SetupTypes(schema =>
        {
            var feature = schema.Feature<NodeFeature>();
            configure?.Invoke(feature.Options);
            feature.Serializer = schema.Services.GetService<INodeIdSerializer>() ?? feature.Serializer;
            if (!feature.IsEnabled)
            {
                feature.IsEnabled = true;
                schema.Conventions.Insert(0, NodeConvention.Apply);
            }
        });

    /// <summary>Adds <c>@authorize</c>; what checks it is an <see cref="IAuthorizationHandler"/> among the services.</summary>
    public static IRequestExecutorBuilder AddAuthorizationCore(this IRequestExecutorBuilder builder)
        => builder.SetupTypes(AuthorizeConvention.AddDefinition);
}
