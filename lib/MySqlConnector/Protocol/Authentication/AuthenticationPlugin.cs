namespace MySqlConnector.Protocol.Authentication;

/// <summary>One way to prove that the user knows the password. A plugin keeps no state: it sees the challenge and what the server said last.</summary>
internal abstract class AuthenticationPlugin
{
    /// <summary>The first byte of a packet that is meant for the plugin ("Protocol::AuthMoreData").</summary>
    public const byte MoreData = 0x01;

    public static AuthenticationPlugin Native { get; } = new NativePassword();

    private static readonly AuthenticationPlugin[] s_all = [Native, new CachingSha2Password(), new Ed25519Password(), new ClearPassword()];

    public abstract string Name { get; }

    public static AuthenticationPlugin? Find(string name) => Array.Find(s_all, plugin => plugin.Name == name);

    /// <summary>How many bytes a challenge has.</summary>
    protected abstract int ChallengeLength { get; }

    /// <summary>The challenge without the zero that some servers put after it. It may end with a zero of its own: only its length tells.</summary>
    public byte[] WithoutEnd(byte[] challenge) => challenge.Length == ChallengeLength + 1 && challenge[^1] == 0 ? challenge[..^1] : challenge;

    /// <summary>Refuses before anything is sent, if the plugin would give the password away on this connection.</summary>
    public virtual void ThrowIfUnsafe(in AuthenticationContext context)
    {
    }

    /// <summary>The first answer, made from the server's challenge.</summary>
    public abstract byte[] Begin(in AuthenticationContext context, ReadOnlySpan<byte> challenge);

    /// <summary>The answer to further data from the server; null if it waits for none.</summary>
    public virtual byte[]? Continue(in AuthenticationContext context, ReadOnlySpan<byte> challenge, ReadOnlySpan<byte> data)
        => throw new MySqlProtocolException($"The authentication plugin {Name} has said everything, but the server wants more.");

    protected void RequireLength(ReadOnlySpan<byte> challenge)
    {
        if (challenge.Length != ChallengeLength)
        {
            throw new MySqlProtocolException($"The server's challenge has {challenge.Length} bytes instead of {ChallengeLength}.");
        }
    }
}
