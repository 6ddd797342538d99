using GraphCommerce.Servers;

namespace MySqlConnector.Tests.Real;

public sealed class PacketTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const int PacketPart = 0xFFFFFF;

    [Fact]
    public async Task Rows_of_exactly_one_packet_and_its_neighbours_are_told_apart_from_what_follows()
    {
        await using var connection = await database.OpenAsync("Pooling=false;Command Timeout=60");
        foreach (var size in Enumerable.Range(PacketPart - 6, 8))
        {
            await using var command = connection.CommandWith($"SELECT REPEAT('x', {size}) UNION ALL SELECT 'next'");
            await using var reader = await command.ExecuteReaderAsync();
            Assert.True(await reader.ReadAsync());
            Assert.Equal(size, reader.GetString(0).Length);
            Assert.True(await reader.ReadAsync());
            Assert.Equal("next", reader.GetString(0));
        }
    }

    [Fact]
    public async Task More_than_the_server_takes_is_an_exception()
    {
        await using var server = await MariaDbServer.StartAsync(new MariaDbOptions { Arguments = ["--max-allowed-packet=1M"] });
        await using var connection = new MySqlConnection($"{server.ConnectionString};Pooling=false");
        await connection.OpenAsync();
        var exception = await Assert.ThrowsAsync<MySqlException>(
            () => connection.ScalarAsync("SELECT LENGTH(@v)", ("@v", new byte[20_000_000])).WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.NotEmpty(exception.Message);
        await using var other = new MySqlConnection($"{server.ConnectionString};Pooling=false");
        await other.OpenAsync();
        Assert.Equal(1L, await other.NumberAsync("SELECT 1"));
    }
}
