using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.Json;

namespace Pomelo.EntityFrameworkCore.MySql.Storage.Internal;

/// <summary>An instant without a time zone, to the microsecond at best.</summary>
internal sealed class MySqlDateTimeTypeMapping : RelationalTypeMapping
{
    public MySqlDateTimeTypeMapping(string storeType)
        : base(storeType, typeof(DateTime), jsonValueReaderWriter: JsonDateTimeReaderWriter.Instance)
    {
    }

    private MySqlDateTimeTypeMapping(RelationalTypeMappingParameters parameters)
        : base(parameters)
    {
    }

    protected override RelationalTypeMapping Clone(RelationalTypeMappingParameters parameters) => new MySqlDateTimeTypeMapping(parameters);

    protected override string GenerateNonNullSqlLiteral(object value)
        => $"TIMESTAMP '{((DateTime)value).ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}'";
}
