using HotChocolate.Execution.Configuration;
using HotChocolate.Types;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds conventions for mutations.</summary>
public static class MutationRequestExecutorBuilderExtensions
{
    /// <summary>Gives mutations one input object, a payload and declared errors each.</summary>
    /// <param name="builder">The schema.</param>
    /// <param name="applyToAllMutations">False if they hold only for mutations that declare errors or ask for it.</param>
    public static IRequestExecutorBuilder AddMutationConventions(this IRequestExecutorBuilder builder, bool applyToAllMutations = true)
        => builder.AddMutationConventions(new MutationConventionOptions { ApplyToAllMutations = applyToAllMutations });

    /// <summary>Gives mutations one input object, a payload and declared errors each, under other names.</summary>
    public static IRequestExecutorBuilder AddMutationConventions(this IRequestExecutorBuilder builder, MutationConventionOptions options)
        => builder.SetupTypes(schema =>
        {
            var feature = schema.Feature<MutationFeature>();
            feature.Options = options;
            if (!feature.IsEnabled)
            {
                feature.IsEnabled = true;
                schema.Conventions.Add(MutationConvention.Apply);
            }
        });
}

/// <summary>Configures the errors of mutations.</summary>
public static class ErrorRequestExecutorBuilderExtensions
{
    /// <summary>Makes <typeparamref name="T"/> the interface that all declared errors implement, in place of the one with only a message.</summary>
    public static IRequestExecutorBuilder AddErrorInterfaceType<T>(this IRequestExecutorBuilder builder) => builder.AddErrorInterfaceType(typeof(T));

    /// <summary>Makes a type the interface that all declared errors implement, in place of the one with only a message.</summary>
    public static IRequestExecutorBuilder AddErrorInterfaceType(this IRequestExecutorBuilder builder, Type type)
        => builder.SetupTypes(schema => schema.Feature<MutationFeature>().ErrorInterface = type);
}
