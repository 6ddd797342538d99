namespace GraphCommerce.Data.Commands;

/// <summary>A command with a result.</summary>
internal abstract class Command<TResult> : Command
    where TResult : notnull
{
    private readonly TaskCompletionSource<Result<TResult>> _reply = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<Result<TResult>> Reply => _reply.Task;

    public sealed override bool IsRecorded => Result.Error?.IsRecorded ?? true;

    protected Result<TResult> Result { get; set; }

    public sealed override void Execute(BatchContext batch) => Result = Decide(batch);

    public sealed override string WriteResult() => CommandResult.Write(Result);

    public sealed override void Complete() => _reply.TrySetResult(Result);

    public sealed override void Complete(string recordedResult) => _reply.TrySetResult(CommandResult.Read<TResult>(recordedResult));

    public sealed override void CopyResult(Command original) => Result = ((Command<TResult>)original).Result;

    public sealed override void SetError(DomainException error) => Result = error;

    public sealed override void Fail(Exception fault) => _reply.TrySetException(fault);

    public sealed override void Cancel() => _reply.TrySetCanceled(CancellationToken);

    /// <summary>Decides, and applies the decision to the loaded rows.</summary>
    protected abstract Result<TResult> Decide(BatchContext batch);
}
