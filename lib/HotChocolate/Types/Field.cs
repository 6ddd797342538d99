using HotChocolate.Language;
using HotChocolate.Resolvers;

namespace HotChocolate.Types;

/// <summary>What fields, arguments and input fields have in common.</summary>
public abstract class Field
{
    private protected Field(string name, IType type)
    {
        Name = name;
        Type = type;
    }

    /// <summary>The name, unique among its siblings.</summary>
    public string Name { get; }

    /// <summary>The description, as Markdown.</summary>
    public string? Description { get; internal set; }

    /// <summary>Why the field should not be used any more; null while it should.</summary>
    public string? DeprecationReason { get; internal set; }

    /// <summary>True if the field should not be used any more.</summary>
    public bool IsDeprecated => DeprecationReason is not null;

    /// <summary>The directives applied to the field.</summary>
    public IReadOnlyList<Directive> Directives { get; internal set; } = [];

    /// <summary>The type of the field's value.</summary>
    public IType Type { get; }

    /// <summary>The place among its siblings, from 0.</summary>
    internal int Index { get; set; }

    /// <summary>The schema coordinate, such as <c>Query.products(first:)</c> (spec: Schema Coordinates).</summary>
    internal string Coordinate { get; set; } = string.Empty;

    /// <inheritdoc />
    public override string ToString() => $"{Name}: {Type}";
}

/// <summary>A field of an object or interface type.</summary>
public abstract class OutputField : Field
{
    private protected OutputField(string name, IType type)
        : base(name, type)
    {
    }

    /// <summary>The arguments in the order of their declaration.</summary>
    public FieldCollection<InputField> Arguments { get; internal set; } = FieldCollection<InputField>.Empty;

    internal ComplexType DeclaringType { get; set; } = null!;
}

/// <summary>A field of an object type, with what produces its value.</summary>
public sealed class ObjectField : OutputField
{
    internal ObjectField(string name, IType type)
        : base(name, type)
    {
    }

    /// <summary>Produces the value at once and without services; null where <see cref="Middleware"/> does.</summary>
    internal PureFieldDelegate? PureResolver { get; set; }

    /// <summary>The field's pipeline, resolver last; null where <see cref="PureResolver"/> produces the value.</summary>
    internal FieldDelegate? Middleware { get; set; }

    /// <summary>Opens the source stream of a subscription's root field.</summary>
    internal SubscribeResolverDelegate? SubscribeResolver { get; set; }

    /// <summary>Turns each leaf value of the result before it is written, such as a key into a node id; null for most fields.</summary>
    internal Func<object, object>? ResultFormatter { get; set; }

    /// <summary>True for __schema, __type and __typename and for the fields of introspection types.</summary>
    internal bool IsIntrospectionField { get; set; }
}

/// <summary>A field of an interface type.</summary>
public sealed class InterfaceField : OutputField
{
    internal InterfaceField(string name, IType type)
        : base(name, type)
    {
    }
}

/// <summary>An input field or an argument.</summary>
public sealed class InputField : Field
{
    internal InputField(string name, IType type, Type runtimeType)
        : base(name, type)
        => RuntimeType = runtimeType;

    /// <summary>The value that stands in where none is given; null where there is no default.</summary>
    public IValueNode? DefaultValue { get; internal set; }

    /// <summary>True if a value has to be given.</summary>
    internal bool IsRequired => Type is NonNullType && DefaultValue is null;

    /// <summary>The C# type that resolvers and constructors expect of the value.</summary>
    internal Type RuntimeType { get; }

    /// <summary>Turns literals and JSON into values of <see cref="RuntimeType"/>.</summary>
    internal InputCoercer Coercer { get; set; } = null!;

    /// <summary>Checks the part of a variable's value that is meant for this field.</summary>
    internal InputCoercer VariableCoercer => field ??= InputCoercers.ForVariable(Type);
}
