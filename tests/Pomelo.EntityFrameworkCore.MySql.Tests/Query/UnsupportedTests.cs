using Microsoft.EntityFrameworkCore;
using Pomelo.EntityFrameworkCore.MySql.Tests.Query.Model;

namespace Pomelo.EntityFrameworkCore.MySql.Tests.Query;

/// <summary>The list of what cannot be asked for, each with the error that says so; nothing of it gives a wrong answer instead.</summary>
public sealed class UnsupportedTests
{
    private const string Untranslatable = "could not be translated";
    private const string Lateral = "LATERAL";

    /// <summary>A construct by its name, a query with it and a part of the error.</summary>
    private static readonly Dictionary<string, (Func<ShopContext, IQueryable> Query, string Error)> s_gaps = new()
    {
        ["a comparison other than the collation's"] = (c => c.Shops.Where(s => s.City.StartsWith("a", StringComparison.OrdinalIgnoreCase)), Untranslatable),
        ["equality other than the collation's"] = (c => c.Shops.Where(s => s.City.Equals("a", StringComparison.Ordinal)), Untranslatable),
        ["case by culture"] = (c => c.Shops.Where(s => s.City.ToUpperInvariant() == "A"), Untranslatable),
        ["trimming several characters"] = (c => c.Shops.Where(s => s.City.Trim('a', 'b') == ""), Untranslatable),
        ["the last position of a text"] = (c => c.Shops.Where(s => s.City.LastIndexOf("a") > 0), Untranslatable),
        ["splitting a text"] = (c => c.Shops.Where(s => s.City.Split(',', StringSplitOptions.None).Length > 1), Untranslatable),
        ["regular expressions"] = (c => c.Shops.Where(s => System.Text.RegularExpressions.Regex.IsMatch(s.City, "a+")), Untranslatable),
        ["formats"] = (c => c.Shops.Where(s => s.Number.ToString("D5") == "00001"), Untranslatable),
        ["a double as text"] = (c => c.Shops.Where(s => s.Weight.ToString() == "1"), Untranslatable),
        ["an instant as text"] = (c => c.Shops.Where(s => s.At.ToString() == "1"), Untranslatable),
        ["a text as number"] = (c => c.Shops.Where(s => Convert.ToInt32(s.City) == 1), Untranslatable),
        ["parsing"] = (c => c.Shops.Where(s => int.Parse(s.City) == 1), Untranslatable),
        ["the difference of instants as a length of time"] = (c => c.Shops.Where(s => s.At - s.Until!.Value > TimeSpan.FromDays(1)), Untranslatable),
        ["adding a length of time"] = (c => c.Shops.Where(s => s.At + TimeSpan.FromDays(s.Id) > s.At), Untranslatable),
        ["ticks"] = (c => c.Shops.Where(s => s.At.Ticks > 1), Untranslatable),
        ["rounding to even by name"] = (c => c.Shops.Where(s => Math.Round(s.Price, MidpointRounding.ToEven) > 1), Untranslatable),
        ["remainders by IEEE"] = (c => c.Shops.Where(s => Math.IEEERemainder(s.Weight, 2) > 1), Untranslatable),
        ["a joined text with a separator that is no constant"] = (
            c => c.Shops.GroupBy(s => s.Open).Select(g => string.Join(EF.Parameter(","), g.Select(s => s.City))).Where(t => t != ""), Untranslatable),
        ["last rows without an order"] = (c => c.Shops.TakeLast(2), Untranslatable),
        ["rows with their index"] = (c => c.Shops.Select((s, i) => new { s, i }).Where(x => x.i > 1), Untranslatable),
        ["taking while"] = (c => c.Shops.TakeWhile(s => s.Id < 3), Untranslatable),
        ["own methods"] = (c => c.Shops.Where(s => Own(s.Id)), Untranslatable),
        ["a page of a subquery joined by more than a key"] = (
            c => c.Shops.SelectMany(s => s.Items.Where(i => i.Count > s.Number).OrderBy(i => i.Id).Take(1), (s, i) => i.Label), Lateral),
        ["distinct values of a subquery counted"] = (c => c.Shops.Select(s => s.Items.Select(i => i.Label).Distinct().Count()), Lateral),
        ["a set operation in a subquery that sees the query around it"] = (
            c => c.Shops.Select(s => s.Items.Select(i => i.Label).Union(c.Items.Where(i => i.Id == s.Id).Select(i => i.Label)).Count()), Lateral),
        ["a value looked for in a page that depends on the row"] = (
            c => c.Shops.Where(s => s.Items.OrderBy(i => i.Id).Take(2).Select(i => i.Count).Contains(s.Number)), "with a limit that refers to the query around it"),
    };

    public static TheoryData<string> Gaps => new(s_gaps.Keys);

    [Theory]
    [MemberData(nameof(Gaps))]
    public void A_construct_without_a_translation_says_so(string construct)
    {
        using var context = ShopContext.Offline();
        var (query, error) = s_gaps[construct];
        var exception = Assert.Throws<InvalidOperationException>(() => query(context).ToQueryString());
        Assert.Contains(error, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sets_other_than_unions_need_a_server_that_has_them()
    {
        using var context = ShopContext.Offline(new MySqlServerVersion(new Version(8, 0, 28)));
        var exception = Assert.Throws<InvalidOperationException>(() => context.Shops.Select(s => s.Id).Except(context.Items.Select(i => i.Id)).ToQueryString());
        Assert.Equal("8.0.28-mysql has neither EXCEPT nor INTERSECT.", exception.Message);
    }

    [Fact]
    public void A_parameter_of_many_values_needs_a_server_that_reads_json_as_a_table()
    {
        using var context = ShopContext.Offline(new MariaDbServerVersion(new Version(10, 5, 0)));
        int[] ids = [1];
        var exception = Assert.Throws<InvalidOperationException>(() => context.Shops.Where(s => EF.Parameter(ids).Contains(s.Id)).ToQueryString());
        Assert.Contains("has no JSON_TABLE", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Models_with_schemas_or_json_documents_are_refused()
    {
        using var withSchema = new ModelContext(m => m.Entity<Item>().ToTable("Items", "other").Ignore(i => i.Shop));
        Assert.Contains("schema", Assert.Throws<InvalidOperationException>(() => withSchema.Model).Message, StringComparison.OrdinalIgnoreCase);
        using var withJson = new ModelContext(m => m.Entity<Item>().OwnsOne(i => i.Shop, shop =>
        {
            shop.Ignore(s => s.Items);
            shop.ToJson();
        }));
        Assert.Contains("json", Assert.Throws<InvalidOperationException>(() => withJson.Model).Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_collection_in_a_column_is_stored_but_not_queried_into()
    {
        using var context = new ModelContext(m => m.Entity<Tagged>());
        Assert.Equal("longtext", context.Model.FindEntityType(typeof(Tagged))!.FindProperty(nameof(Tagged.Tags))!.GetColumnType());
        var exception = Assert.Throws<InvalidOperationException>(() => context.Set<Tagged>().Where(t => t.Tags.Contains("a")).ToQueryString());
        Assert.Contains("store its elements in a table of their own", exception.Message, StringComparison.Ordinal);
    }

    private static bool Own(int id) => id > 3;

    private sealed class Tagged
    {
        public int Id { get; set; }
        public List<string> Tags { get; set; } = [];
    }

    private sealed class ModelContext(Action<ModelBuilder> model) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
            => optionsBuilder.UseMySql("Server=127.0.0.1", TestServer.Version).EnableServiceProviderCaching(false);

        protected override void OnModelCreating(ModelBuilder modelBuilder) => model(modelBuilder);
    }
}
