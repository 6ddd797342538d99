using HotChocolate.Types;
using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Configuration;

/// <summary>Makes the values of an enum type from its configuration.</summary>
internal static class EnumValues
{
    public static IReadOnlyList<EnumValue> Create(EnumTypeConfiguration configuration)
        => [.. configuration.Values.Select(value => new EnumValue(value.Name, value.RuntimeValue!)
        {
            Description = value.Description,
            DeprecationReason = value.DeprecationReason,
        })];
}
