using System.Buffers;
using System.Text;
using MySqlConnector.Text;

namespace MySqlConnector.Tests.Text;

public sealed class SqlTextTests
{
    private readonly MySqlParameterCollection _parameters = new();

    public SqlTextTests()
    {
        _parameters.AddWithValue("@a", 1);
        _parameters.AddWithValue("b", "ü");
    }

    [Theory]
    [InlineData("SELECT @a, @B, ?a", "SELECT 1, 'ü', 1")]
    [InlineData("SELECT ?, ?", "SELECT 1, 'ü'")]
    [InlineData("SELECT @`a`", "SELECT 1")]
    [InlineData("SELECT '@a' -- ü\n,@a", "SELECT '@a' -- ü\n,1")]
    [InlineData("SELECT @a; SELECT @b", "SELECT 1; SELECT 'ü'")]
    public void Values_take_the_place_of_their_placeholders(string sql, string expected)
    {
        var text = SqlText.Parse(sql, false);
        var output = new ArrayBufferWriter<byte>();
        SqlTextWriter.Write(output, text, text.Bind(_parameters, false), _parameters, default);
        Assert.Equal(expected, Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void A_single_statement_is_written_or_prepared_by_itself()
    {
        var text = SqlText.Parse("SELECT @a; SELECT @b, @a -- end", false);
        var binding = text.Bind(_parameters, false);
        Assert.Equal([0, 1, 0], binding);
        Assert.Equal(("SELECT ?", "SELECT ?, ? -- end"), (text.ForPrepare(0, binding), text.ForPrepare(1, binding)));
        var output = new ArrayBufferWriter<byte>();
        SqlTextWriter.WriteStatement(output, text, 1, binding, _parameters, default);
        Assert.Equal("SELECT 'ü', 1 -- end", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void A_name_without_parameter_is_a_variable_where_allowed_and_else_a_mistake()
    {
        var text = SqlText.Parse("SELECT @c := @a", false);
        Assert.Equal([-1, 0], text.Bind(_parameters, allowUserVariables: true));
        Assert.Equal("SELECT @c := ?", text.ForPrepare(0, [-1, 0]));
        Assert.StartsWith("Parameter '@c' must be defined.", Assert.Throws<MySqlException>(() => text.Bind(_parameters, false)).Message, StringComparison.Ordinal);
        Assert.Throws<MySqlException>(() => text.Bind(null, false));
    }

    [Fact]
    public void Too_few_positional_parameters_are_a_mistake() =>
        Assert.Equal(
            "The text has a placeholder '?' number 3, the command only 2 parameters.",
            Assert.Throws<MySqlException>(() => SqlText.Parse("SELECT ?, ?, ?", false).Bind(_parameters, true)).Message);
}
