using GraphCommerce.Data.Database.Sqlite;
using GraphCommerce.Data.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace GraphCommerce.Data.Tests.Sqlite;

/// <summary>An embedded database cannot be used while its file cannot be opened, read or written.</summary>
public sealed class SqliteOutageTests
{
    [Theory]
    [InlineData(13, true, false)]
    [InlineData(8, true, false)]
    [InlineData(10, true, false)]
    [InlineData(14, true, false)]
    [InlineData(5, false, true)]
    [InlineData(6, false, true)]
    [InlineData(1, false, false)]
    public void A_fault_means_the_same_however_it_is_wrapped(int code, bool isUnavailable, bool isConflict)
    {
        var dialect = new SqliteDialect();
        var fault = new SqliteException("fault", code);

        foreach (var wrapped in new Exception[] { fault, new DbUpdateException("not saved", fault), new AggregateException(new FormatException(), new InvalidOperationException("", fault)) })
        {
            Assert.Equal((isUnavailable, isConflict), (dialect.IsUnavailable(wrapped), dialect.IsConflict(wrapped)));
            Assert.False(dialect.IsConnectionLost(wrapped) || dialect.IsLockTimeout(wrapped));
        }
    }

    [Fact]
    public async Task A_query_waits_for_a_folder_that_is_not_there_yet()
    {
        await using var shop = await TestShop.StartAsync(start: false);
        var tea = await shop.AddProductAsync();
        SqliteConnection.ClearAllPools();
        var file = new SqliteConnectionStringBuilder(shop.ConnectionString).DataSource;
        var (folder, elsewhere) = (Path.GetDirectoryName(file)!, Path.GetDirectoryName(file) + "-away");
        Directory.Move(folder, elsewhere);

        var query = shop.ReadAsync(c => c.Products.Select(p => p.Id).SingleAsync());
        Assert.NotSame(query, await Task.WhenAny(query, Task.Delay(300)));
        Directory.Move(elsewhere, folder);

        Assert.Equal(tea, await query);
    }
}
