namespace HotChocolate.Language;

/// <summary>How a floating-point literal is written.</summary>
public enum FloatFormat
{
    /// <summary>Digits and a decimal point: `1.5`.</summary>
    FixedPoint,

    /// <summary>With an exponent: `15e-1`.</summary>
    Exponential
}
