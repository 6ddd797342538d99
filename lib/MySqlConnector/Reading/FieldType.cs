using System.Globalization;
using MySqlConnector.Protocol;

namespace MySqlConnector.Reading;

/// <summary>A column's type in the server's words.</summary>
internal static class FieldType
{
    public static MySqlDbType DbTypeOf(Field field)
    {
        var column = field.Definition;
        return field.Kind switch
        {
            FieldKind.Boolean => MySqlDbType.Bool,
            FieldKind.GuidText or FieldKind.GuidBytes => MySqlDbType.Guid,
            FieldKind.Byte => MySqlDbType.UByte,
            FieldKind.UInt16 => MySqlDbType.UInt16,
            FieldKind.UInt32 => column.Type == ColumnType.Int24 ? MySqlDbType.UInt24 : MySqlDbType.UInt32,
            FieldKind.UInt64 => MySqlDbType.UInt64,
            FieldKind.String when (column.Flags & ColumnFlags.Enum) != 0 => MySqlDbType.Enum,
            FieldKind.String when (column.Flags & ColumnFlags.Set) != 0 => MySqlDbType.Set,
            FieldKind.Bytes when column.Type == ColumnType.String => MySqlDbType.Binary,
            FieldKind.Bytes when column.Type is ColumnType.VarString or ColumnType.VarChar => MySqlDbType.VarBinary,
            FieldKind.String when column.IsBlobType => column.Type switch
            {
                ColumnType.TinyBlob => MySqlDbType.TinyText,
                ColumnType.MediumBlob => MySqlDbType.MediumText,
                ColumnType.LongBlob => MySqlDbType.LongText,
                _ => MySqlDbType.Text,
            },
            _ => (MySqlDbType)column.Type,
        };
    }

    public static string NameOf(Field field)
    {
        var length = field.Definition.Length / field.Definition.BytesPerCharacter;
        return DbTypeOf(field) switch
        {
            MySqlDbType.Bool => "BOOL",
            MySqlDbType.Byte => "TINYINT",
            MySqlDbType.UByte => "TINYINT UNSIGNED",
            MySqlDbType.Int16 => "SMALLINT",
            MySqlDbType.UInt16 => "SMALLINT UNSIGNED",
            MySqlDbType.Int24 => "MEDIUMINT",
            MySqlDbType.UInt24 => "MEDIUMINT UNSIGNED",
            MySqlDbType.Int32 => "INT",
            MySqlDbType.UInt32 => "INT UNSIGNED",
            MySqlDbType.Int64 => "BIGINT",
            MySqlDbType.UInt64 => "BIGINT UNSIGNED",
            MySqlDbType.NewDecimal => "DECIMAL",
            MySqlDbType.VarChar or MySqlDbType.VarString => "VARCHAR",
            MySqlDbType.String => string.Create(CultureInfo.InvariantCulture, $"CHAR({length})"),
            MySqlDbType.Guid when field.Kind == FieldKind.GuidText => string.Create(CultureInfo.InvariantCulture, $"CHAR({length})"),
            MySqlDbType.Guid => "BINARY(16)",
            var other => other.ToString().ToUpperInvariant(),
        };
    }
}
