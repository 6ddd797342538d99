using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Configuration;

/// <summary>The three roots, made from the annotated static classes.</summary>
internal static class OperationTypes
{
    public static void Create(SchemaInference schema)
    {
        schema.Configuration.QueryTypeName = Create(schema, OperationType.Query) ?? schema.Configuration.QueryTypeName;
        schema.Configuration.MutationTypeName = Create(schema, OperationType.Mutation) ?? schema.Configuration.MutationTypeName;
        schema.Configuration.SubscriptionTypeName = Create(schema, OperationType.Subscription) ?? schema.Configuration.SubscriptionTypeName;
    }

    private static string? Create(SchemaInference schema, OperationType operation)
    {
        var registrations = schema.TypeRegistrations.Where(registration => registration.Operation == operation).ToList();
        if (registrations.Count == 0)
        {
            return null;
        }

        // A document may have begun the type.
        if (schema.Configuration.Types.GetValueOrDefault(operation.ToString()) is not ObjectTypeConfiguration type)
        {
            type = new ObjectTypeConfiguration { Name = operation.ToString() };
            schema.Add(type);
        }

        schema.Explore(() =>
        {
            foreach (var registration in registrations)
            {
                ObjectTypes.AddResolvers(schema, type, registration, operation);
            }
        });
        return type.Name;
    }
}
