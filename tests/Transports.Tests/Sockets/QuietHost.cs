using HotChocolate.AspNetCore;
using HotChocolate.Transports.Server;

namespace HotChocolate.Transports.Sockets;

/// <summary>A server that sends nothing by itself.</summary>
public class QuietHost : GraphQLHost
{
    protected override void Configure(GraphQLServerOptions options) => options.Sockets.KeepAliveInterval = null;
}

/// <summary>A server that waits one second for initialisation, which is too short for clients that mean to initialise on a busy machine.</summary>
public sealed class ImpatientHost : QuietHost
{
    protected override void Configure(GraphQLServerOptions options)
    {
        base.Configure(options);
        options.Sockets.ConnectionInitializationTimeout = TimeSpan.FromSeconds(1);
    }
}
