namespace HotChocolate.AspNetCore.Subscriptions.Protocols;

/// <summary>The answer to <c>connection_init</c>.</summary>
public sealed class ConnectionStatus
{
    private static readonly ConnectionStatus s_accepted = new(true, "Your connection was accepted.", null);
    private static readonly ConnectionStatus s_rejected = new(false, "Your connection was rejected.", null);

    private ConnectionStatus(bool accepted, string message, IReadOnlyDictionary<string, object?>? extensions)
    {
        Accepted = accepted;
        Message = message;
        Extensions = extensions;
    }

    /// <summary>True if the client may send operations.</summary>
    public bool Accepted { get; }

    /// <summary>Why not; it becomes the reason of the close frame.</summary>
    public string Message { get; }

    /// <summary>The payload of <c>connection_ack</c>.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <summary>The client may send operations.</summary>
    public static ConnectionStatus Accept() => s_accepted;

    /// <summary>The client may not.</summary>
    public static ConnectionStatus Reject() => s_rejected;

    /// <summary>The client may not, with a reason.</summary>
    public static ConnectionStatus Reject(string message) => Reject(message, null);

    /// <summary>The client may not, with a reason and further data.</summary>
    public static ConnectionStatus Reject(string message, IReadOnlyDictionary<string, object?>? extensions)
    {
        ArgumentException.ThrowIfNullOrEmpty(message);
        return new ConnectionStatus(false, message, extensions);
    }
}
