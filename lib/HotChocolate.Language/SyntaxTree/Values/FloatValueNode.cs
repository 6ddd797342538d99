using System.Globalization;
using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>A number with a fraction or an exponent (spec: Float Value).</summary>
public sealed class FloatValueNode : IValueNode<string>, IFloatValueLiteral
{
    internal FloatValueNode(Location? location, string value, FloatFormat format)
    {
        Location = location;
        Value = value;
        Format = format;
    }

    /// <summary>A number without a location.</summary>
    public FloatValueNode(double value) : this(null, value)
    {
    }

    /// <summary>A number.</summary>
    /// <exception cref="ArgumentException">NaN and the infinities have no literal.</exception>
    public FloatValueNode(Location? location, double value)
        : this(location, Print(value), FloatFormat.FixedPoint)
    {
        Format = Value.Contains('E') ? FloatFormat.Exponential : FloatFormat.FixedPoint;
    }

    /// <summary>A number without a location.</summary>
    public FloatValueNode(decimal value) : this(null, value)
    {
    }

    /// <summary>A number.</summary>
    public FloatValueNode(Location? location, decimal value)
        : this(location, value.ToString(CultureInfo.InvariantCulture), FloatFormat.FixedPoint)
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.FloatValue;

    /// <inheritdoc />
    public Location? Location { get; }

    /// <summary>The number as written.</summary>
    public string Value { get; }

    object IValueNode.Value => Value;

    /// <summary>How the number is written.</summary>
    public FloatFormat Format { get; }

    /// <inheritdoc />
    public float ToSingle() => float.Parse(Value, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public double ToDouble() => double.Parse(Value, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public decimal ToDecimal() => decimal.Parse(Value, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);

    private static string Print(double value)
        => double.IsFinite(value)
            ? value.ToString("R", CultureInfo.InvariantCulture)
            : throw new ArgumentException("NaN and the infinities have no GraphQL literal.", nameof(value));
}
