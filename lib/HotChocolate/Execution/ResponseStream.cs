using System.Runtime.CompilerServices;

namespace HotChocolate.Execution;

/// <summary>The responses to the events of one source stream, in their order.</summary>
internal sealed class ResponseStream(SubscriptionExecution subscription, ISourceStream source, CancellationTokenSource ended) : IResponseStream
{
    private readonly List<Func<ValueTask>> _cleanUp = [];
    private bool _isDisposed;

    public ExecutionResultKind Kind => ExecutionResultKind.SubscriptionResult;

    public void RegisterForCleanup(Func<ValueTask> clean) => _cleanUp.Add(clean);

    public async IAsyncEnumerable<OperationResult> ReadResultsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var registration = cancellationToken.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), ended);
        var events = source.ReadEventsAsync().GetAsyncEnumerator(ended.Token);
        await using (events.ConfigureAwait(false))
        {
            while (true)
            {
                OperationResult? fault = null;
                try
                {
                    if (!await events.MoveNextAsync().ConfigureAwait(false))
                    {
                        yield break;
                    }
                }
                catch (Exception exception) when (!ended.IsCancellationRequested)
                {
                    fault = subscription.Fail(exception);
                }

                if (fault is not null)
                {
                    // A source stream that failed has ended; the client learns why (spec: Source Stream, errors).
                    yield return fault;
                    yield break;
                }

                yield return await subscription.ExecuteAsync(events.Current, ended.Token).ConfigureAwait(false);
            }
        }
    }

    IAsyncEnumerable<OperationResult> IResponseStream.ReadResultsAsync() => ReadResultsAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        await ended.CancelAsync().ConfigureAwait(false);
        await source.DisposeAsync().ConfigureAwait(false);
        foreach (var clean in _cleanUp)
        {
            await clean().ConfigureAwait(false);
        }

        ended.Dispose();
    }
}
