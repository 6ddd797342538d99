using System.Reflection;
using HotChocolate.Configuration;
using HotChocolate.Language;
using HotChocolate.Resolvers;

namespace HotChocolate.Types.Descriptors.Configurations;

/// <summary>A field or an argument that is being built.</summary>
public abstract class FieldConfiguration : TypeSystemConfiguration
{
    private protected FieldConfiguration()
    {
    }

    /// <summary>Why it should not be used any more; null if it may be.</summary>
    public string? DeprecationReason { get; set; }

    /// <summary>Null until the type is inferred.</summary>
    internal ITypeNode Type { get; set; } = null!;

    internal List<DirectiveNode> Directives { get; } = [];
}

/// <summary>A field of an object or an interface that is being built.</summary>
public class OutputFieldConfiguration : FieldConfiguration
{
    internal OutputFieldConfiguration()
    {
    }

    /// <summary>The arguments, in the order in which they are shown.</summary>
    public IList<ArgumentConfiguration> Arguments { get; } = [];
}

/// <summary>A field of an interface that is being built.</summary>
public class InterfaceFieldConfiguration : OutputFieldConfiguration
{
    internal InterfaceFieldConfiguration()
    {
    }
}

/// <summary>A field of an object that is being built.</summary>
public class ObjectFieldConfiguration : OutputFieldConfiguration
{
    internal ObjectFieldConfiguration()
    {
    }

    /// <summary>The C# property or method that the field was made from; null for a field that a convention made.</summary>
    public MemberInfo? Member { get; set; }

    /// <summary>The C# type whose object type has the field; null for the fields of roots and those that conventions made.</summary>
    internal Type? Owner { get; set; }

    internal bool IsIgnored { get; set; }

    /// <summary>The type of a resolver's result, without task wrappers.</summary>
    internal Type? ResultType { get; set; }

    internal PureFieldDelegate? PureResolver { get; set; }

    internal FieldResolverDelegate? Resolver { get; set; }

    /// <summary>The steps before the resolver, outermost first.</summary>
    internal List<FieldMiddleware> Middlewares { get; } = [];

    /// <summary>The resolver's parameters that are arguments.</summary>
    internal IReadOnlyList<IArgumentBinding> ArgumentBindings { get; set; } = [];

    internal SubscribeResolverDelegate? SubscribeResolver { get; set; }

    internal Func<object, object>? ResultFormatter { get; set; }

    /// <summary>The errors that the field declares.</summary>
    internal List<ErrorDefinition> Errors { get; } = [];
}

/// <summary>An argument that is being built.</summary>
public class ArgumentConfiguration : FieldConfiguration
{
    internal ArgumentConfiguration()
    {
    }

    /// <summary>What stands in where no value is given.</summary>
    public IValueNode? DefaultValue { get; set; }

    /// <summary>The C# type of the value, nullable value types included.</summary>
    internal Type RuntimeType { get; init; } = typeof(object);

    /// <summary>Turns each leaf value of the input once it is coerced, such as a node id into a key; null for most fields.</summary>
    internal Func<object, object>? Formatter { get; set; }
}

/// <summary>An argument of a directive that is being built.</summary>
public class DirectiveArgumentConfiguration : ArgumentConfiguration
{
    internal DirectiveArgumentConfiguration()
    {
    }
}

/// <summary>A field of an input object that is being built.</summary>
public class InputFieldConfiguration : ArgumentConfiguration
{
    internal InputFieldConfiguration()
    {
    }

    /// <summary>The field that takes the place of an argument.</summary>
    internal static InputFieldConfiguration From(ArgumentConfiguration argument)
    {
        var field = new InputFieldConfiguration
        {
            Name = argument.Name,
            Description = argument.Description,
            DeprecationReason = argument.DeprecationReason,
            Type = argument.Type,
            DefaultValue = argument.DefaultValue,
            RuntimeType = argument.RuntimeType,
            Formatter = argument.Formatter,
        };
        field.Directives.AddRange(argument.Directives);
        return field;
    }
}
