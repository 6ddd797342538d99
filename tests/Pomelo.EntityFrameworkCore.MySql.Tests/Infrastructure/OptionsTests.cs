using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using MySqlConnector;
using Pomelo.EntityFrameworkCore.MySql.Infrastructure.Internal;
using Pomelo.EntityFrameworkCore.MySql.Storage.Internal;
using Pomelo.EntityFrameworkCore.MySql.Tests.Query.Model;

namespace Pomelo.EntityFrameworkCore.MySql.Tests.Infrastructure;

public sealed class OptionsTests
{
    private const string Anywhere = "Server=db.example;User ID=shop;Database=shop";

    [Fact]
    public void A_context_is_registered_with_a_connection_string_and_a_version()
    {
        using var services = new ServiceCollection()
            .AddMySql<ShopContext>(Anywhere, TestServer.Version, o => o.CommandTimeout(7), o => o.EnableSensitiveDataLogging()).BuildServiceProvider();
        using var scope = services.CreateScope();
        var context = scope.ServiceProvider.GetRequiredService<ShopContext>();
        Assert.Equal("Pomelo.EntityFrameworkCore.MySql", context.Database.ProviderName);
        Assert.True(context.Database.IsRelational());
        Assert.Equal(7, context.Database.GetCommandTimeout());
        var options = scope.ServiceProvider.GetRequiredService<DbContextOptions<ShopContext>>().FindExtension<MySqlOptionsExtension>()!;
        Assert.Equal((TestServer.Version, Anywhere), (options.ServerVersion, options.ConnectionString));
    }

    [Fact]
    public void A_connection_counts_the_rows_found_as_a_conflict_needs()
    {
        using var context = ShopContext.Offline();
        var connection = new MySqlConnectionStringBuilder(context.Database.GetDbConnection().ConnectionString);
        Assert.False(connection.UseAffectedRows);
        Assert.True(connection.AllowUserVariables);
    }

    [Fact]
    public void A_master_connection_goes_to_the_server_but_to_no_database()
    {
        using var connection = new MySqlConnection(Anywhere);
        foreach (var builder in new[]
        {
            new DbContextOptionsBuilder<ShopContext>().UseMySql(Anywhere, TestServer.Version), new DbContextOptionsBuilder<ShopContext>().UseMySql(connection, TestServer.Version),
        })
        {
            using var context = new ShopContext(builder.Options);
            using var master = ((IMySqlRelationalConnection)context.GetService<IRelationalConnection>()).CreateMasterConnection();
            var settings = new MySqlConnectionStringBuilder(master.DbConnection.ConnectionString);
            Assert.Equal(("db.example", "shop", "", false), (settings.Server, settings.UserID, settings.Database, settings.Pooling));
            Assert.NotSame(connection, master.DbConnection);
        }
    }

    [Fact]
    public void Contexts_of_one_server_version_share_their_services()
    {
        var byVersion = new[] { "10.11.6-mariadb", "10.11.6-mariadb", "10.6.0-mariadb", "8.0.36-mysql" }
            .Select(v => ShopContext.Offline(ServerVersion.Parse(v)).GetService<IRelationalTypeMappingSource>()).ToList();
        Assert.Same(byVersion[0], byVersion[1]);
        Assert.Equal(3, byVersion.Distinct().Count());
    }

    [Fact]
    public void What_cannot_be_is_refused_at_once()
    {
        var builder = new DbContextOptionsBuilder<ShopContext>();
        Assert.Throws<ArgumentNullException>(() => builder.UseMySql(Anywhere, null!));
        Assert.Throws<ArgumentException>(() => builder.UseMySql("", TestServer.Version));
        Assert.Throws<ArgumentNullException>(() => builder.UseMySql((System.Data.Common.DbConnection)null!, TestServer.Version));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_strategy_that_repeats_is_chosen_by_an_option(bool isEnabled)
    {
        using var context = new ShopContext(new DbContextOptionsBuilder<ShopContext>()
            .UseMySql(Anywhere, TestServer.Version, o => _ = isEnabled ? o.EnableRetryOnFailure(3) : o).Options);
        var strategy = context.Database.CreateExecutionStrategy();
        Assert.Equal((isEnabled, isEnabled), (strategy.RetriesOnFailure, strategy is MySqlRetryingExecutionStrategy));
    }
}
