namespace GraphCommerce.Data.Commands;

/// <summary>A command with a result, and with what of that result is kept beside an idempotency key.</summary>
internal abstract class Command<TResult, TKept> : Command
    where TResult : notnull
    where TKept : notnull
{
    private readonly TaskCompletionSource<Answer<TResult>> _reply = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<Answer<TResult>> Reply => _reply.Task;

    protected Result<TResult> Result { get; set; }

    public sealed override void Decide(BatchContext rows) => Result = DecideAndApply(rows);

    public override void Mention(BatchContext rows)
    {
    }

    public sealed override bool IsKept => Result.Refusal?.IsKept ?? true;

    public sealed override string Keep()
        => Result.Fails(out var refusal, out var result) ? KeptAnswer.OfRefusal(refusal) : KeptAnswer.OfValue(ToKept(result));

    public sealed override void Complete() => _reply.TrySetResult(new Answer<TResult>(Result, Kept: null));

    public sealed override void CompleteWithKept(string answer) => _reply.TrySetResult(new Answer<TResult>(default, answer));

    public sealed override void Follow(Command leader) => Result = ((Command<TResult, TKept>)leader).Result;

    public sealed override void Refuse(DomainException refusal) => Result = refusal;

    public sealed override void Fail(Exception fault) => _reply.TrySetException(fault);

    public sealed override void Drop() => _reply.TrySetCanceled(CancellationToken);

    protected abstract Result<TResult> DecideAndApply(BatchContext rows);

    protected abstract TKept ToKept(TResult result);
}
