using GraphCommerce.Servers;
using Microsoft.EntityFrameworkCore;
using MySqlConnector;
using Pomelo.EntityFrameworkCore.MySql.Infrastructure;

namespace Pomelo.EntityFrameworkCore.MySql.Tests.Metadata;

public sealed class AutoDetectTests
{
    [Fact]
    public async Task The_server_says_its_make_and_version_whether_the_database_exists_or_not()
    {
        var server = await MariaDbServer.SharedAsync();
        var expected = ServerVersion.Parse((await server.QueryAsync("SELECT VERSION()")).Trim());
        Assert.Equal(ServerType.MariaDb, expected.Type);
        var connectionString = server.ConnectionString + ";Database=not_there";
        Assert.Equal(expected, ServerVersion.AutoDetect(connectionString));
        Assert.Equal(expected, await ServerVersion.AutoDetectAsync(connectionString));
        await using var connection = new MySqlConnection(server.ConnectionString);
        Assert.Equal(expected, ServerVersion.AutoDetect(connection));
        await connection.OpenAsync();
        Assert.Equal(expected, ServerVersion.AutoDetect(connection));
    }
}
