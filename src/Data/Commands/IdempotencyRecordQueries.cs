using System.Collections.Concurrent;
using System.Numerics;

namespace GraphCommerce.Data.Commands;

/// <summary>Two ways to find the answers to a group's idempotency keys; which one is quick depends on the database.</summary>
internal static class IdempotencyRecordQueries
{
    private static readonly ConcurrentDictionary<int, string> ByCount = [];

    private static readonly Func<CommerceDbContext, long[], string[], IAsyncEnumerable<IdempotencyRecord>> OfUsersAndKeys = EF.CompileAsyncQuery(
        (CommerceDbContext context, long[] userIds, string[] keys) =>
            context.IdempotencyRecords.Where(a => userIds.Contains(a.UserId) && keys.Contains(a.Key)));

    /// <summary>One text whatever the number of keys, in which each list is one parameter. It also gives the answers to one user's key of another user.</summary>
    public static IAsyncEnumerable<IdempotencyRecord> ByLists(CommerceDbContext context, IReadOnlyCollection<(long UserId, string Key)> pairs)
        => OfUsersAndKeys(context, [.. pairs.Select(p => p.UserId).Distinct()], [.. pairs.Select(p => p.Key).Distinct()]);

    /// <summary>
    /// Pair by pair: of a list of users and a list of keys MySQL would look for every combination. The number of pairs is rounded up to a power of two by
    /// repeating the last one, so that there are few texts.
    /// </summary>
    public static IAsyncEnumerable<IdempotencyRecord> ByPairs(CommerceDbContext context, IReadOnlyCollection<(long UserId, string Key)> pairs)
    {
        var values = new object[2 * (int)BitOperations.RoundUpToPowerOf2((uint)pairs.Count)];
        var at = 0;
        foreach (var (userId, key) in pairs)
        {
            (values[at++], values[at++]) = (userId, key);
        }

        for (var last = at - 2; at < values.Length; at += 2)
        {
            (values[at], values[at + 1]) = (values[last], values[last + 1]);
        }

        return context.IdempotencyRecords.FromSqlRaw(ByCount.GetOrAdd(values.Length / 2, Select), values).AsAsyncEnumerable();
    }

    private static string Select(int count)
        => "SELECT * FROM idempotency_key WHERE "
            + string.Join(" OR ", Enumerable.Range(0, count).Select(i => $"(user_id = {{{2 * i}}} AND `key` = {{{(2 * i) + 1}}})"));
}
