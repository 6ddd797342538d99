using System.Data;
using MySqlConnector.Parameters;

namespace MySqlConnector.Tests.Parameters;

public sealed class ParameterTests
{
    [Theory]
    [InlineData("@a", "a")]
    [InlineData("?a", "a")]
    [InlineData("a", "a")]
    [InlineData(" @a ", "a")]
    [InlineData("@`a b`", "a b")]
    [InlineData("@'it''s'", "it's")]
    [InlineData("@\"q\"", "q")]
    [InlineData("@'", "'")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_name_is_compared_without_its_sign_and_quotes(string? name, string expected) => Assert.Equal(expected, ParameterName.Normalize(name));

    [Theory]
    [InlineData(1, MySqlDbType.Int32, DbType.Int32)]
    [InlineData(1L, MySqlDbType.Int64, DbType.Int64)]
    [InlineData((byte)1, MySqlDbType.UByte, DbType.Byte)]
    [InlineData((sbyte)1, MySqlDbType.Byte, DbType.SByte)]
    [InlineData(true, MySqlDbType.Bool, DbType.Boolean)]
    [InlineData("x", MySqlDbType.VarChar, DbType.String)]
    [InlineData(1.5, MySqlDbType.Double, DbType.Double)]
    [InlineData(DayOfWeek.Friday, MySqlDbType.Int32, DbType.Int32)]
    [InlineData(new byte[] { 1 }, MySqlDbType.Blob, DbType.Binary)]
    public void The_type_follows_the_value(object value, MySqlDbType type, DbType dbType)
    {
        var parameter = new MySqlParameter("a", value);
        Assert.Equal((type, dbType, false), (parameter.MySqlDbType, parameter.DbType, parameter.HasSetType));
    }

    [Fact]
    public void A_type_that_was_set_stays_until_it_is_reset()
    {
        var parameter = new MySqlParameter("a", MySqlDbType.JSON) { Value = 5 };
        Assert.Equal((MySqlDbType.JSON, DbType.String), (parameter.MySqlDbType, parameter.DbType));
        parameter.ResetDbType();
        Assert.Equal((MySqlDbType.Int32, DbType.Int32), (parameter.MySqlDbType, parameter.DbType));
        parameter.DbType = DbType.Decimal;
        Assert.Equal(MySqlDbType.NewDecimal, parameter.MySqlDbType);
    }

    [Fact]
    public void Every_type_of_ADO_NET_survives_the_way_to_MySQL_and_back_unless_MySQL_has_no_such_type()
    {
        DbType[] absorbed =
        [
            DbType.AnsiString, DbType.AnsiStringFixedLength, DbType.Currency, DbType.DateTime2, DbType.DateTimeOffset, DbType.Object,
            DbType.VarNumeric, DbType.Xml,
        ];
        Assert.Equal(absorbed.Order(), Enum.GetValues<DbType>().Where(type => ParameterTypes.ToDbType(ParameterTypes.ForDbType(type)) != type).Order());
    }

    [Fact]
    public void Only_input_is_supported()
    {
        var parameter = new MySqlParameter { Direction = ParameterDirection.Input };
        Assert.Equal(
            "A parameter of direction Output is not supported; parameters are input.",
            Assert.Throws<NotSupportedException>(() => parameter.Direction = ParameterDirection.Output).Message);
    }

    [Fact]
    public void A_clone_belongs_to_no_collection()
    {
        var parameters = new MySqlParameterCollection();
        var parameter = parameters.AddWithValue("@a", 1);
        var clone = parameter.Clone();
        clone.ParameterName = "@b";
        parameters.Add(clone);
        Assert.Equal(["@a", "@b"], parameters.Select(one => one.ParameterName));
    }
}
