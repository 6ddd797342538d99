namespace HotChocolate.Types;

/// <summary>A type with fields: an object or an interface.</summary>
public abstract class ComplexType : TypeDefinition, IOutputType
{
    private protected ComplexType(string name, Type runtimeType)
        : base(name, runtimeType)
    {
    }

    /// <summary>The interfaces that the type declares.</summary>
    public IReadOnlyList<InterfaceType> Implements { get; internal set; } = [];

    internal abstract IReadOnlyList<OutputField> OutputFields { get; }

    internal abstract OutputField? FindField(string name);

    /// <summary>True if the type declares the interface of that name.</summary>
    public bool IsImplementing(string interfaceName)
    {
        foreach (var candidate in Implements)
        {
            if (candidate.Name == interfaceName)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>An object type (spec: Objects).</summary>
public sealed class ObjectType : ComplexType
{
    internal ObjectType(string name, Type runtimeType)
        : base(name, runtimeType)
    {
    }

    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.Object;

    /// <summary>The fields in the order of their declaration.</summary>
    public FieldCollection<ObjectField> Fields { get; internal set; } = FieldCollection<ObjectField>.Empty;

    /// <summary>Decides whether a value of an abstract type's field is of this type.</summary>
    internal Func<object, bool> IsInstanceOf { get; set; } = static _ => false;

    internal override IReadOnlyList<OutputField> OutputFields => Fields;

    internal override OutputField? FindField(string name) => Fields.TryGetField(name, out var field) ? field : null;
}

/// <summary>An interface type (spec: Interfaces).</summary>
public sealed class InterfaceType : ComplexType
{
    internal InterfaceType(string name, Type runtimeType)
        : base(name, runtimeType)
    {
    }

    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.Interface;

    /// <summary>The fields in the order of their declaration.</summary>
    public FieldCollection<InterfaceField> Fields { get; internal set; } = FieldCollection<InterfaceField>.Empty;

    internal override IReadOnlyList<OutputField> OutputFields => Fields;

    internal override OutputField? FindField(string name) => Fields.TryGetField(name, out var field) ? field : null;
}

/// <summary>A union type (spec: Unions).</summary>
public sealed class UnionType : TypeDefinition, IOutputType
{
    internal UnionType(string name, Type runtimeType)
        : base(name, runtimeType)
    {
    }

    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.Union;

    /// <summary>The members in the order of their declaration.</summary>
    public IReadOnlyList<ObjectType> Types { get; internal set; } = [];
}
