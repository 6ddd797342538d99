using System.Reflection;
using System.Runtime.CompilerServices;
using StackExchange.Redis;

namespace Redis.Tests.Topics;

/// <summary>A connection that is lost while a command is on its way, as the client library tells it: a moment that no real server can be made to hit.</summary>
public class LostConnection : DispatchProxy
{
    public static IConnectionMultiplexer Create() => Create<IConnectionMultiplexer, LostConnection>();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name switch
    {
        nameof(IConnectionMultiplexer.GetSubscriber) => Create<ISubscriber, LostConnection>(),
        _ => Task.FromException((Exception)RuntimeHelpers.GetUninitializedObject(typeof(RedisConnectionException))),
    };
}
