using System.Collections;
using System.Collections.ObjectModel;
using System.Data;
using System.Data.Common;
using MySqlConnector.Commands;
using MySqlConnector.Reading;
using MySqlConnector.Session;

namespace MySqlConnector;

/// <summary>
/// The results of a command, row by row as they arrive from the server. While it is open its connection can do nothing else.
/// </summary>
public sealed partial class MySqlDataReader : DbDataReader, IDbColumnSchemaGenerator
{
    private readonly MySqlConnection _connection;
    private readonly ServerSession _session;
    private readonly CommandBehavior _behavior;
    private readonly RowIndex _row;
    private FieldSet _fields = FieldSet.Empty;

    internal MySqlDataReader(MySqlConnection connection, ServerSession session, IRequest request, CommandBehavior behavior)
    {
        _connection = connection;
        _session = session;
        _behavior = behavior;
        _row = session.Row;
        Request = request;
    }

    internal IRequest Request { get; }

    /// <inheritdoc />
    public override int Depth => 0;

    /// <inheritdoc />
    public override int FieldCount => IsClosed ? throw Closed() : _fields.Count;

    /// <inheritdoc />
    public override int VisibleFieldCount => FieldCount;

    /// <summary>Whether the present result has at least one row, read or not.</summary>
    public override bool HasRows
    {
        get
        {
            if (_state == ReaderState.BeforeFirstRow)
            {
                PeekAsync().Wait();
            }

            return _hasRows;
        }
    }

    /// <inheritdoc />
    public override bool IsClosed => _state == ReaderState.Closed;

    /// <summary>The rows changed by all statements without rows that the reader has passed; -1 if there were none.</summary>
    public override int RecordsAffected => _recordsAffected < 0 ? -1 : (int)Math.Min(_recordsAffected, int.MaxValue);

    /// <inheritdoc />
    public override object this[int ordinal] => GetValue(ordinal);

    /// <inheritdoc />
    public override object this[string name] => GetValue(GetOrdinal(name));

    /// <inheritdoc />
    public override string GetName(int ordinal) => FieldAt(ordinal).Name;

    /// <summary>The position of a column; if no name is the same, one that differs in upper and lower case only.</summary>
    public override int GetOrdinal(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return IsClosed ? throw Closed() : _fields.OrdinalOf(name);
    }

    /// <inheritdoc />
    public override Type GetFieldType(int ordinal) => FieldAt(ordinal).ClrType;

    /// <summary>The type of a column's values.</summary>
    public Type GetFieldType(string name) => GetFieldType(GetOrdinal(name));

    /// <inheritdoc />
    public override string GetDataTypeName(int ordinal) => FieldType.NameOf(FieldAt(ordinal));

    /// <inheritdoc />
    public override IEnumerator GetEnumerator() => new DbEnumerator(this, closeReader: false);

    /// <summary>What the server told about each column of the present result.</summary>
    public ReadOnlyCollection<DbColumn> GetColumnSchema()
    {
        var columns = new DbColumn[FieldCount];
        for (var i = 0; i < columns.Length; i++)
        {
            var field = FieldAt(i);
            columns[i] = new MySqlDbColumn(i, field.Definition, field.ClrType, FieldType.NameOf(field), FieldType.DbTypeOf(field));
        }

        return Array.AsReadOnly(columns);
    }

    /// <inheritdoc />
    public override Task<ReadOnlyCollection<DbColumn>> GetColumnSchemaAsync(CancellationToken cancellationToken = default)
        => cancellationToken.IsCancellationRequested
            ? Task.FromCanceled<ReadOnlyCollection<DbColumn>>(cancellationToken)
            : Task.FromResult(GetColumnSchema());

    /// <inheritdoc />
    public override DataTable? GetSchemaTable() => FieldCount == 0 ? null : SchemaTable.Build(GetColumnSchema());

    private static InvalidOperationException Closed() => new("The reader is closed.");

    private Field FieldAt(int ordinal) => IsClosed ? throw Closed() : _fields[ordinal];
}
