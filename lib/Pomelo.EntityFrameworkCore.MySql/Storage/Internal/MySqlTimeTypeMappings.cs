using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.Json;

namespace Pomelo.EntityFrameworkCore.MySql.Storage.Internal;

/// <summary>A time of day, to the microsecond at best.</summary>
internal sealed class MySqlTimeOnlyTypeMapping : RelationalTypeMapping
{
    public MySqlTimeOnlyTypeMapping(string storeType)
        : base(storeType, typeof(TimeOnly), jsonValueReaderWriter: JsonTimeOnlyReaderWriter.Instance)
    {
    }

    private MySqlTimeOnlyTypeMapping(RelationalTypeMappingParameters parameters)
        : base(parameters)
    {
    }

    protected override RelationalTypeMapping Clone(RelationalTypeMappingParameters parameters) => new MySqlTimeOnlyTypeMapping(parameters);

    protected override string GenerateNonNullSqlLiteral(object value)
        => $"TIME '{((TimeOnly)value).ToString("HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}'";
}

/// <summary>A length of time within 838:59:59, the range of the server's TIME.</summary>
internal sealed class MySqlTimeSpanTypeMapping : RelationalTypeMapping
{
    public MySqlTimeSpanTypeMapping(string storeType)
        : base(storeType, typeof(TimeSpan), jsonValueReaderWriter: JsonTimeSpanReaderWriter.Instance)
    {
    }

    private MySqlTimeSpanTypeMapping(RelationalTypeMappingParameters parameters)
        : base(parameters)
    {
    }

    protected override RelationalTypeMapping Clone(RelationalTypeMappingParameters parameters) => new MySqlTimeSpanTypeMapping(parameters);

    protected override string GenerateNonNullSqlLiteral(object value)
    {
        var time = (TimeSpan)value;
        var sign = time < TimeSpan.Zero ? "-" : "";
        var hours = (Math.Abs(time.Days) * 24) + Math.Abs(time.Hours);
        return string.Create(CultureInfo.InvariantCulture, $"TIME '{sign}{hours:00}:{time:mm\\:ss\\.ffffff}'");
    }
}
