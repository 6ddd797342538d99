namespace MySqlConnector;

/// <summary>The server closed the connection where more bytes were due.</summary>
public sealed class MySqlEndOfStreamException : EndOfStreamException
{
    internal MySqlEndOfStreamException(int expectedByteCount, int readByteCount)
        : base($"The server closed the connection: {expectedByteCount} bytes were due, {readByteCount} had come.")
    {
        ExpectedByteCount = expectedByteCount;
        ReadByteCount = readByteCount;
    }

    /// <summary>How many bytes the packet needed.</summary>
    public int ExpectedByteCount { get; }

    /// <summary>How many of them had arrived.</summary>
    public int ReadByteCount { get; }
}
