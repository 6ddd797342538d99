using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace GraphCommerce.Data.Commands;

/// <summary>
/// One change to the shop. A batch may execute it more than once, each time on freshly loaded rows, so nothing of an execution may outlive it except
/// fields that the next one overwrites.
/// </summary>
internal abstract class Command
{
    private string? _requestHash;

    public required Caller Caller { get; init; }

    public required string? IdempotencyKey { get; init; }

    public CancellationToken CancellationToken { get; init; }

    /// <summary>When the command entered the queue.</summary>
    public long EnqueuedTimestamp { get; set; }

    /// <summary>Whether another transaction holds a row that the command needs.</summary>
    public bool IsHeld { get; set; }

    /// <summary>The request's span.</summary>
    public ActivityContext Parent { get; } = Activity.Current?.Context ?? default;

    /// <summary>The operation's name in the API.</summary>
    public abstract string Operation { get; }

    /// <summary>SHA-256 of the operation and its arguments, in hexadecimal.</summary>
    public string RequestHash => _requestHash ??= Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Operation}:{Request}")));

    /// <summary>The arguments as text: equal for equal requests of one operation, and only for those.</summary>
    protected abstract string Request { get; }

    /// <summary>Adds the keys of the rows that the command reads or changes.</summary>
    public abstract void CollectKeys(KeySet keys);

    /// <summary>Decides, and applies the decision to the loaded rows.</summary>
    public abstract void Execute(BatchContext batch);

    /// <summary>Runs when new rows have their ids, before the commit: adds the rows that contain those ids.</summary>
    public virtual void AfterInsert(BatchContext batch)
    {
    }

    /// <summary>Whether the result is recorded under the idempotency key.</summary>
    public abstract bool IsRecorded { get; }

    /// <summary>The result as JSON, for the record.</summary>
    public abstract string WriteResult();

    /// <summary>Replies with the result.</summary>
    public abstract void Complete();

    /// <summary>Replies with the recorded result of an earlier command.</summary>
    public abstract void Complete(string recordedResult);

    /// <summary>Takes over the result of <paramref name="original"/>, which has the same key and the same request.</summary>
    public abstract void CopyResult(Command original);

    /// <summary>Sets an expected error as the result.</summary>
    public abstract void SetError(DomainException error);

    /// <summary>Replies with a fault.</summary>
    public abstract void Fail(Exception fault);

    /// <summary>Ends a command whose caller left before it was executed.</summary>
    public abstract void Cancel();
}

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
