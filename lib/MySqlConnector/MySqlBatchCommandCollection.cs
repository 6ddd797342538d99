using System.Data.Common;

namespace MySqlConnector;

/// <summary>The statements of a <see cref="MySqlBatch"/>, in the order in which they run.</summary>
public sealed class MySqlBatchCommandCollection : DbBatchCommandCollection
{
    private readonly List<MySqlBatchCommand> _commands = [];

    internal List<MySqlBatchCommand> Commands => _commands;

    internal MySqlBatchCommandCollection()
    {
    }

    /// <summary>The statement at a place.</summary>
    public new MySqlBatchCommand this[int index] { get => _commands[index]; set => _commands[index] = value; }

    /// <inheritdoc />
    public override int Count => _commands.Count;

    /// <inheritdoc />
    public override bool IsReadOnly => false;

    /// <inheritdoc />
    public override void Add(DbBatchCommand item) => _commands.Add((MySqlBatchCommand)item);

    /// <inheritdoc />
    public override void Clear() => _commands.Clear();

    /// <inheritdoc />
    public override bool Contains(DbBatchCommand item) => IndexOf(item) >= 0;

    /// <inheritdoc />
    public override void CopyTo(DbBatchCommand[] array, int arrayIndex)
    {
        foreach (var command in _commands)
        {
            array[arrayIndex++] = command;
        }
    }

    /// <inheritdoc />
    public override IEnumerator<DbBatchCommand> GetEnumerator() => _commands.GetEnumerator();

    /// <inheritdoc />
    public override int IndexOf(DbBatchCommand item) => item is MySqlBatchCommand command ? _commands.IndexOf(command) : -1;

    /// <inheritdoc />
    public override void Insert(int index, DbBatchCommand item) => _commands.Insert(index, (MySqlBatchCommand)item);

    /// <inheritdoc />
    public override bool Remove(DbBatchCommand item) => item is MySqlBatchCommand command && _commands.Remove(command);

    /// <inheritdoc />
    public override void RemoveAt(int index) => _commands.RemoveAt(index);

    /// <inheritdoc />
    protected override DbBatchCommand GetBatchCommand(int index) => _commands[index];

    /// <inheritdoc />
    protected override void SetBatchCommand(int index, DbBatchCommand batchCommand) => _commands[index] = (MySqlBatchCommand)batchCommand;
}
