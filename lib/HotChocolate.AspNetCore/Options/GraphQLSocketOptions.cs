namespace HotChocolate.AspNetCore;

/// <summary>GraphQL over WebSocket.</summary>
public sealed class GraphQLSocketOptions
{
    /// <summary>How long a client may take to send <c>connection_init</c>; 10 seconds unless set.</summary>
    public TimeSpan ConnectionInitializationTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The time between two pings to the client, 5 seconds unless set; null for none.</summary>
    public TimeSpan? KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(5);
}
