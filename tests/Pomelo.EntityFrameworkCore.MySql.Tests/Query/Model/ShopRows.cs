namespace Pomelo.EntityFrameworkCore.MySql.Tests.Query.Model;

/// <summary>Shops made by chance, the same for the same seed: few different values, so that conditions meet, and awkward texts.</summary>
internal static class ShopRows
{
    public static readonly string[] Texts =
    [
        "", "a", "A", "ab", "abc", "a%", "a_b", "a\\b", "'", "''", "\"", " a", "a ", " ", "%", "_", "\\", "\\%", "é", "É", "日本", "ß", "a\nb", "x'y\\", "zz top",
    ];

    public static List<Shop> Create(int seed, int count)
    {
        var random = new Random(seed);
        var itemId = 0;
        var shops = new List<Shop>(count);
        for (var id = 1; id <= count; id++)
        {
            var shop = new Shop
            {
                Id = id,
                Name = Maybe(() => Text()),
                City = Text(),
                Number = random.Next(-20, 21),
                MaybeNumber = random.Next(4) == 0 ? null : random.Next(-20, 21),
                Big = random.NextInt64(-5_000_000_000, 5_000_000_000),
                Small = (byte)random.Next(256),
                Price = Money(-1000, 100_000),
                Discount = random.Next(3) == 0 ? null : Money(0, 500),
                Weight = random.Next(-400, 400) / 8.0,
                Open = random.Next(2) == 0,
                MaybeOpen = random.Next(3) switch { 0 => null, 1 => true, _ => false },
                At = Instant(),
                Until = random.Next(3) == 0 ? null : Instant(),
                Day = new DateOnly(2024, 1, 1).AddDays(random.Next(800)),
                Key = new Guid(id % 50, 1, 2, [3, 4, 5, 6, 7, 8, 9, (byte)random.Next(3)]),
                Color = (Color)random.Next(3),
            };
            for (var i = random.Next(5); i > 0; i--)
            {
                shop.Items.Add(new Item
                {
                    Id = ++itemId, ShopId = id, Shop = shop, Label = Text(), Count = random.Next(10), Price = Money(1, 2000),
                });
            }

            shops.Add(shop);
        }

        return shops;

        decimal Money(int from, int to) => random.Next(from, to) is var cents ? new decimal(Math.Abs(cents), 0, 0, cents < 0, scale: 2) : 0;

        string Text() => Texts[random.Next(Texts.Length)];

        string? Maybe(Func<string> text) => random.Next(4) == 0 ? null : text();

        DateTime Instant()
            => new DateTime(2023, 12, 30).AddDays(random.Next(900)).AddSeconds(random.Next(86_400)).AddMicroseconds(random.Next(3) * 123_456);
    }
}
