using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Commands;

namespace GraphCommerce.Data.Tests.Support;

/// <summary>A command that does what a test wants; it needs the caller's account.</summary>
internal sealed class TestCommand(Func<BatchContext, Result<string>> decide, Action<BatchContext>? afterInsert = null, Action<KeySet>? collectKeys = null)
    : Command<string>
{
    /// <summary>How often it was executed.</summary>
    public int Executions { get; private set; }

    public override string Operation => "test";

    protected override string Request => "";

    public override void CollectKeys(KeySet keys)
    {
        keys.Add(AccountRows.Kind, Caller.UserId);
        collectKeys?.Invoke(keys);
    }

    public override void AfterInsert(BatchContext batch) => afterInsert?.Invoke(batch);

    protected override Result<string> Decide(BatchContext batch)
    {
        Executions++;
        return decide(batch);
    }
}
