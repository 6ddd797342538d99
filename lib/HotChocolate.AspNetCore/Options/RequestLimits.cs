namespace HotChocolate.AspNetCore;

/// <summary>Named options: what a schema's transports accept.</summary>
internal sealed class RequestLimits
{
    public const int DefaultMaxRequestSize = 20 * 1000 * 1024;

    /// <summary>The largest request body and WebSocket message, in bytes.</summary>
    public int MaxRequestSize { get; set; } = DefaultMaxRequestSize;
}
