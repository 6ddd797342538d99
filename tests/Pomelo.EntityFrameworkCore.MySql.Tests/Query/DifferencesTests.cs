using System.Linq.Expressions;
using Pomelo.EntityFrameworkCore.MySql.Tests.Query.Generation;
using Pomelo.EntityFrameworkCore.MySql.Tests.Query.Model;

namespace Pomelo.EntityFrameworkCore.MySql.Tests.Query;

/// <summary>Where the server answers otherwise than .NET, and is let: the list of it, next to <see cref="UnsupportedTests"/>.</summary>
[Collection(nameof(ShopDatabase))]
public sealed class DifferencesTests(ShopDatabase database)
{
    private static readonly Dictionary<string, (Expression<Func<Shop, object?>> Value, string InMemory, string OnServer)> s_differences = new()
    {
        ["a half rounds away from zero, not to even"] = (s => Math.Round(s.Id / 2m), "2", "3"),
        ["a character beyond U+FFFF is one character, not two"] = (s => (s.Id + "😀").Length, "3", "2"),
        ["trimming takes blanks, not tabs"] = (s => ("\t " + s.Id + " ").Trim(), "5", "\t 5"),
    };

    public static TheoryData<string> Differences => new(s_differences.Keys);

    [Theory]
    [MemberData(nameof(Differences))]
    public void A_difference_is_known(string difference)
    {
        var (value, inMemory, onServer) = s_differences[difference];
        using var context = database.CreateContext();
        Assert.Equal(inMemory, Comparison.Show(database.Shops.AsQueryable().Where(s => s.Id == 5).Select(value).Single()));
        Assert.Equal(onServer, Comparison.Show(context.Shops.Where(s => s.Id == 5).Select(value).Single()));
    }
}
