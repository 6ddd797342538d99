using GraphCommerce.Data.Common;
using GraphCommerce.Data.Common.Writing;

namespace GraphCommerce.Data.Tests.Support;

/// <summary>A command that does what a test wants.</summary>
internal sealed class TestCommand(Func<GroupRows, Outcome<string>> decide, Action<GroupRows>? mention = null) : WriteCommand<string, string>
{
    public int Decisions { get; private set; }

    public override string Operation => "test";

    protected override string Request => "";

    public override void Require(RowKeys keys)
    {
    }

    public override void Mention(GroupRows rows) => mention?.Invoke(rows);

    protected override Outcome<string> DecideAndApply(GroupRows rows)
    {
        Decisions++;
        return decide(rows);
    }

    protected override string ToKept(string result) => result;
}
