using MySqlConnector.Parameters;
using MySqlConnector.Protocol;
using MySqlConnector.Settings;

namespace MySqlConnector.Reading;

/// <summary>A column's definition together with what the connection's settings make of it.</summary>
internal sealed class Field(ColumnDefinition definition, ConnectionSettings settings)
{
    public ColumnDefinition Definition => definition;

    public string Name => definition.Name;

    public ConnectionSettings Settings => settings;

    public FieldKind Kind { get; } = KindOf(definition, settings);

    /// <summary>The length of a value in a binary row; 0 where the value says its own length.</summary>
    public int BinaryLength { get; } = definition.Type switch
    {
        ColumnType.Tiny => 1,
        ColumnType.Short or ColumnType.Year => 2,
        ColumnType.Long or ColumnType.Int24 or ColumnType.Float => 4,
        ColumnType.LongLong or ColumnType.Double => 8,
        _ => 0,
    };

    public Type ClrType => Kind switch
    {
        FieldKind.Boolean => typeof(bool),
        FieldKind.SByte => typeof(sbyte),
        FieldKind.Byte => typeof(byte),
        FieldKind.Int16 => typeof(short),
        FieldKind.UInt16 => typeof(ushort),
        FieldKind.Int32 or FieldKind.Year => typeof(int),
        FieldKind.UInt32 => typeof(uint),
        FieldKind.Int64 => typeof(long),
        FieldKind.UInt64 or FieldKind.Bit => typeof(ulong),
        FieldKind.Single => typeof(float),
        FieldKind.Double => typeof(double),
        FieldKind.Decimal => typeof(decimal),
        FieldKind.DateTime or FieldKind.Date => typeof(DateTime),
        FieldKind.Time => typeof(TimeSpan),
        FieldKind.String => typeof(string),
        FieldKind.Bytes => typeof(byte[]),
        FieldKind.GuidText or FieldKind.GuidBytes => typeof(Guid),
        _ => typeof(object),
    };

    private static FieldKind KindOf(ColumnDefinition column, ConnectionSettings settings) => column.Type switch
    {
        ColumnType.Tiny when column is { Length: 1, IsUnsigned: false } && settings.TreatTinyAsBoolean => FieldKind.Boolean,
        ColumnType.Tiny => column.IsUnsigned ? FieldKind.Byte : FieldKind.SByte,
        ColumnType.Short => column.IsUnsigned ? FieldKind.UInt16 : FieldKind.Int16,
        ColumnType.Long or ColumnType.Int24 => column.IsUnsigned ? FieldKind.UInt32 : FieldKind.Int32,
        ColumnType.LongLong => column.IsUnsigned ? FieldKind.UInt64 : FieldKind.Int64,
        ColumnType.Year => FieldKind.Year,
        ColumnType.Bit => FieldKind.Bit,
        ColumnType.Float => FieldKind.Single,
        ColumnType.Double => FieldKind.Double,
        ColumnType.Decimal or ColumnType.NewDecimal => FieldKind.Decimal,
        ColumnType.Timestamp or ColumnType.DateTime => FieldKind.DateTime,
        ColumnType.Date or ColumnType.NewDate => FieldKind.Date,
        ColumnType.Time => FieldKind.Time,
        ColumnType.Null => FieldKind.Null,
        ColumnType.Json or ColumnType.Enum or ColumnType.Set => FieldKind.String,
        ColumnType.String when IsGuidText(column, settings.GuidFormat) => FieldKind.GuidText,
        ColumnType.String when IsGuidBytes(column, settings.GuidFormat) => FieldKind.GuidBytes,
        ColumnType.String or ColumnType.VarString or ColumnType.VarChar when (column.Flags & (ColumnFlags.Enum | ColumnFlags.Set)) != 0 => FieldKind.String,
        _ => column.IsBinary ? FieldKind.Bytes : FieldKind.String,
    };

    private static bool IsGuidText(ColumnDefinition column, MySqlGuidFormat format)
    {
        var length = format switch { MySqlGuidFormat.Char36 => 36, MySqlGuidFormat.Char32 => 32, _ => -1 };
        return !column.IsBinary && (column.Flags & (ColumnFlags.Enum | ColumnFlags.Set)) == 0 && column.Length == length * column.BytesPerCharacter;
    }

    private static bool IsGuidBytes(ColumnDefinition column, MySqlGuidFormat format)
        => column is { IsBinary: true, Length: 16 } && GuidBytes.IsBinary(format);
}
