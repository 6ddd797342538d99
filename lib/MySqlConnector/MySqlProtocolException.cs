namespace MySqlConnector;

/// <summary>The server sent bytes that the client/server protocol does not allow at that point.</summary>
public sealed class MySqlProtocolException : InvalidOperationException
{
    internal MySqlProtocolException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
