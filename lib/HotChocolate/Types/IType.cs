namespace HotChocolate.Types;

/// <summary>What a type is (spec: Type Kinds).</summary>
public enum TypeKind
{
    /// <summary>A leaf value.</summary>
    Scalar,

    /// <summary>A set of fields.</summary>
    Object,

    /// <summary>Fields that several object types share.</summary>
    Interface,

    /// <summary>One of several object types.</summary>
    Union,

    /// <summary>One of several names.</summary>
    Enum,

    /// <summary>A set of input fields.</summary>
    InputObject,

    /// <summary>A list of another type.</summary>
    List,

    /// <summary>Another type without null.</summary>
    NonNull,
}

/// <summary>A type of the schema, wrapped or not.</summary>
public interface IType
{
    /// <summary>What the type is.</summary>
    TypeKind Kind { get; }
}

/// <summary>A type that fields may have.</summary>
public interface IOutputType : IType;

/// <summary>A type that arguments, input fields and variables may have.</summary>
public interface IInputType : IType;

/// <summary>A named type of the schema.</summary>
public interface ITypeDefinition : IType
{
    /// <summary>The name, unique in the schema.</summary>
    string Name { get; }

    /// <summary>The description, as Markdown.</summary>
    string? Description { get; }

    /// <summary>The directives applied to the type.</summary>
    IReadOnlyList<Directive> Directives { get; }

    /// <summary>The C# type whose values the type has.</summary>
    Type RuntimeType { get; }
}

/// <summary>A list of <paramref name="elementType"/>.</summary>
public sealed class ListType(IType elementType) : IInputType, IOutputType
{
    /// <inheritdoc />
    public TypeKind Kind => TypeKind.List;

    /// <summary>The type of the items.</summary>
    public IType ElementType { get; } = elementType;

    /// <inheritdoc />
    public override string ToString() => $"[{ElementType}]";
}

/// <summary><paramref name="nullableType"/> without null.</summary>
public sealed class NonNullType(IType nullableType) : IInputType, IOutputType
{
    /// <inheritdoc />
    public TypeKind Kind => TypeKind.NonNull;

    /// <summary>The type that also has null.</summary>
    public IType NullableType { get; } = nullableType;

    /// <inheritdoc />
    public override string ToString() => $"{NullableType}!";
}
