using HotChocolate.AspNetCore;
using HotChocolate.Transports.Server;

namespace HotChocolate.Transports.Sockets;

/// <summary>A server that sends nothing by itself and waits one second for initialisation.</summary>
public sealed class QuietHost : GraphQLHost
{
    protected override void Configure(GraphQLServerOptions options)
    {
        options.Sockets.KeepAliveInterval = null;
        options.Sockets.ConnectionInitializationTimeout = TimeSpan.FromSeconds(1);
    }
}
