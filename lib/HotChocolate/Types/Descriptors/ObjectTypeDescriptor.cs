using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Types;

/// <summary>What a Configure method said of an object type.</summary>
internal abstract class ObjectTypeDescriptor
{
    public string? TypeName { get; protected set; }

    public string? TypeDescription { get; protected set; }

    /// <summary>The fields in the order in which they were named.</summary>
    public List<ObjectFieldDescriptor> Fields { get; } = [];

    public static ObjectTypeDescriptor For(Type type)
        => (ObjectTypeDescriptor)Activator.CreateInstance(typeof(ObjectTypeDescriptor<>).MakeGenericType(type))!;
}

/// <inheritdoc cref="IObjectTypeDescriptor{T}" />
internal sealed class ObjectTypeDescriptor<T> : ObjectTypeDescriptor, IObjectTypeDescriptor<T>
{
    public IObjectTypeDescriptor<T> Name(string value)
    {
        TypeName = value;
        return this;
    }

    public IObjectTypeDescriptor<T> Description(string? value)
    {
        TypeDescription = value;
        return this;
    }

    public IObjectFieldDescriptor Field<TValue>(Expression<Func<T, TValue?>> propertyOrMethod) => FieldOf(MemberOf(propertyOrMethod));

    public IObjectTypeDescriptor<T> Ignore(Expression<Func<T, object?>> propertyOrMethod)
    {
        FieldOf(MemberOf(propertyOrMethod)).Ignore();
        return this;
    }

    private ObjectFieldDescriptor FieldOf(MemberInfo member)
    {
        var field = Fields.Find(candidate => candidate.Member.Name == member.Name);
        if (field is null)
        {
            Fields.Add(field = new(member));
        }

        return field;
    }

    private static MemberInfo MemberOf(LambdaExpression expression)
    {
        var body = expression.Body is UnaryExpression { NodeType: ExpressionType.Convert } conversion ? conversion.Operand : expression.Body;
        return body switch
        {
            MemberExpression { Member: PropertyInfo property } => property,
            MethodCallExpression call => call.Method,
            _ => throw new ArgumentException($"`{expression}` is neither a property nor a method of `{typeof(T)}`.", nameof(expression)),
        };
    }
}
