using System.Collections.Concurrent;
using System.Numerics;

namespace GraphCommerce.Data.Commands;

/// <summary>The result of the first command with one caller's idempotency key; a row of <c>idempotency_key</c>.</summary>
internal sealed class IdempotencyRecord
{
    public long Id { get; init; }

    public required string Issuer { get; init; }

    public required string Subject { get; init; }

    public required string Key { get; init; }

    public required string Operation { get; set; }

    public required string RequestHash { get; set; }

    /// <summary>The result as it was answered, as JSON (<see cref="CommandResult"/>).</summary>
    public required string Result { get; set; }

    public DateTime CreatedAt { get; set; }
}

/// <summary>An idempotency key and its owner.</summary>
internal readonly record struct IdempotencyId(string Issuer, string Subject, string Key)
{
    public static IdempotencyId Of(Command command) => new(command.Caller.Issuer, command.Caller.Subject, command.IdempotencyKey!);

    public static IdempotencyId Of(IdempotencyRecord record) => new(record.Issuer, record.Subject, record.Key);
}

internal sealed class IdempotencyRecordConfiguration : IEntityTypeConfiguration<IdempotencyRecord>
{
    public void Configure(EntityTypeBuilder<IdempotencyRecord> builder)
    {
        builder.Property(r => r.Issuer).HasMaxLength(Caller.MaximumLength);
        builder.Property(r => r.Subject).HasMaxLength(Caller.MaximumLength);
        builder.Property(r => r.Key).HasMaxLength(IdempotencyKeys.MaximumLength);
        builder.Property(r => r.Operation).HasMaxLength(30);
        builder.Property(r => r.RequestHash).HasMaxLength(64);
        builder.HasIndex(r => new { r.Subject, r.Key, r.Issuer }).IsUnique();
        builder.HasIndex(r => r.CreatedAt);
    }
}

/// <summary>Two ways to find the records of a batch's idempotency keys; the fast one depends on the database.</summary>
internal static class IdempotencyRecordQueries
{
    private static readonly ConcurrentDictionary<int, string> s_selectsByCount = [];

    private static readonly Func<CommerceDbContext, string[], string[], IAsyncEnumerable<IdempotencyRecord>> s_bySubjectsAndKeys = EF.CompileAsyncQuery(
        (CommerceDbContext context, string[] subjects, string[] keys) =>
            context.IdempotencyRecords.Where(r => subjects.Contains(r.Subject) && keys.Contains(r.Key)));

    /// <summary>One text whatever the number of keys, with a parameter for each list. Finds other combinations of a subject and a key too.</summary>
    public static IAsyncEnumerable<IdempotencyRecord> ByLists(CommerceDbContext context, IReadOnlyCollection<IdempotencyId> ids)
        => s_bySubjectsAndKeys(context, [.. ids.Select(i => i.Subject).Distinct()], [.. ids.Select(i => i.Key).Distinct()]);

    /// <summary>
    /// Pair by pair: for a list of subjects and a list of keys MySQL would search every combination. The number of pairs is rounded up to a power of two by
    /// repeating the last one, to keep the number of texts small.
    /// </summary>
    public static IAsyncEnumerable<IdempotencyRecord> ByPairs(CommerceDbContext context, IReadOnlyCollection<IdempotencyId> ids)
    {
        var values = new object[2 * (int)BitOperations.RoundUpToPowerOf2((uint)ids.Count)];
        var length = 0;
        foreach (var id in ids)
        {
            (values[length++], values[length++]) = (id.Subject, id.Key);
        }

        for (var last = length - 2; length < values.Length; length += 2)
        {
            (values[length], values[length + 1]) = (values[last], values[last + 1]);
        }

        return context.IdempotencyRecords.FromSqlRaw(s_selectsByCount.GetOrAdd(values.Length / 2, Select), values).AsAsyncEnumerable();
    }

    private static string Select(int count)
        => "SELECT * FROM idempotency_key WHERE "
            + string.Join(" OR ", Enumerable.Range(0, count).Select(i => $"(subject = {{{2 * i}}} AND `key` = {{{(2 * i) + 1}}})"));
}
