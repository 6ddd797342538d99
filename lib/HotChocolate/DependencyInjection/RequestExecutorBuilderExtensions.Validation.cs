using HotChocolate.Execution.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

public static partial class RequestExecutorBuilderExtensions
{
    /// <summary>Refuses operations whose fields nest deeper.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="maxAllowedExecutionDepth">How deep fields may nest, from 1.</param>
    /// <param name="skipIntrospectionFields">Whether fields of introspection do not count.</param>
    public static IRequestExecutorBuilder AddMaxExecutionDepthRule(
        this IRequestExecutorBuilder builder,
        int maxAllowedExecutionDepth,
        bool skipIntrospectionFields = false)
        => builder.Setup(setup =>
        {
            setup.Validation.MaxAllowedExecutionDepth = maxAllowedExecutionDepth;
            setup.Validation.SkipIntrospectionFields = skipIntrospectionFields;
        });

    /// <summary>Refuses operations in which one field of the schema occurs more often within itself.</summary>
    public static IRequestExecutorBuilder AddMaxAllowedFieldCycleDepthRule(this IRequestExecutorBuilder builder, ushort? defaultCycleLimit = 3)
        => builder.Setup(setup => setup.Validation.MaxAllowedFieldCycleDepth = defaultCycleLimit);

    /// <summary>Sets whether clients may not read the schema.</summary>
    public static IRequestExecutorBuilder DisableIntrospection(this IRequestExecutorBuilder builder, bool disable = true)
        => builder.Setup(setup => setup.Validation.DisableIntrospection = disable);

    /// <summary>Sets how deep introspection may nest: type modifiers, and lists of types within each other.</summary>
    public static IRequestExecutorBuilder SetIntrospectionAllowedDepth(
        this IRequestExecutorBuilder builder,
        ushort maxAllowedOfTypeDepth,
        ushort maxAllowedListRecursiveDepth)
        => builder.Setup(setup =>
        {
            setup.Validation.MaxAllowedOfTypeDepth = maxAllowedOfTypeDepth;
            setup.Validation.MaxAllowedListRecursiveDepth = maxAllowedListRecursiveDepth;
        });

    /// <summary>Sets how many errors end the validation of a document; 5 unless set.</summary>
    public static IRequestExecutorBuilder SetMaxAllowedValidationErrors(this IRequestExecutorBuilder builder, int maxAllowedValidationErrors)
        => builder.Setup(setup => setup.Validation.MaxAllowedErrors = maxAllowedValidationErrors);

    /// <summary>Sets how much work the merging of fields may be before a document is refused; 100,000 comparisons unless set.</summary>
    public static IRequestExecutorBuilder SetMaxAllowedFieldMergeComparisons(this IRequestExecutorBuilder builder, int maxAllowedFieldMergeComparisons)
        => builder.Setup(setup => setup.Validation.MaxAllowedFieldMergeComparisons = maxAllowedFieldMergeComparisons);
}
