using System.Globalization;

namespace GraphCommerce.Data.Seeding;

/// <summary>Plausible names and prices.</summary>
internal static class SampleNames
{
    private static readonly string[] s_firstNames =
    [
        "Anna", "Ben", "Clara", "David", "Elena", "Felix", "Grace", "Hugo", "Ines", "Jonas", "Kira", "Liam", "Mina", "Noah", "Olga", "Paul",
        "Rosa", "Samir", "Tara", "Victor", "Yuna", "Zoe", "Jisoo", "Minho", "Hana",
    ];

    private static readonly string[] s_lastNames =
    [
        "Adler", "Berg", "Costa", "Dahl", "Evans", "Fischer", "Garcia", "Hansen", "Ito", "Jung", "Kim", "Lopez", "Moreau", "Novak", "Olsen",
        "Park", "Quinn", "Rossi", "Sato", "Tanaka", "Ueda", "Vogel", "Weber", "Yoon", "Zhang",
    ];

    private static readonly string[] s_styles =
        ["Alpine", "Classic", "Compact", "Daily", "Harbor", "Heritage", "Light", "Nordic", "Studio", "Travel", "Urban", "Vintage"];

    private static readonly string[] s_materials = ["Ash", "Bamboo", "Canvas", "Ceramic", "Copper", "Cotton", "Leather", "Linen", "Oak", "Steel", "Walnut", "Wool"];

    /// <summary>Kinds of products, with the price of the plainest one.</summary>
    private static readonly (string Name, int Price)[] s_things =
    [
        ("Tea Cup", 900), ("Coffee Mug", 1_200), ("Notebook", 1_500), ("Pen Case", 1_900), ("Cutting Board", 2_800), ("Tote Bag", 3_200), ("Scarf", 3_900),
        ("Lunch Box", 4_200), ("Water Bottle", 4_600), ("Desk Tray", 5_400), ("Cushion", 6_300), ("Teapot", 7_200), ("Blanket", 8_900), ("Table Lamp", 11_500),
        ("Backpack", 14_800), ("Side Table", 19_000), ("Wall Clock", 9_800), ("Photo Frame", 2_600), ("Bookend", 3_600), ("Umbrella", 5_900),
    ];

    /// <summary>Unique names: further products than there are combinations get a number.</summary>
    public static string Product(int index)
    {
        var combination = Combination(index);
        var style = s_styles[combination % s_styles.Length];
        var material = s_materials[combination / s_styles.Length % s_materials.Length];
        var round = index / Combinations;
        var name = $"{style} {material} {ThingOf(combination).Name}";
        return round == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} No. {round + 1}");
    }

    public static string Description(string product) => $"{product}, made to be used every day.";

    public static int Price(int index, Random random)
    {
        var plain = ThingOf(Combination(index)).Price;
        return plain + (random.Next(0, 10) * (plain / 20) / 10 * 10);
    }

    public static string Person(int index) => $"{s_firstNames[index % s_firstNames.Length]} {s_lastNames[(index / s_firstNames.Length + index) % s_lastNames.Length]}";

    public static string Email(string person, int id) => string.Create(CultureInfo.InvariantCulture, $"{person.Replace(' ', '.').ToLowerInvariant()}.{id}@example.test");

    private static int Combinations => s_styles.Length * s_materials.Length * s_things.Length;

    /// <summary>A prime stride visits every combination once, and neighbours have little in common.</summary>
    private static int Combination(int index) => (int)(index * 1_009L % Combinations);

    private static (string Name, int Price) ThingOf(int combination) => s_things[combination / (s_styles.Length * s_materials.Length)];
}
