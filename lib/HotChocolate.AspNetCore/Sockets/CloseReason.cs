namespace HotChocolate.AspNetCore.Subscriptions;

/// <summary>The text of close frames, which has to fit into 123 bytes (RFC 6455, 5.5).</summary>
internal static class CloseReason
{
    private const int MaxByteCount = 123;

    public static string SubscriberExists(string id) => Shorten($"Subscriber for {id} already exists");

    /// <summary>The text, cut between characters if it is too long.</summary>
    public static string Shorten(string reason)
    {
        var byteCount = 0;
        var length = 0;
        foreach (var rune in reason.EnumerateRunes())
        {
            byteCount += rune.Utf8SequenceLength;
            if (byteCount > MaxByteCount)
            {
                return reason[..length];
            }

            length += rune.Utf16SequenceLength;
        }

        return reason;
    }
}
