using System.Reflection;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Types;

/// <summary>Changes what the schema makes of the annotated element.</summary>
public abstract class DescriptorAttribute : Attribute
{
    /// <summary>The place among the element's attributes; the smallest is the outermost.</summary>
    public int Order { get; set; } = int.MaxValue;
}

/// <summary>Changes the field that is made from the annotated property or method.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method, Inherited = true, AllowMultiple = true)]
public abstract class ObjectFieldDescriptorAttribute : DescriptorAttribute
{
    /// <summary>Changes the field.</summary>
    /// <param name="context">What is known of the schema.</param>
    /// <param name="descriptor">The field.</param>
    /// <param name="member">The annotated property or method.</param>
    protected abstract void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo? member);

    internal void Configure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member) => OnConfigure(context, descriptor, member);
}
