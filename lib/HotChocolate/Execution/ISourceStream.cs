namespace HotChocolate.Execution;

/// <summary>The events of a subscription; disposing it ends the subscription.</summary>
public interface ISourceStream : IAsyncDisposable
{
    /// <summary>The messages as they come.</summary>
    IAsyncEnumerable<object?> ReadEventsAsync();
}

/// <summary>The events of a subscription, typed.</summary>
/// <typeparam name="TMessage">What an event carries.</typeparam>
public interface ISourceStream<out TMessage> : ISourceStream
{
    /// <summary>The messages as they come.</summary>
    new IAsyncEnumerable<TMessage> ReadEventsAsync();
}
