using HotChocolate.Types.Descriptors.Configurations;
using HotChocolate.Types.Introspection;
using HotChocolate.Types.Validation;

namespace HotChocolate.Configuration;

/// <summary>Makes the immutable schema of a configuration.</summary>
internal static class SchemaCompleter
{
    /// <summary>Creates the types, joins them by name, composes pipelines and coercers, and validates the whole.</summary>
    /// <param name="configuration">The types and directives.</param>
    /// <param name="services">The application's services.</param>
    /// <param name="intercept">Changes each type and directive before it is completed.</param>
    /// <exception cref="SchemaException">The schema breaks rules; all of them are told.</exception>
    public static Schema Complete(SchemaConfiguration configuration, IServiceProvider services, Action<TypeSystemConfiguration>? intercept = null)
    {
        intercept ??= static _ => { };
        var errors = new List<ISchemaError>();
        var types = new TypeCatalog(configuration, errors, intercept);
        var directives = new DirectiveCompleter(types, errors);
        directives.CreateTypes(configuration, intercept);
        new TypeCompleter(types, directives, configuration.FieldMiddlewares).Complete();
        directives.CompleteTypes();

        var query = types.FindRoot(configuration.QueryTypeName, "query");
        var mutation = configuration.MutationTypeName is { } mutationName ? types.FindRoot(mutationName, "mutation") : null;
        var subscription = configuration.SubscriptionTypeName is { } subscriptionName ? types.FindRoot(subscriptionName, "subscription") : null;
        var schemaDirectives = directives.Apply(configuration.Directives, null);
        SchemaValidator.Validate(new SchemaValidationContext(types.Types, directives.Types, [query, mutation, subscription], schemaDirectives, errors));
        if (errors.Count > 0)
        {
            throw new SchemaException(errors);
        }

        return new Schema(configuration.Name, types.Types, directives.Types, query!, mutation, subscription, services)
        {
            Description = configuration.Description,
            Directives = schemaDirectives,
            TypeNameField = MetaFields.CreateTypeName(types),
            IntrospectionFields = MetaFields.CreateRootFields(types, query!),
        };
    }
}
