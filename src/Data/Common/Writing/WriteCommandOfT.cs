using GraphCommerce.Data.Common.Idempotency;
using GraphCommerce.Data.Common.Refusals;

namespace GraphCommerce.Data.Common.Writing;

/// <summary>A command with a result, and with what of that result is kept beside an idempotency key.</summary>
internal abstract class WriteCommand<TResult, TKept> : WriteCommand
    where TResult : notnull
    where TKept : notnull
{
    private readonly TaskCompletionSource<Answer<TResult>> _reply = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<Answer<TResult>> Reply => _reply.Task;

    protected Outcome<TResult> Outcome { get; set; }

    public sealed override void Decide(GroupRows rows) => Outcome = DecideAndApply(rows);

    public override void Mention(GroupRows rows)
    {
    }

    public sealed override bool IsKept => Outcome.Refusal?.IsKept ?? true;

    public sealed override string Keep()
        => Outcome.IsRefused(out var refusal, out var result) ? KeptAnswer.OfRefusal(refusal) : KeptAnswer.OfValue(ToKept(result));

    public sealed override void Complete() => _reply.TrySetResult(new Answer<TResult>(Outcome, Kept: null));

    public sealed override void CompleteWithKept(string answer) => _reply.TrySetResult(new Answer<TResult>(default, answer));

    public sealed override void Follow(WriteCommand leader) => Outcome = ((WriteCommand<TResult, TKept>)leader).Outcome;

    public sealed override void Refuse(RefusalException refusal) => Outcome = refusal;

    public sealed override void Fail(Exception fault) => _reply.TrySetException(fault);

    public sealed override void Drop() => _reply.TrySetCanceled(CancellationToken);

    protected abstract Outcome<TResult> DecideAndApply(GroupRows rows);

    protected abstract TKept ToKept(TResult result);
}
