using System.Reflection;
using HotChocolate.Language;
using HotChocolate.Resolvers;

namespace HotChocolate.Configuration;

internal abstract class FieldConfiguration
{
    public required string Name { get; set; }

    public string? Description { get; set; }

    public string? DeprecationReason { get; set; }

    public required ITypeNode Type { get; set; }

    public List<DirectiveNode> Directives { get; } = [];
}

internal class OutputFieldConfiguration : FieldConfiguration
{
    public List<InputFieldConfiguration> Arguments { get; } = [];
}

internal sealed class ObjectFieldConfiguration : OutputFieldConfiguration
{
    /// <summary>The C# property or method that the field was made from.</summary>
    public MemberInfo? Member { get; init; }

    /// <summary>The type of a resolver's result, without task wrappers.</summary>
    public Type? ResultType { get; set; }

    public PureFieldDelegate? PureResolver { get; set; }

    public FieldResolverDelegate? Resolver { get; set; }

    /// <summary>The steps before the resolver, outermost first.</summary>
    public List<FieldMiddleware> Middlewares { get; } = [];

    /// <summary>The resolver's parameters that are arguments.</summary>
    public IReadOnlyList<IArgumentBinding> ArgumentBindings { get; set; } = [];

    public SubscribeResolverDelegate? SubscribeResolver { get; set; }

    public Func<object, object>? ResultFormatter { get; set; }
}

internal sealed class InputFieldConfiguration : FieldConfiguration
{
    public IValueNode? DefaultValue { get; set; }

    /// <summary>The C# type of the value, nullable value types included.</summary>
    public Type RuntimeType { get; init; } = typeof(object);

    /// <summary>Turns each leaf value of the input once it is coerced, such as a node id into a key; null for most fields.</summary>
    public Func<object, object>? Formatter { get; set; }
}
