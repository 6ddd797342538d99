using System.Collections.Frozen;
using System.Data;

namespace MySqlConnector.Parameters;

/// <summary>How the three vocabularies of a parameter's type (CLR, ADO.NET, MySQL) correspond.</summary>
internal static class ParameterTypes
{
    private static readonly FrozenDictionary<Type, MySqlDbType> s_byClrType = new Dictionary<Type, MySqlDbType>
    {
        [typeof(bool)] = MySqlDbType.Bool,
        [typeof(sbyte)] = MySqlDbType.Byte,
        [typeof(byte)] = MySqlDbType.UByte,
        [typeof(short)] = MySqlDbType.Int16,
        [typeof(ushort)] = MySqlDbType.UInt16,
        [typeof(int)] = MySqlDbType.Int32,
        [typeof(uint)] = MySqlDbType.UInt32,
        [typeof(long)] = MySqlDbType.Int64,
        [typeof(ulong)] = MySqlDbType.UInt64,
        [typeof(decimal)] = MySqlDbType.NewDecimal,
        [typeof(float)] = MySqlDbType.Float,
        [typeof(double)] = MySqlDbType.Double,
        [typeof(string)] = MySqlDbType.VarChar,
        [typeof(char)] = MySqlDbType.VarChar,
        [typeof(ReadOnlyMemory<char>)] = MySqlDbType.VarChar,
        [typeof(Memory<char>)] = MySqlDbType.VarChar,
        [typeof(byte[])] = MySqlDbType.Blob,
        [typeof(ReadOnlyMemory<byte>)] = MySqlDbType.Blob,
        [typeof(Memory<byte>)] = MySqlDbType.Blob,
        [typeof(ArraySegment<byte>)] = MySqlDbType.Blob,
        [typeof(DateTime)] = MySqlDbType.DateTime,
        [typeof(DateTimeOffset)] = MySqlDbType.DateTime,
        [typeof(DateOnly)] = MySqlDbType.Date,
        [typeof(TimeOnly)] = MySqlDbType.Time,
        [typeof(TimeSpan)] = MySqlDbType.Time,
        [typeof(Guid)] = MySqlDbType.Guid,
    }.ToFrozenDictionary();

    /// <summary>Null for a type that no column takes.</summary>
    public static MySqlDbType? ForClrType(Type type) =>
        s_byClrType.TryGetValue(type.IsEnum ? Enum.GetUnderlyingType(type) : type, out var found) ? found : null;

    public static MySqlDbType ForDbType(DbType type) => type switch
    {
        DbType.Boolean => MySqlDbType.Bool,
        DbType.SByte => MySqlDbType.Byte,
        DbType.Byte => MySqlDbType.UByte,
        DbType.Int16 => MySqlDbType.Int16,
        DbType.UInt16 => MySqlDbType.UInt16,
        DbType.Int32 => MySqlDbType.Int32,
        DbType.UInt32 => MySqlDbType.UInt32,
        DbType.Int64 => MySqlDbType.Int64,
        DbType.UInt64 => MySqlDbType.UInt64,
        DbType.Decimal or DbType.Currency or DbType.VarNumeric => MySqlDbType.NewDecimal,
        DbType.Single => MySqlDbType.Float,
        DbType.Double => MySqlDbType.Double,
        DbType.Date => MySqlDbType.Date,
        DbType.Time => MySqlDbType.Time,
        DbType.DateTime or DbType.DateTime2 or DbType.DateTimeOffset => MySqlDbType.DateTime,
        DbType.Binary => MySqlDbType.Blob,
        DbType.Guid => MySqlDbType.Guid,
        DbType.StringFixedLength or DbType.AnsiStringFixedLength => MySqlDbType.String,
        _ => MySqlDbType.VarChar,
    };

    public static DbType ToDbType(MySqlDbType type) => type switch
    {
        MySqlDbType.Bool => DbType.Boolean,
        MySqlDbType.Byte => DbType.SByte,
        MySqlDbType.UByte => DbType.Byte,
        MySqlDbType.Int16 => DbType.Int16,
        MySqlDbType.UInt16 => DbType.UInt16,
        MySqlDbType.Int24 or MySqlDbType.Int32 or MySqlDbType.Year => DbType.Int32,
        MySqlDbType.UInt24 or MySqlDbType.UInt32 => DbType.UInt32,
        MySqlDbType.Int64 => DbType.Int64,
        MySqlDbType.UInt64 or MySqlDbType.Bit => DbType.UInt64,
        MySqlDbType.Decimal or MySqlDbType.NewDecimal => DbType.Decimal,
        MySqlDbType.Float => DbType.Single,
        MySqlDbType.Double => DbType.Double,
        MySqlDbType.Date or MySqlDbType.Newdate => DbType.Date,
        MySqlDbType.Time => DbType.Time,
        MySqlDbType.DateTime or MySqlDbType.Timestamp => DbType.DateTime,
        MySqlDbType.Binary or MySqlDbType.VarBinary or MySqlDbType.TinyBlob or MySqlDbType.Blob or MySqlDbType.MediumBlob or MySqlDbType.LongBlob
            or MySqlDbType.Geometry => DbType.Binary,
        MySqlDbType.Guid => DbType.Guid,
        MySqlDbType.String => DbType.StringFixedLength,
        MySqlDbType.Null => DbType.Object,
        _ => DbType.String,
    };
}
