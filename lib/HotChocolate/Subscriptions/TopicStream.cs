using System.Threading.Channels;
using HotChocolate.Execution;

namespace HotChocolate.Subscriptions;

/// <summary>A subscriber's side of a topic, whatever carries the topic's messages.</summary>
internal interface ITopicStream
{
    /// <exception cref="InvalidMessageTypeException" />
    void Write(string topicName, object? message);

    /// <summary>No more messages will come: the stream ends after those that wait.</summary>
    void Complete();
}

/// <summary>
/// The messages that wait for one subscriber, at most <paramref name="capacity"/> of them. Writers write one at a time. Once it is disposed nothing more is
/// read from it, not even what waits.
/// </summary>
internal sealed class TopicStream<TMessage>(int capacity, TopicBufferFullMode fullMode, Action<TopicStream<TMessage>> leave)
    : ISourceStream<TMessage>, ITopicStream
{
    private readonly Channel<TMessage> _buffer = Channel.CreateBounded<TMessage>(new BoundedChannelOptions(capacity)
    {
        SingleReader = true,
        FullMode = fullMode switch
        {
            TopicBufferFullMode.DropNewest => BoundedChannelFullMode.DropNewest,
            TopicBufferFullMode.DropWrite => BoundedChannelFullMode.DropWrite,
            _ => BoundedChannelFullMode.DropOldest,
        },
    });

    private volatile bool _isDisposed;

    public IAsyncEnumerable<TMessage> ReadEventsAsync() => ReadAsync();

    IAsyncEnumerable<object?> ISourceStream.ReadEventsAsync() => ReadUntypedAsync();

    public void Write(TMessage message) => _buffer.Writer.TryWrite(message);

    public void Write(string topicName, object? message)
    {
        if (message is not TMessage typed)
        {
            throw new InvalidMessageTypeException(topicName, typeof(TMessage), message?.GetType());
        }

        Write(typed);
    }

    public void Complete() => _buffer.Writer.TryComplete();

    public ValueTask DisposeAsync()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            leave(this);
            Complete();
        }

        return default;
    }

    private async IAsyncEnumerable<TMessage> ReadAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (await _buffer.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            while (!_isDisposed && _buffer.Reader.TryRead(out var message))
            {
                yield return message;
            }

            if (_isDisposed)
            {
                yield break;
            }
        }
    }

    private async IAsyncEnumerable<object?> ReadUntypedAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var message in ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return message;
        }
    }
}
