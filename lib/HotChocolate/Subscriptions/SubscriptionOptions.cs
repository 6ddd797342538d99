namespace HotChocolate.Subscriptions;

/// <summary>How topics buffer messages.</summary>
public class SubscriptionOptions
{
    /// <summary>Set before every topic's name, so that several schemas can share a broker.</summary>
    public string? TopicPrefix { get; set; }

    /// <summary>How many messages wait for one slow subscriber.</summary>
    public int TopicBufferCapacity { get; set; } = 64;

    /// <summary>What happens to a message that finds the buffer full.</summary>
    public TopicBufferFullMode TopicBufferFullMode { get; set; } = TopicBufferFullMode.DropOldest;
}

/// <summary>What happens to a message that finds a subscriber's buffer full.</summary>
public enum TopicBufferFullMode
{
    /// <summary>The newest message in the buffer goes.</summary>
    DropNewest,

    /// <summary>The oldest message in the buffer goes.</summary>
    DropOldest,

    /// <summary>The message itself goes.</summary>
    DropWrite,
}
