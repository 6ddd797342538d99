using System.Linq.Expressions;
using HotChocolate.Configuration;
using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Types;

/// <summary>Changes what the schema makes of a C# element.</summary>
public interface IDescriptor;

/// <summary>Changes what the schema makes of the C# type <typeparamref name="T"/>.</summary>
/// <typeparam name="T">The C# type behind the object type.</typeparam>
public interface IObjectTypeDescriptor<T> : IDescriptor
{
    /// <summary>Sets the type's name.</summary>
    IObjectTypeDescriptor<T> Name(string value);

    /// <summary>Sets the type's description.</summary>
    IObjectTypeDescriptor<T> Description(string? value);

    /// <summary>The field of a property or method; it comes before the fields that nobody named.</summary>
    IObjectFieldDescriptor Field<TValue>(Expression<Func<T, TValue?>> propertyOrMethod);

    /// <summary>Leaves the field of a property or method out.</summary>
    IObjectTypeDescriptor<T> Ignore(Expression<Func<T, object?>> propertyOrMethod);
}

/// <summary>Changes one field of an object type.</summary>
public interface IObjectFieldDescriptor : IDescriptor
{
    /// <summary>Sets the field's name.</summary>
    IObjectFieldDescriptor Name(string value);

    /// <summary>Sets the field's description.</summary>
    IObjectFieldDescriptor Description(string? value);

    /// <summary>Marks the field as deprecated.</summary>
    IObjectFieldDescriptor Deprecated(string? reason);

    /// <summary>Leaves the field out.</summary>
    IObjectFieldDescriptor Ignore(bool ignore = true);

    /// <summary>Changes the field's configuration once its C# member is known.</summary>
    internal IObjectFieldDescriptor Extend(Action<SchemaInference, ObjectFieldConfiguration> configure);
}
