namespace GraphCommerce.Data.Commands;

/// <summary>The rows that a group of commands needs; each kind is loaded with one statement, however many commands there are.</summary>
internal sealed class KeySet
{
    /// <summary>Users, with their balances.</summary>
    public HashSet<long> UserIds { get; } = [];

    public HashSet<long> ProductIds { get; } = [];

    /// <summary>Coupons, with their events.</summary>
    public HashSet<long> CouponIds { get; } = [];

    /// <summary>Orders, with their lines and payments.</summary>
    public HashSet<long> OrderIds { get; } = [];

    /// <summary>Events that <see cref="IssueToUserIds"/> want a coupon of.</summary>
    public HashSet<long> CouponEventIds { get; } = [];

    /// <summary>Users who want a coupon: the ones they have already are loaded.</summary>
    public HashSet<long> IssueToUserIds { get; } = [];

    public HashSet<(long UserId, string Key)> IdempotencyKeys { get; } = [];

    public static KeySet Of(IEnumerable<Command> commands)
    {
        var keys = new KeySet();
        foreach (var command in commands)
        {
            keys.UserIds.Add(command.UserId);
            if (command.IdempotencyKey is { } key)
            {
                keys.IdempotencyKeys.Add((command.UserId, key));
            }

            command.Require(keys);
        }

        return keys;
    }
}
