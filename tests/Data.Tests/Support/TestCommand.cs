using GraphCommerce.Data.Commands;

namespace GraphCommerce.Data.Tests.Support;

/// <summary>A command that does what a test wants.</summary>
internal sealed class TestCommand(Func<BatchContext, Result<string>> decide, Action<BatchContext>? mention = null) : Command<string, string>
{
    public int Decisions { get; private set; }

    public override string Operation => "test";

    protected override string Request => "";

    public override void Require(KeySet keys)
    {
    }

    public override void Mention(BatchContext rows) => mention?.Invoke(rows);

    protected override Result<string> DecideAndApply(BatchContext rows)
    {
        Decisions++;
        return decide(rows);
    }

    protected override string ToKept(string result) => result;
}
