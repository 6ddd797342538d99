using System.Diagnostics.CodeAnalysis;

namespace HotChocolate.Types;

/// <summary>An enum type (spec: Enums).</summary>
public sealed class EnumType : TypeDefinition, IInputType, IOutputType
{
    private readonly Dictionary<string, EnumValue> _valuesByName = new(StringComparer.Ordinal);
    private readonly Dictionary<object, EnumValue> _valuesByRuntimeValue = [];

    internal EnumType(string name, Type runtimeType, IReadOnlyList<EnumValue> values)
        : base(name, runtimeType)
    {
        Values = values;
        foreach (var value in values)
        {
            _valuesByName[value.Name] = value;
            _valuesByRuntimeValue[value.Value] = value;
        }
    }

    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.Enum;

    /// <summary>The values in the order of their declaration.</summary>
    public IReadOnlyList<EnumValue> Values { get; }

    internal bool TryGetValue(string name, [NotNullWhen(true)] out EnumValue? value) => _valuesByName.TryGetValue(name, out value);

    internal bool TryGetName(object runtimeValue, [NotNullWhen(true)] out string? name)
    {
        name = _valuesByRuntimeValue.TryGetValue(runtimeValue, out var value) ? value.Name : null;
        return name is not null;
    }
}

/// <summary>A value of an enum type.</summary>
public sealed class EnumValue
{
    internal EnumValue(string name, object value)
    {
        Name = name;
        Value = value;
    }

    /// <summary>The name in the schema.</summary>
    public string Name { get; }

    /// <summary>The C# value.</summary>
    public object Value { get; }

    /// <summary>The description, as Markdown.</summary>
    public string? Description { get; internal set; }

    /// <summary>Why the value should not be used any more; null while it should.</summary>
    public string? DeprecationReason { get; internal set; }

    /// <summary>The directives applied to the value.</summary>
    public IReadOnlyList<Directive> Directives { get; internal set; } = [];
}
