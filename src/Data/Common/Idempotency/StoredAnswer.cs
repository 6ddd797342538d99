namespace GraphCommerce.Data.Common.Idempotency;

/// <summary>The first answer given to one user's idempotency key; a row of <c>idempotency_key</c>.</summary>
internal sealed class StoredAnswer
{
    public long Id { get; init; }

    public long UserId { get; init; }

    public required string Key { get; init; }

    public required string Operation { get; set; }

    public required string RequestHash { get; set; }

    /// <summary>The ids and amounts the answer is made again from, or the refusal with its data, as JSON.</summary>
    public required string Result { get; set; }

    public DateTime CreatedAt { get; set; }
}
