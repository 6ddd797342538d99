using System.Diagnostics.CodeAnalysis;
using HotChocolate.Language;

namespace HotChocolate.Types.Descriptors.Configurations;

/// <summary>A named type that is being built.</summary>
public abstract class TypeConfiguration : TypeSystemConfiguration
{
    private protected TypeConfiguration()
    {
    }

    /// <summary>The C# type of the values; <see cref="object"/> where nothing is known of it.</summary>
    public Type RuntimeType { get; set; } = typeof(object);

    internal List<DirectiveNode> Directives { get; } = [];
}

/// <summary>An object type or an interface type: both may implement interfaces.</summary>
internal interface IComplexTypeConfiguration
{
    string Name { get; }

    Type RuntimeType { get; }

    /// <summary>The names of the interfaces.</summary>
    List<string> Interfaces { get; }
}

/// <summary>An object type that is being built.</summary>
public class ObjectTypeConfiguration : TypeConfiguration, IComplexTypeConfiguration
{
    internal ObjectTypeConfiguration()
    {
    }

    /// <summary>The fields, in the order in which they are shown.</summary>
    public IBindableList<ObjectFieldConfiguration> Fields { get; } = new BindableList<ObjectFieldConfiguration>();

    internal List<string> Interfaces { get; } = [];

    List<string> IComplexTypeConfiguration.Interfaces => Interfaces;

    /// <summary>Unless set, a value is of the type if it is a <see cref="TypeConfiguration.RuntimeType"/>.</summary>
    internal Func<object, bool>? IsInstanceOf { get; set; }
}

/// <summary>An interface type that is being built.</summary>
public class InterfaceTypeConfiguration : TypeConfiguration, IComplexTypeConfiguration
{
    internal InterfaceTypeConfiguration()
    {
    }

    /// <summary>The fields, in the order in which they are shown.</summary>
    public IBindableList<InterfaceFieldConfiguration> Fields { get; } = new BindableList<InterfaceFieldConfiguration>();

    internal List<string> Interfaces { get; } = [];

    List<string> IComplexTypeConfiguration.Interfaces => Interfaces;
}

/// <summary>A union type that is being built.</summary>
public class UnionTypeConfiguration : TypeConfiguration
{
    internal UnionTypeConfiguration()
    {
    }

    /// <summary>The names of the members.</summary>
    internal List<string> Types { get; } = [];
}

/// <summary>An enum type that is being built.</summary>
public class EnumTypeConfiguration : TypeConfiguration
{
    internal EnumTypeConfiguration()
    {
    }

    /// <summary>The values, in the order in which they are shown.</summary>
    public IBindableList<EnumValueConfiguration> Values { get; } = new BindableList<EnumValueConfiguration>();
}

/// <summary>A value of an enum type that is being built.</summary>
public class EnumValueConfiguration : TypeConfiguration
{
    internal EnumValueConfiguration()
    {
    }

    /// <summary>The C# value; the name itself for enums that have none.</summary>
    public object? RuntimeValue { get; set; }

    /// <summary>Why it should not be used any more; null if it may be.</summary>
    public string? DeprecationReason { get; set; }
}

/// <summary>An input object type that is being built.</summary>
public class InputObjectTypeConfiguration : TypeConfiguration
{
    internal InputObjectTypeConfiguration()
    {
    }

    /// <summary>The fields, in the order in which they are shown.</summary>
    public IBindableList<InputFieldConfiguration> Fields { get; } = new BindableList<InputFieldConfiguration>();

    internal bool IsOneOf { get; set; }

    /// <summary>Field values and whether each was given, in the order of <see cref="Fields"/>, to a value; without it the value is a dictionary.</summary>
    internal Func<object?[], bool[], object>? CreateInstance { get; set; }
}

/// <summary>A scalar type that is being built.</summary>
public sealed class ScalarTypeConfiguration : TypeConfiguration
{
    [SetsRequiredMembers]
    internal ScalarTypeConfiguration(ScalarType type)
    {
        Type = type;
        Name = type.Name;
        Description = type.Description;
    }

    internal ScalarType Type { get; }
}

/// <summary>A directive definition that is being built.</summary>
public class DirectiveTypeConfiguration : TypeSystemConfiguration
{
    internal DirectiveTypeConfiguration()
    {
    }

    /// <summary>True if it may stand more than once at a place.</summary>
    public bool IsRepeatable { get; set; }

    /// <summary>The arguments, in the order in which they are shown.</summary>
    public IBindableList<DirectiveArgumentConfiguration> Arguments { get; } = new BindableList<DirectiveArgumentConfiguration>();

    internal string? DeprecationReason { get; set; }

    internal IReadOnlyList<string> Locations { get; init; } = [];

    internal List<DirectiveNode> Directives { get; } = [];
}
