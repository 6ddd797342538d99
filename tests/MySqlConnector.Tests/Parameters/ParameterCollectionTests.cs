using System.Globalization;

namespace MySqlConnector.Tests.Parameters;

public sealed class ParameterCollectionTests
{
    private readonly MySqlParameterCollection _parameters = new();

    [Fact]
    public void A_parameter_is_found_with_and_without_its_sign_and_in_any_case()
    {
        _parameters.AddWithValue("@Id", 1);
        _parameters.AddWithValue("name", "n");
        Assert.Equal((0, 0, 1, -1), (_parameters.IndexOf("id"), _parameters.IndexOf("?ID"), _parameters.IndexOf("@NAME"), _parameters.IndexOf("other")));
        Assert.Equal(1, _parameters["@id"].Value);
        Assert.Equal("There is no parameter 'other' in this collection. (Parameter 'parameterName')", Assert.Throws<ArgumentException>(() => _parameters["other"]).Message);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(50)]
    public void Names_lead_to_positions_through_every_change(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"@p{i}"), i);
        }

        AssertPositions();
        _parameters.RemoveAt("@P1");
        AssertPositions();
        _parameters.Insert(0, new MySqlParameter("@first", -1));
        AssertPositions();
        _parameters[1].ParameterName = "@renamed";
        AssertPositions();
        Assert.Equal(-1, _parameters.IndexOf("@p0"));
        _parameters[0] = new MySqlParameter("@replaced", 9);
        AssertPositions();
        Assert.Equal(-1, _parameters.IndexOf("@first"));
        _parameters.Clear();
        Assert.Equal(-1, _parameters.IndexOf("@p2"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void A_name_occurs_once(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"@p{i}"), i);
        }

        Assert.Equal("A parameter 'P0' is already in this collection.", Assert.Throws<ArgumentException>(() => _parameters.AddWithValue("?P0", 0)).Message);
        var other = _parameters.AddWithValue("@other", 0);
        Assert.Throws<ArgumentException>(() => other.ParameterName = "@p0");
        Assert.Equal(("@other", count + 1), (other.ParameterName, _parameters.Count));
        Assert.Throws<ArgumentException>(() => _parameters.Add(other));
    }

    [Fact]
    public void Several_parameters_may_have_no_name()
    {
        _parameters.Add(new MySqlParameter { Value = 1 });
        _parameters.Add(new MySqlParameter { Value = 2 });
        Assert.Equal([1, 2], _parameters.Select(parameter => (int)parameter.Value!));
        Assert.Equal(-1, _parameters.IndexOf(""));
    }

    private void AssertPositions() =>
        Assert.Equal(Enumerable.Range(0, _parameters.Count), _parameters.Select(parameter => _parameters.IndexOf(parameter.ParameterName)));
}
