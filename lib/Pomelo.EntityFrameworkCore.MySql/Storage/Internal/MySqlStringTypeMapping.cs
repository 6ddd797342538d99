using Microsoft.EntityFrameworkCore.Storage;

namespace Pomelo.EntityFrameworkCore.MySql.Storage.Internal;

/// <summary>Text. A literal doubles quotes and backslashes; the sql_mode NO_BACKSLASH_ESCAPES is not supported.</summary>
internal sealed class MySqlStringTypeMapping : StringTypeMapping
{
    public MySqlStringTypeMapping(string storeType, int? size = null)
        : base(storeType, dbType: null, unicode: true, size)
    {
    }

    private MySqlStringTypeMapping(RelationalTypeMappingParameters parameters)
        : base(parameters)
    {
    }

    /// <summary>Text as a quoted literal.</summary>
    /// <remarks>https://dev.mysql.com/doc/refman/8.0/en/string-literals.html</remarks>
    public static string Quote(string text)
        => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";

    protected override RelationalTypeMapping Clone(RelationalTypeMappingParameters parameters) => new MySqlStringTypeMapping(parameters);

    protected override string GenerateNonNullSqlLiteral(object value) => Quote((string)value);
}
