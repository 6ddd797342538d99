using Microsoft.EntityFrameworkCore;
using Pomelo.EntityFrameworkCore.MySql.Tests.Query.Model;

namespace Pomelo.EntityFrameworkCore.MySql.Tests.Query;

/// <summary>The text of statements where it matters: for an index, for a lock, for the server's make.</summary>
public sealed class SqlTextTests
{
    [Fact]
    public void A_widened_integer_is_not_converted_so_that_an_index_serves()
        => AssertSql(c => c.Shops.Where(s => (long)s.Number == 5L).Select(s => s.Id), "SELECT `s`.`Id` FROM `Shops` AS `s` WHERE `s`.`Number` = 5");

    [Fact]
    public void A_prefix_is_a_pattern_that_an_index_serves()
    {
        var prefix = "a_\\";
        AssertSql(
            c => c.Shops.Where(s => s.City.StartsWith(prefix)).Select(s => s.Id),
            """-- @prefix_start='a\_\\%' SELECT `s`.`Id` FROM `Shops` AS `s` WHERE `s`.`City` LIKE @prefix_start""");
        AssertSql(
            c => c.Shops.Where(s => s.City.StartsWith("a_\\'")).Select(s => s.Id),
            """SELECT `s`.`Id` FROM `Shops` AS `s` WHERE `s`.`City` LIKE 'a\\_\\\\''%'""");
    }

    [Fact]
    public void A_keyset_page_is_one_comparison_and_one_limit()
    {
        var (at, id) = (new DateTime(2024, 1, 1), 7);
        AssertSql(
            c => c.Shops.Where(s => s.At < at || (s.At == at && s.Id < id)).OrderByDescending(s => s.At).ThenByDescending(s => s.Id).Take(21).Select(s => s.Id),
            "-- @at='2024-01-01T00:00:00.0000000' (DbType = DateTime) -- @id='7' -- @p='21' SELECT `s`.`Id` FROM `Shops` AS `s` "
            + "WHERE `s`.`At` < @at OR (`s`.`At` = @at AND `s`.`Id` < @id) ORDER BY `s`.`At` DESC, `s`.`Id` DESC LIMIT @p");
    }

    [Fact]
    public void A_tag_stands_before_the_statement_and_nothing_after_it()
        => AssertSql(
            c => c.Shops.TagWith("FOR UPDATE").OrderBy(s => s.Id).Select(s => s.Id), "-- FOR UPDATE SELECT `s`.`Id` FROM `Shops` AS `s` ORDER BY `s`.`Id`");

    [Fact]
    public void Rows_after_the_first_ones_have_a_limit_all_the_same()
        => AssertSql(
            c => c.Shops.OrderBy(s => s.Id).Skip(3).Select(s => s.Id), "-- @p='3' SELECT `s`.`Id` FROM `Shops` AS `s` ORDER BY `s`.`Id` LIMIT 18446744073709551615 OFFSET @p");

    [Fact]
    public void Many_values_are_many_parameters_or_one()
    {
        int[] ids = [1, 2];
        AssertSql(
            c => c.Shops.Where(s => ids.Contains(s.Id)).Select(s => s.Id), "-- @ids1='1' -- @ids2='2' SELECT `s`.`Id` FROM `Shops` AS `s` WHERE `s`.`Id` IN (@ids1, @ids2)");
        AssertSql(
            c => c.Shops.Where(s => EF.Parameter(ids).Contains(s.Id)).Select(s => s.Id),
            "-- @ids='[1,2]' SELECT `s`.`Id` FROM `Shops` AS `s` WHERE `s`.`Id` IN ( SELECT `i`.`value` "
            + "FROM JSON_TABLE(@ids, '$[*]' COLUMNS (`key` FOR ORDINALITY, `value` int PATH '$')) AS `i` )");
        AssertSql(
            c => c.Shops.Where(s => EF.Constant(ids).Contains(s.Id)).Select(s => s.Id), "SELECT `s`.`Id` FROM `Shops` AS `s` WHERE `s`.`Id` IN (1, 2)");
    }

    [Fact]
    public void MySql_takes_a_subquery_that_sees_the_tables_before_it()
        => AssertSql(
            c => c.Shops.SelectMany(s => s.Items.Where(i => i.Count > s.Number).OrderBy(i => i.Id).Take(1), (s, i) => i.Label),
            "SELECT `i0`.`Label` FROM `Shops` AS `s` JOIN LATERAL ( SELECT `i`.`Label` FROM `Items` AS `i` WHERE `s`.`Id` = `i`.`ShopId` AND "
            + "`i`.`Count` > `s`.`Number` ORDER BY `i`.`Id` LIMIT 1 ) AS `i0` ON TRUE",
            TestServer.MySql);

    [Fact]
    public void Names_and_texts_cannot_end_their_quotes()
    {
        using var context = new Quoted();
        Assert.Equal("SELECT `r`.`na``me` FROM `row``s` AS `r` WHERE `r`.`na``me` = 'a''b\\\\'", Flat(context.Set<Row>().Where(r => r.Name == "a'b\\").Select(r => r.Name)));
    }

    [Theory]
    [InlineData(3, 4)]
    public void Operators_keep_their_order(int a, int b)
    {
        AssertSql(
            c => c.Shops.Where(s => (s.Number - (s.Id - 1)) * 2 == (a ^ b) && !(s.Open && s.Id > 1 || s.Id == 9)).Select(s => -(-s.Number)),
            "-- @p='7' SELECT -(-`s`.`Number`) FROM `Shops` AS `s` WHERE (`s`.`Number` - (`s`.`Id` - 1)) * 2 = @p AND (NOT (`s`.`Open`) OR `s`.`Id` <= 1) AND `s`.`Id` <> 9");
        AssertSql(
            c => c.Shops.Select(s => (s.Name == null) == (s.Number > 3)),
            "SELECT (`s`.`Name` IS NULL) = (`s`.`Number` > 3) FROM `Shops` AS `s`");
    }

    private static void AssertSql(Func<ShopContext, IQueryable> query, string expected, ServerVersion? version = null)
    {
        using var context = ShopContext.Offline(version);
        Assert.Equal(expected, Flat(query(context)));
    }

    private static string Flat(IQueryable query) => string.Join(' ', query.ToQueryString().Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private sealed class Row
    {
        public int Id { get; set; }
        public required string Name { get; set; }
    }

    private sealed class Quoted : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseMySql("Server=127.0.0.1", TestServer.Version);

        protected override void OnModelCreating(ModelBuilder modelBuilder)
            => modelBuilder.Entity<Row>().ToTable("row`s").Property(r => r.Name).HasColumnName("na`me");
    }
}
