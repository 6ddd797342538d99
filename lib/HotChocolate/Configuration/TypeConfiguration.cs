using HotChocolate.Language;

namespace HotChocolate.Configuration;

/// <summary>
/// A named type while the schema is built. Configurations come from C# types or from SDL, may be changed by
/// conventions, and are completed into types once everything is known. Types are referred to by syntax, by name.
/// </summary>
internal abstract class TypeConfiguration
{
    public required string Name { get; set; }

    public string? Description { get; set; }

    public Type RuntimeType { get; set; } = typeof(object);

    public List<DirectiveNode> Directives { get; } = [];
}

internal abstract class ComplexTypeConfiguration : TypeConfiguration
{
    /// <summary>The names of the interfaces.</summary>
    public List<string> Interfaces { get; } = [];
}

internal sealed class ObjectTypeConfiguration : ComplexTypeConfiguration
{
    public List<ObjectFieldConfiguration> Fields { get; } = [];

    /// <summary>Unless set, a value is of the type if it is a <see cref="TypeConfiguration.RuntimeType"/>.</summary>
    public Func<object, bool>? IsInstanceOf { get; set; }
}

internal sealed class InterfaceTypeConfiguration : ComplexTypeConfiguration
{
    public List<OutputFieldConfiguration> Fields { get; } = [];
}

internal sealed class UnionTypeConfiguration : TypeConfiguration
{
    /// <summary>The names of the members.</summary>
    public List<string> Types { get; } = [];
}

internal sealed class EnumTypeConfiguration : TypeConfiguration
{
    public List<EnumValueConfiguration> Values { get; } = [];
}

internal sealed class EnumValueConfiguration
{
    public required string Name { get; init; }

    /// <summary>The C# value; the name itself for enums that have none.</summary>
    public required object Value { get; init; }

    public string? Description { get; init; }

    public string? DeprecationReason { get; init; }

    public List<DirectiveNode> Directives { get; } = [];
}

internal sealed class InputObjectTypeConfiguration : TypeConfiguration
{
    public List<InputFieldConfiguration> Fields { get; } = [];

    public bool IsOneOf { get; set; }

    /// <summary>Field values and whether each was given, in the order of <see cref="Fields"/>, to a value; without it the value is a dictionary.</summary>
    public Func<object?[], bool[], object>? CreateInstance { get; set; }
}

internal sealed class ScalarTypeConfiguration : TypeConfiguration
{
    public required Types.ScalarType Type { get; init; }
}

internal sealed class DirectiveTypeConfiguration
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    public string? DeprecationReason { get; set; }

    public required IReadOnlyList<string> Locations { get; init; }

    public bool IsRepeatable { get; init; }

    public List<InputFieldConfiguration> Arguments { get; } = [];

    public List<DirectiveNode> Directives { get; } = [];
}
