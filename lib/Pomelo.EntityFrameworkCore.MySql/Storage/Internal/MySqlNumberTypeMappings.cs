using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage;

namespace Pomelo.EntityFrameworkCore.MySql.Storage.Internal;

/// <summary>A boolean in a TINYINT(1).</summary>
internal sealed class MySqlBoolTypeMapping : BoolTypeMapping
{
    public MySqlBoolTypeMapping(string storeType)
        : base(storeType)
    {
    }

    private MySqlBoolTypeMapping(RelationalTypeMappingParameters parameters)
        : base(parameters)
    {
    }

    protected override RelationalTypeMapping Clone(RelationalTypeMappingParameters parameters) => new MySqlBoolTypeMapping(parameters);

    protected override string GenerateNonNullSqlLiteral(object value) => (bool)value ? "TRUE" : "FALSE";
}

/// <summary>A double; its literal has an exponent, without which the server would read a decimal.</summary>
internal sealed class MySqlDoubleTypeMapping : DoubleTypeMapping
{
    public MySqlDoubleTypeMapping(string storeType)
        : base(storeType)
    {
    }

    private MySqlDoubleTypeMapping(RelationalTypeMappingParameters parameters)
        : base(parameters)
    {
    }

    /// <summary>A double as a literal that stands for exactly that number.</summary>
    public static string Literal(double value)
        => double.IsFinite(value)
            ? value.ToString("R", CultureInfo.InvariantCulture) is var text && text.Contains('E', StringComparison.Ordinal) ? text : text + "E0"
            : throw new ArgumentException($"The server has no number {value.ToString(CultureInfo.InvariantCulture)}.", nameof(value));

    protected override RelationalTypeMapping Clone(RelationalTypeMappingParameters parameters) => new MySqlDoubleTypeMapping(parameters);

    protected override string GenerateNonNullSqlLiteral(object value) => Literal(Convert.ToDouble(value, CultureInfo.InvariantCulture));
}

/// <summary>A float; the server compares floats as doubles, and so its literal is the double of the same value.</summary>
internal sealed class MySqlFloatTypeMapping : FloatTypeMapping
{
    public MySqlFloatTypeMapping(string storeType)
        : base(storeType)
    {
    }

    private MySqlFloatTypeMapping(RelationalTypeMappingParameters parameters)
        : base(parameters)
    {
    }

    protected override RelationalTypeMapping Clone(RelationalTypeMappingParameters parameters) => new MySqlFloatTypeMapping(parameters);

    protected override string GenerateNonNullSqlLiteral(object value)
        => MySqlDoubleTypeMapping.Literal(Convert.ToSingle(value, CultureInfo.InvariantCulture));
}
