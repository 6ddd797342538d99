namespace HotChocolate.Language;

/// <summary>A literal or a variable.</summary>
public interface IValueNode : ISyntaxNode
{
    /// <summary>The value: text of a scalar, items of a list, fields of an object.</summary>
    object? Value { get; }
}

/// <summary>A literal or a variable whose value has a known type.</summary>
/// <typeparam name="T">The type of <see cref="Value" />.</typeparam>
public interface IValueNode<out T> : IValueNode
{
    /// <summary>The value.</summary>
    new T Value { get; }
}

/// <summary>A literal that can be read as a floating-point number.</summary>
public interface IFloatValueLiteral
{
    /// <summary>The nearest single-precision number.</summary>
    float ToSingle();

    /// <summary>The nearest double-precision number.</summary>
    double ToDouble();

    /// <summary>The decimal number.</summary>
    /// <exception cref="OverflowException">The number does not fit.</exception>
    decimal ToDecimal();
}

/// <summary>A literal that can be read as an integer; each method throws an <see cref="OverflowException" /> where the number does not fit.</summary>
public interface IIntValueLiteral : IFloatValueLiteral
{
    /// <summary>The number as a byte.</summary>
    byte ToByte();

    /// <summary>The number as a signed byte.</summary>
    sbyte ToSByte();

    /// <summary>The number as a 16-bit integer.</summary>
    short ToInt16();

    /// <summary>The number as an unsigned 16-bit integer.</summary>
    ushort ToUInt16();

    /// <summary>The number as a 32-bit integer.</summary>
    int ToInt32();

    /// <summary>The number as an unsigned 32-bit integer.</summary>
    uint ToUInt32();

    /// <summary>The number as a 64-bit integer.</summary>
    long ToInt64();

    /// <summary>The number as an unsigned 64-bit integer.</summary>
    ulong ToUInt64();
}
