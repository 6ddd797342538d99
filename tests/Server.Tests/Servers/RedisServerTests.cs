using GraphCommerce.Servers;

namespace Server.Tests.Servers;

public sealed class RedisServerTests
{
    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "tea")]
    public async Task Only_an_append_only_server_remembers_after_a_kill(bool isAppendOnly, string expected)
    {
        await using var server = await RedisServer.StartAsync(new RedisOptions { IsAppendOnly = isAppendOnly, Password = "secret" });
        await server.ExecuteAsync("SET", "drink", "tea");
        var configuration = server.Configuration;

        server.Kill();
        await server.RestartAsync();

        Assert.Equal(expected, await server.QueryAsync("GET", "drink"));
        Assert.Equal(configuration, server.Configuration);
        Assert.Equal($"127.0.0.1:{server.Port},password=secret", configuration);
    }

    [Fact]
    public async Task A_shared_server_is_one_and_refuses_what_redis_refuses()
    {
        var server = await RedisServer.SharedAsync();

        Assert.Same(server, await RedisServer.SharedAsync());
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => server.ExecuteAsync("NONSENSE"));
        Assert.Contains("unknown command", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_frozen_server_answers_when_it_goes_on()
    {
        await using var server = await RedisServer.StartAsync();

        server.Freeze();
        var answer = server.QueryAsync("PING");
        Assert.NotSame(answer, await Task.WhenAny(answer, Task.Delay(300)));
        server.Thaw();

        Assert.Equal("PONG", await answer);
    }
}
