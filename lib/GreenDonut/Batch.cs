namespace GreenDonut;

/// <summary>Keys that wait to be fetched together.</summary>
public abstract class Batch
{
    /// <summary>How many keys wait.</summary>
    public abstract int Size { get; }

    /// <summary>
    /// Fetches the keys and hands out the values. When the task completes, everything that awaited one of the values
    /// has run on to its own next await. A second call waits for the first one's work; it never fetches again.
    /// </summary>
    public abstract Task DispatchAsync();
}
