using System.Runtime.CompilerServices;
using HotChocolate.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Configuration;

/// <summary>The events of an asynchronous sequence, with the services that it uses.</summary>
internal sealed class SequenceSourceStream<TMessage>(IAsyncEnumerable<TMessage> events, AsyncServiceScope scope, IAsyncDisposable? source = null)
    : ISourceStream<TMessage>
{
    private readonly CancellationTokenSource _ended = new();

    public IAsyncEnumerable<TMessage> ReadEventsAsync() => ReadAsync(CancellationToken.None);

    IAsyncEnumerable<object?> ISourceStream.ReadEventsAsync() => ReadBoxedAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync().ConfigureAwait(false);
        if (source is not null)
        {
            await source.DisposeAsync().ConfigureAwait(false);
        }

        await scope.DisposeAsync().ConfigureAwait(false);
        _ended.Dispose();
    }

    private async IAsyncEnumerable<TMessage> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(_ended.Token, cancellationToken);
        await foreach (var message in events.WithCancellation(ended.Token).ConfigureAwait(false))
        {
            yield return message;
        }
    }

    private async IAsyncEnumerable<object?> ReadBoxedAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var message in ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return message;
        }
    }
}
