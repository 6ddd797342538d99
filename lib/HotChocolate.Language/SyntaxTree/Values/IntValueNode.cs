using System.Globalization;
using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>A whole number (spec: Int Value).</summary>
public sealed class IntValueNode : IValueNode<string>, IIntValueLiteral
{
    internal IntValueNode(Location? location, string value)
    {
        Location = location;
        Value = value;
    }

    /// <summary>A number without a location.</summary>
    public IntValueNode(byte value) : this(null, value)
    {
    }

    /// <summary>A number.</summary>
    public IntValueNode(Location? location, byte value) : this(location, value.ToString(CultureInfo.InvariantCulture))
    {
    }

    /// <summary>A number without a location.</summary>
    public IntValueNode(sbyte value) : this(null, value)
    {
    }

    /// <summary>A number.</summary>
    public IntValueNode(Location? location, sbyte value) : this(location, value.ToString(CultureInfo.InvariantCulture))
    {
    }

    /// <summary>A number without a location.</summary>
    public IntValueNode(short value) : this(null, value)
    {
    }

    /// <summary>A number.</summary>
    public IntValueNode(Location? location, short value) : this(location, value.ToString(CultureInfo.InvariantCulture))
    {
    }

    /// <summary>A number without a location.</summary>
    public IntValueNode(ushort value) : this(null, value)
    {
    }

    /// <summary>A number.</summary>
    public IntValueNode(Location? location, ushort value) : this(location, value.ToString(CultureInfo.InvariantCulture))
    {
    }

    /// <summary>A number without a location.</summary>
    public IntValueNode(int value) : this(null, value)
    {
    }

    /// <summary>A number.</summary>
    public IntValueNode(Location? location, int value) : this(location, value.ToString(CultureInfo.InvariantCulture))
    {
    }

    /// <summary>A number without a location.</summary>
    public IntValueNode(uint value) : this(null, value)
    {
    }

    /// <summary>A number.</summary>
    public IntValueNode(Location? location, uint value) : this(location, value.ToString(CultureInfo.InvariantCulture))
    {
    }

    /// <summary>A number without a location.</summary>
    public IntValueNode(long value) : this(null, value)
    {
    }

    /// <summary>A number.</summary>
    public IntValueNode(Location? location, long value) : this(location, value.ToString(CultureInfo.InvariantCulture))
    {
    }

    /// <summary>A number without a location.</summary>
    public IntValueNode(ulong value) : this(null, value)
    {
    }

    /// <summary>A number.</summary>
    public IntValueNode(Location? location, ulong value) : this(location, value.ToString(CultureInfo.InvariantCulture))
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.IntValue;

    /// <inheritdoc />
    public Location? Location { get; }

    /// <summary>The number as written, of any length.</summary>
    public string Value { get; }

    object IValueNode.Value => Value;

    /// <inheritdoc />
    public byte ToByte() => byte.Parse(Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public sbyte ToSByte() => sbyte.Parse(Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public short ToInt16() => short.Parse(Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public ushort ToUInt16() => ushort.Parse(Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public int ToInt32() => int.Parse(Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public uint ToUInt32() => uint.Parse(Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public long ToInt64() => long.Parse(Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public ulong ToUInt64() => ulong.Parse(Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public float ToSingle() => float.Parse(Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public double ToDouble() => double.Parse(Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public decimal ToDecimal() => decimal.Parse(Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
