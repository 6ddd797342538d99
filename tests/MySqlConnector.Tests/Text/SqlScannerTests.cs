using MySqlConnector.Text;

namespace MySqlConnector.Tests.Text;

public sealed class SqlScannerTests
{
    [Theory]
    [InlineData("SELECT @a", "@a")]
    [InlineData("SELECT @a, ?, ?b", "@a|?|?b")]
    [InlineData("SELECT @a.b+@c_$é", "@a.b|@c_$é")]
    [InlineData("SELECT(@a)", "@a")]
    [InlineData("SELECT '@a ?', \"@b ?\", `@c ?`, @d", "@d")]
    [InlineData("SELECT 'it''s @a', @b", "@b")]
    [InlineData("SELECT 'it\\'s @a', @b", "@b")]
    [InlineData("SELECT '\\\\', @b", "@b")]
    [InlineData("SELECT `a\\`, @b", "@b")]
    [InlineData("SELECT \"a\\\"@x\", @b", "@b")]
    [InlineData("SELECT 1 -- @a ?\n, @b", "@b")]
    [InlineData("SELECT 1 --@b", "@b")]
    [InlineData("SELECT 1 # @a ?\n, @b", "@b")]
    [InlineData("SELECT /* @a ' ? */ @b /*", "@b")]
    [InlineData("SELECT 1/@b", "@b")]
    [InlineData("SELECT 5-@b", "@b")]
    [InlineData("SELECT @@version, @@session.sql_mode, @b", "@b")]
    [InlineData("GRANT ALL ON a.* TO 'u'@'localhost'", "")]
    [InlineData("GRANT ALL ON a.* TO 'u'@localhost", "")]
    [InlineData("SELECT @`a b`, @'c'", "@`a b`|@'c'")]
    [InlineData("SELECT @ FROM x WHERE 'open @a", "")]
    [InlineData("", "")]
    public void Placeholders_are_found_where_the_server_would_see_them(string sql, string expected) => Assert.Equal(expected, Placeholders(sql, false));

    [Fact]
    public void A_backslash_is_an_ordinary_character_where_the_mode_says_so()
    {
        Assert.Equal("@a", Placeholders(@"SELECT '\', @a, '", noBackslashEscapes: true));
        Assert.Equal("", Placeholders(@"SELECT '\', @a, '", noBackslashEscapes: false));
    }

    [Theory]
    [InlineData("SELECT 1", "SELECT 1")]
    [InlineData("SELECT 1; SELECT 2;", "SELECT 1|SELECT 2")]
    [InlineData(" ;; SELECT ';', `;`, \";\" ;\n;", "SELECT ';', `;`, \";\" ")]
    [InlineData("SELECT 1 -- ;\n; SELECT 2 /* ; */", "SELECT 1 -- ;\n|SELECT 2 /* ; */")]
    [InlineData("-- nothing\n; # nothing\n; /* nothing */", "")]
    [InlineData("/* first */ SELECT 1", "SELECT 1")]
    public void Statements_end_at_semicolons_outside_of_quotes_and_comments(string sql, string expected)
    {
        var text = SqlText.Parse(sql, false);
        Assert.Equal(expected, string.Join('|', text.Statements.ToArray().Select(statement => sql[statement.Start..statement.End])));
    }

    [Fact]
    public void Each_statement_knows_its_placeholders()
    {
        var text = SqlText.Parse("SELECT @a, @b; SELECT 1; SELECT ?, @a", false);
        Assert.Equal([(0, 2), (2, 0), (2, 2)], text.Statements.ToArray().Select(statement => (statement.FirstPlaceholder, statement.PlaceholderCount)));
    }

    [Fact]
    public void Random_text_is_scanned_to_its_end_and_what_is_found_is_in_order()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        const string alphabet = "a1 '\"`\\@?;#-/*\n";
        for (var round = 0; round < 20_000; round++)
        {
            var sql = new string(random.GetItems<char>(alphabet, random.Next(40)));
            var text = SqlText.Parse(sql, random.Next(2) == 0);
            var end = 0;
            foreach (var placeholder in text.Placeholders)
            {
                Assert.True(placeholder.Start >= end && sql[placeholder.Start] is '@' or '?', $"seed {seed}: {sql}");
                end = placeholder.End;
            }

            Assert.True(end <= sql.Length && text.Statements.ToArray().Sum(statement => statement.PlaceholderCount) == text.Placeholders.Length, $"seed {seed}: {sql}");
        }
    }

    private static string Placeholders(string sql, bool noBackslashEscapes) =>
        string.Join('|', SqlText.Parse(sql, noBackslashEscapes).Placeholders.ToArray().Select(place => sql[place.Start..place.End]));
}
