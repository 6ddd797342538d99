using System.Runtime.CompilerServices;
using GraphCommerce.Data.Orders;
using GraphCommerce.Schema.Common;
using HotChocolate.Execution;

namespace GraphCommerce.Schema.Orders;

/// <summary>
/// The present status of orders from the database, then each published change; after a gap the present status again. Each change is delivered once, and those
/// of one order in their order. It has one reader; it may be disposed of while that reader waits.
/// </summary>
/// <param name="gaps">When published changes may not have arrived.</param>
/// <param name="openTopicAsync">Subscribes to the published changes; null if that is not possible now.</param>
/// <param name="readPresentAsync">Reads the present status from the database.</param>
internal sealed class OrderFeedStream(
    TopicGapWatch gaps,
    Func<CancellationToken, Task<ISourceStream<OrderStatusChange>?>> openTopicAsync,
    Func<CancellationToken, Task<IReadOnlyList<OrderStatusChange>>> readPresentAsync) : ISourceStream<OrderStatusChange>
{
    /// <summary>Of how many orders the last delivered version is remembered.</summary>
    private const int MaximumRemembered = 4_096;

    private readonly Dictionary<long, int> _deliveredVersions = [];
    private readonly CancellationTokenSource _disposed = new();
    private Task _gap = gaps.Next;
    private ISourceStream<OrderStatusChange>? _topic;
    private IAsyncEnumerator<OrderStatusChange>? _changes;
    private Task<bool>? _nextChange;

    private enum Signal
    {
        Change,
        Gap,
        End,
    }

    /// <summary>Subscribes to the topic unless that is done; from then on no change is missed without a gap.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (_topic is null)
        {
            _topic = await openTopicAsync(cancellationToken);
            _changes = _topic?.ReadEventsAsync().GetAsyncEnumerator(_disposed.Token);
            if (_topic is not null && _disposed.IsCancellationRequested)
            {
                await _topic.DisposeAsync();
            }
        }
    }

    public IAsyncEnumerable<OrderStatusChange> ReadEventsAsync() => ReadAsync(CancellationToken.None);

    IAsyncEnumerable<object?> ISourceStream.ReadEventsAsync() => ReadAsync(CancellationToken.None);

    /// <summary>The enumerator of the topic is cancelled and not disposed of, which is not allowed while it moves.</summary>
    public async ValueTask DisposeAsync()
    {
        gaps.Dispose();
        await _disposed.CancelAsync();
        if (_topic is not null)
        {
            await _topic.DisposeAsync();
        }
    }

    private async IAsyncEnumerable<OrderStatusChange> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Signal signal;
        do
        {
            // The topic is open before the database is read, and a later gap leads to another reading: no change falls in between.
            await OpenAsync(cancellationToken);
            foreach (var present in await readPresentAsync(cancellationToken))
            {
                if (IsNew(present))
                {
                    yield return present;
                }
            }

            while ((signal = await WaitAsync(cancellationToken)) == Signal.Change)
            {
                if (IsNew(_changes!.Current))
                {
                    yield return _changes.Current;
                }
            }

            _gap = gaps.Next;
        }
        while (signal == Signal.Gap);
    }

    private async Task<Signal> WaitAsync(CancellationToken cancellationToken)
    {
        if (_changes is null)
        {
            await _gap.WaitAsync(cancellationToken);
            return Signal.Gap;
        }

        _nextChange ??= _changes.MoveNextAsync().AsTask();
        if (!_nextChange.IsCompleted)
        {
            await Task.WhenAny(_nextChange, _gap).WaitAsync(cancellationToken);
        }

        if (_gap.IsCompleted)
        {
            return Signal.Gap;
        }

        var hasChange = await _nextChange;
        _nextChange = null;
        return hasChange ? Signal.Change : Signal.End;
    }

    private bool IsNew(OrderStatusChange change)
    {
        if (_deliveredVersions.TryGetValue(change.OrderId, out var delivered) && delivered >= change.Version)
        {
            return false;
        }

        if (_deliveredVersions.Count >= MaximumRemembered)
        {
            _deliveredVersions.Clear();
        }

        _deliveredVersions[change.OrderId] = change.Version;
        return true;
    }
}
