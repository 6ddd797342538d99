using System.Runtime.CompilerServices;
using GraphCommerce.Data.Common.Topics;
using GraphCommerce.Data.Orders;
using HotChocolate.Execution;

namespace GraphCommerce.Schema.Orders;

/// <summary>
/// What the database says of the orders that are followed, then each change as it is told, and what the database says again after every gap. A change is
/// told once, and an order's changes in their order.
/// </summary>
/// <param name="topic">Where changes are told.</param>
/// <param name="gaps">When they may not have been told.</param>
/// <param name="readAsync">What the database says now.</param>
internal sealed class OrderChangeStream(
    OrderTopic topic, TopicGapWatch gaps, Func<CancellationToken, Task<IReadOnlyList<OrderStatusChange>>> readAsync) : ISourceStream<OrderStatusChange>
{
    /// <summary>Of how many orders a follower remembers what was told.</summary>
    private const int MaximumRemembered = 4_096;

    private readonly Dictionary<long, int> _toldVersions = [];
    private Task _gap = gaps.Next;

    /// <summary>From here on no change is missed.</summary>
    public Task OpenAsync(CancellationToken cancellationToken) => topic.OpenAsync(cancellationToken);

    public IAsyncEnumerable<OrderStatusChange> ReadEventsAsync() => ReadAsync(CancellationToken.None);

    IAsyncEnumerable<object?> ISourceStream.ReadEventsAsync() => ReadAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        gaps.Dispose();
        await topic.DisposeAsync();
    }

    private async IAsyncEnumerable<OrderStatusChange> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var news = TopicNews.Gap;
        while (news != TopicNews.End)
        {
            // The topic is open before the database is read, and a gap that comes after that asks for another reading: no change falls between.
            await topic.OpenAsync(cancellationToken);
            foreach (var present in await readAsync(cancellationToken))
            {
                if (IsNews(present))
                {
                    yield return present;
                }
            }

            while ((news = await topic.WaitAsync(_gap, cancellationToken)) == TopicNews.Change)
            {
                if (IsNews(topic.Current))
                {
                    yield return topic.Current;
                }
            }

            _gap = gaps.Next;
        }
    }

    private bool IsNews(OrderStatusChange change)
    {
        if (_toldVersions.TryGetValue(change.OrderId, out var told) && told >= change.Version)
        {
            return false;
        }

        if (_toldVersions.Count >= MaximumRemembered)
        {
            _toldVersions.Clear();
        }

        _toldVersions[change.OrderId] = change.Version;
        return true;
    }
}
