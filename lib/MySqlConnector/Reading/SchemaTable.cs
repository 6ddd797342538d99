using System.Collections.ObjectModel;
using System.Data;
using System.Data.Common;
using System.Globalization;

namespace MySqlConnector.Reading;

/// <summary>The older form of a column schema, one row per column.</summary>
internal static class SchemaTable
{
    public static DataTable Build(ReadOnlyCollection<DbColumn> columns)
    {
        var table = new DataTable("SchemaTable") { Locale = CultureInfo.InvariantCulture };
        (string Name, Type Type, Func<DbColumn, object?> Value)[] parts =
        [
            ("ColumnName", typeof(string), static column => column.ColumnName),
            ("ColumnOrdinal", typeof(int), static column => column.ColumnOrdinal),
            ("ColumnSize", typeof(int), static column => column.ColumnSize),
            ("NumericPrecision", typeof(int), static column => column.NumericPrecision),
            ("NumericScale", typeof(int), static column => column.NumericScale),
            ("IsUnique", typeof(bool), static column => column.IsUnique),
            ("IsKey", typeof(bool), static column => column.IsKey),
            ("BaseSchemaName", typeof(string), static column => column.BaseSchemaName),
            ("BaseTableName", typeof(string), static column => column.BaseTableName),
            ("BaseColumnName", typeof(string), static column => column.BaseColumnName),
            ("DataType", typeof(Type), static column => column.DataType),
            ("DataTypeName", typeof(string), static column => column.DataTypeName),
            ("AllowDBNull", typeof(bool), static column => column.AllowDBNull),
            ("ProviderType", typeof(int), static column => (int)((MySqlDbColumn)column).ProviderType),
            ("IsAliased", typeof(bool), static column => column.IsAliased),
            ("IsExpression", typeof(bool), static column => column.IsExpression),
            ("IsAutoIncrement", typeof(bool), static column => column.IsAutoIncrement),
            ("IsHidden", typeof(bool), static column => column.IsHidden),
            ("IsLong", typeof(bool), static column => column.IsLong),
            ("IsReadOnly", typeof(bool), static column => column.IsReadOnly),
        ];
        foreach (var (name, type, _) in parts)
        {
            table.Columns.Add(name, type);
        }

        foreach (var column in columns)
        {
            table.Rows.Add(Array.ConvertAll(parts, part => part.Value(column)));
        }

        return table;
    }
}
