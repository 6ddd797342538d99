using HotChocolate.Configuration;
using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Types;

/// <summary>The result types of mutations.</summary>
internal static class MutationPayloads
{
    public static void Apply(SchemaInference schema, ObjectFieldConfiguration field, MutationNames names, IReadOnlyList<ErrorDefinition> errors)
    {
        var resultTypeName = field.Type.NamedType().Name.Value;
        if (resultTypeName == names.PayloadType)
        {
            Complete(schema, field, names, errors);
            return;
        }

        var payload = new ObjectTypeConfiguration { Name = names.PayloadType, RuntimeType = typeof(MutationResult) };
        payload.Fields.Add(new()
        {
            Name = names.ResultField(resultTypeName),
            Type = Nullable(field.Type),
            PureResolver = static context => context.Parent<MutationResult>().Value,
        });
        schema.Add(payload);
        if (errors.Count > 0)
        {
            payload.Fields.Add(CreateErrorsField(schema, names, errors));
        }

        field.Type = new NonNullTypeNode(new NamedTypeNode(payload.Name));
        field.Middlewares.Insert(0, MutationMiddleware.WrapResult);
        field.Middlewares.Insert(0, MutationMiddleware.CatchErrors(errors));
    }

    /// <summary>A payload type of the application's own, told by its name, gets the field of errors; its fields are null where there are errors.</summary>
    private static void Complete(SchemaInference schema, ObjectFieldConfiguration field, MutationNames names, IReadOnlyList<ErrorDefinition> errors)
    {
        if (errors.Count == 0)
        {
            return;
        }

        if (field.Type.IsList() || schema.Configuration.Types[names.PayloadType] is not ObjectTypeConfiguration payload)
        {
            schema.Report($"The mutation `{field.Name}` declares errors, but its result `{field.Type}` is no object that could hold them.");
            return;
        }

        foreach (var resultField in payload.Fields)
        {
            resultField.Type = Nullable(resultField.Type);
            SkipForErrors(resultField);
        }

        payload.Fields.Add(CreateErrorsField(schema, names, errors));
        field.Type = new NonNullTypeNode(new NamedTypeNode(payload.Name));
        field.Middlewares.Insert(0, MutationMiddleware.CatchErrors(errors));
    }

    private static void SkipForErrors(ObjectFieldConfiguration field)
    {
        if (field is { PureResolver: { } resolver, Middlewares.Count: 0 })
        {
            field.PureResolver = context => context.Parent<object>() is MutationResult ? null : resolver(context);
        }
        else
        {
            field.Middlewares.Insert(0, static next => context => context.Parent<object>() is MutationResult ? ValueTask.CompletedTask : next(context));
        }
    }

    private static ObjectFieldConfiguration CreateErrorsField(SchemaInference schema, MutationNames names, IReadOnlyList<ErrorDefinition> errors)
    {
        var union = new UnionTypeConfiguration { Name = names.ErrorType };
        union.Types.AddRange(errors.Select(error => ErrorTypes.Register(schema, error.ErrorType)).Distinct());
        schema.Add(union);
        return new()
        {
            Name = names.ErrorsField,
            Type = new ListTypeNode(new NonNullTypeNode(new NamedTypeNode(union.Name))),
            PureResolver = static context => (context.Parent<object>() as MutationResult)?.Errors,
        };
    }

    private static ITypeNode Nullable(ITypeNode type) => type is NonNullTypeNode nonNull ? nonNull.Type : type;

    private static bool IsList(this ITypeNode type) => Nullable(type) is ListTypeNode;
}
