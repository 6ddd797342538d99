using System.Reflection;
using HotChocolate.Configuration;

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
    private protected ObjectFieldDescriptorAttribute()
    {
    }

    /// <summary>
    /// Changes the field before its type is inferred. An attribute that sets <see cref="FieldConfiguration.Type"/> replaces the inference;
    /// <paramref name="result"/> is the C# type of the result, without task wrappers.
    /// </summary>
    internal abstract void Configure(SchemaInference schema, ObjectFieldConfiguration field, MemberInfo member, CSharpType result);
}
