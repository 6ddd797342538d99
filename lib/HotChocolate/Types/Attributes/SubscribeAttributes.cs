using System.Reflection;
using HotChocolate.Configuration;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Types;

/// <summary>The field's events come from a topic, or from a method (spec: Subscription).</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SubscribeAttribute : ObjectFieldDescriptorAttribute
{
    /// <summary>The C# type of the events; null for that of the parameter with <see cref="EventMessageAttribute"/>.</summary>
    public Type? MessageType { get; set; }

    /// <summary>The static method of the same class that gives the events; null where they come from a topic.</summary>
    public string? With { get; set; }

    /// <inheritdoc />
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo? member)
        => descriptor.Extend((schema, field) => SubscribeResolvers.ApplyTo(schema, field, (MethodInfo)field.Member!, this));
}

/// <summary>Names the topic of a subscription; <c>{argument}</c> stands for the argument's value.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TopicAttribute(string? name = null) : Attribute
{
    /// <summary>The name; null for the method's own.</summary>
    public string? Name { get; } = name;
}
