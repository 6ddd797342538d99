namespace GreenDonut.Tests.Paging;

/// <summary>Random things with many equal values, so that later keys of an order decide often.</summary>
internal static class Things
{
    public static List<Thing> Create(int seed, int count)
    {
        var random = new Random(seed);
        var day = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

        return [.. Enumerable.Range(1, count).Select(id => new Thing
        {
            Id = id,
            Name = Text(random),
            Note = random.Next(3) == 0 ? null : Text(random),
            OwnerId = random.Next(1, 5),
            Rank = random.Next(-2, 3),
            Score = random.Next(3) == 0 ? null : random.Next(-1, 3),
            Level = (short)random.Next(-1, 2),
            Weight = random.Next(4) / 3.0,
            Price = random.Next(1, 4) * 10.1m,
            IsNew = random.Next(2) == 0,
            IsRare = random.Next(3) switch { 0 => null, 1 => false, _ => true },
            Key = new Guid(random.Next(3), 0, 0, new byte[8]),
            Link = random.Next(3) == 0 ? null : new Guid(0, (short)random.Next(2), 0, [(byte)random.Next(2), 200, 0, 0, 0, 0, 0, 0]),
            Kind = (Kind)random.Next(3),
            OtherKind = random.Next(4) == 0 ? null : (Kind)random.Next(3),
            CreatedAt = day.AddTicks(random.Next(4) * 5_000_000L),
            UpdatedAt = random.Next(3) == 0 ? null : day.AddDays(random.Next(3)),
            Day = new DateOnly(2026, 1, random.Next(1, 4)),
            Length = TimeSpan.FromMinutes(random.Next(1, 4)),
        })];
    }

    private static string Text(Random random) => random.Next(6) switch
    {
        0 => "a",
        1 => "a:b",
        2 => "\\null",
        3 => "\\",
        4 => "ünï ☕ ' \" % _",
        _ => string.Empty,
    };
}
