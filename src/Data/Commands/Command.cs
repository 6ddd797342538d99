using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace GraphCommerce.Data.Commands;

/// <summary>
/// One change that somebody waits for. A group may decide it more than once (each time on freshly loaded rows), so that nothing of a decision outlives
/// it but in fields that the next one overwrites.
/// </summary>
internal abstract class Command
{
    private string? _requestHash;

    /// <summary>For whom it is done; idempotency keys are a user's own.</summary>
    public required long UserId { get; init; }

    public required string? IdempotencyKey { get; init; }

    public CancellationToken CancellationToken { get; init; }

    public long EnqueuedAt { get; } = Stopwatch.GetTimestamp();

    public ActivityContext Parent { get; } = Activity.Current?.Context ?? default;

    /// <summary>The operation's name, as kept beside an idempotency key.</summary>
    public abstract string Operation { get; }

    public string RequestHash => _requestHash ??= Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Operation}:{Request}")));

    /// <summary>Everything that makes this request differ from another one of the same operation.</summary>
    protected abstract string Request { get; }

    /// <summary>Names the rows to load.</summary>
    public abstract void Require(KeySet keys);

    /// <summary>Decides, and applies what was decided to the loaded rows.</summary>
    public abstract void Decide(BatchContext rows);

    /// <summary>Runs when the new rows have their ids, before the commit: adds the rows that mention them.</summary>
    public abstract void Mention(BatchContext rows);

    /// <summary>Whether the answer is kept beside the idempotency key.</summary>
    public abstract bool IsKept { get; }

    /// <summary>The answer as text.</summary>
    public abstract string Keep();

    /// <summary>Replies with what was decided.</summary>
    public abstract void Complete();

    /// <summary>Replies with what the same key was answered before.</summary>
    public abstract void CompleteWithKept(string answer);

    /// <summary>Takes the answer of <paramref name="leader"/>, which has the same key and the same request.</summary>
    public abstract void Follow(Command leader);

    public abstract void Refuse(DomainException refusal);

    public abstract void Fail(Exception fault);

    /// <summary>The caller went away before the decision.</summary>
    public abstract void Drop();
}
