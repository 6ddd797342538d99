namespace GraphCommerce.Data.Common.Writing;

/// <summary>The rows that a group of commands needs; each kind is loaded with one statement, however many commands there are.</summary>
internal sealed class RowKeys
{
    public HashSet<long> UserIds { get; } = [];

    public HashSet<long> ProductIds { get; } = [];

    public HashSet<long> CouponIds { get; } = [];

    public HashSet<long> CouponEventIds { get; } = [];

    public HashSet<long> OrderIds { get; } = [];

    public HashSet<string> IdempotencyKeys { get; } = [];
}
