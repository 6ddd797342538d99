using System.Reflection;
using HotChocolate.Configuration;
using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Types;

/// <summary>
/// Gives mutations one input object each, and a payload with the result and the errors that they declare,
/// so that both can grow without breaking clients.
/// </summary>
internal static class MutationConvention
{
    public static void Apply(SchemaInference schema)
    {
        if (schema.Configuration.MutationTypeName is not { } name || schema.Configuration.Types.GetValueOrDefault(name) is not ObjectTypeConfiguration type)
        {
            return;
        }

        var options = schema.Feature<MutationFeature>().Options;
        foreach (var field in type.Fields.Where(static field => field.Member is not null))
        {
            var own = field.Member!.GetCustomAttribute<UseMutationConventionAttribute>();
            if (own is { Disable: true } || !((options.ApplyToAllMutations ?? true) || field.Errors.Count > 0 || own is not null))
            {
                continue;
            }

            var names = new MutationNames(field.Name, options, own);
            ApplyInput(schema, field, names);
            MutationPayloads.Apply(schema, field, names, field.Errors);
        }
    }

    private static void ApplyInput(SchemaInference schema, ObjectFieldConfiguration field, MutationNames names)
    {
        // An argument of the very input type is what the convention would make.
        if (field.Arguments.Count == 0 || field.Arguments.Any(argument => argument.Type.NamedType().Name.Value == names.InputType))
        {
            return;
        }

        var input = new InputObjectTypeConfiguration
        {
            Name = names.InputType,
            RuntimeType = typeof(MutationInput),
            CreateInstance = static (values, isGiven) => new MutationInput(values, isGiven),
        };
        input.Fields.AddRange(field.Arguments.Select(InputFieldConfiguration.From));
        schema.Add(input);
        foreach (var binding in field.ArgumentBindings)
        {
            binding.ReadFrom(names.InputArgument, input.Fields.FindIndex(argument => argument.Name == binding.Name));
        }

        field.Arguments.Clear();
        field.Arguments.Add(new()
        {
            Name = names.InputArgument,
            Type = new NonNullTypeNode(new NamedTypeNode(names.InputType)),
            RuntimeType = typeof(MutationInput),
        });
    }
}
