using System.Data.Common;
using MySqlConnector.Protocol;

namespace MySqlConnector;

/// <summary>What the server told about a column of a result; see <see cref="MySqlDataReader.GetColumnSchema"/>.</summary>
public sealed class MySqlDbColumn : DbColumn
{
    internal MySqlDbColumn(int ordinal, ColumnDefinition column, Type type, string typeName, MySqlDbType providerType)
    {
        var size = type == typeof(string) || type == typeof(Guid) ? column.Length / column.BytesPerCharacter : column.Length;
        AllowDBNull = !column.Flags.HasFlag(ColumnFlags.NotNull);
        BaseColumnName = column.PhysicalName;
        BaseSchemaName = column.Schema;
        BaseTableName = column.PhysicalTable;
        ColumnName = column.Name;
        ColumnOrdinal = ordinal;
        ColumnSize = (int)Math.Min(size, int.MaxValue);
        DataType = type;
        DataTypeName = typeName;
        IsAliased = column.PhysicalName != column.Name;
        IsAutoIncrement = column.Flags.HasFlag(ColumnFlags.AutoIncrement);
        IsExpression = false;
        IsHidden = false;
        IsKey = column.Flags.HasFlag(ColumnFlags.PrimaryKey);
        IsLong = column.Length > 255 && column.IsBlobType;
        IsReadOnly = false;
        IsUnique = column.Flags.HasFlag(ColumnFlags.UniqueKey);
        NumericScale = column.Decimals;
        ProviderType = providerType;
        TableName = column.Table;
        if (column.Type is ColumnType.Decimal or ColumnType.NewDecimal)
        {
            var sign = column.IsUnsigned ? 0 : 1;
            NumericPrecision = (int)column.Length - sign - (column.Decimals > 0 ? 1 : 0);
        }
    }

    /// <summary>The column's type in the server's terms.</summary>
    public MySqlDbType ProviderType { get; }

    /// <summary>The table's name or its alias in the query; see <see cref="DbColumn.BaseTableName"/> for the table itself.</summary>
    public string TableName { get; }
}
