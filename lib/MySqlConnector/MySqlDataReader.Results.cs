using System.Data;
using MySqlConnector.Reading;
using MySqlConnector.Session;

namespace MySqlConnector;

/// <summary>From row to row, from result to result, and to the end.</summary>
public sealed partial class MySqlDataReader
{
    private static readonly Task<bool> s_true = Task.FromResult(true);
    private static readonly Task<bool> s_false = Task.FromResult(false);

    private ReaderState _state;
    private bool _hasSent;

    /// <inheritdoc />
    public override bool Read() => ReadAsync(isBlocking: true, CancellationToken.None).Wait();

    /// <inheritdoc />
    public override Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        var reading = ReadAsync(isBlocking: false, cancellationToken);
        return reading.IsCompletedSuccessfully ? (reading.Result ? s_true : s_false) : reading.AsTask();
    }

    /// <inheritdoc />
    public override bool NextResult() => NextResultAsync(isBlocking: true, CancellationToken.None).Wait();

    /// <inheritdoc />
    public override Task<bool> NextResultAsync(CancellationToken cancellationToken) => NextResultAsync(isBlocking: false, cancellationToken).AsTask();

    /// <inheritdoc />
    public override void Close() => CloseAsync(isBlocking: true).Wait();

    /// <inheritdoc />
    public override Task CloseAsync() => CloseAsync(isBlocking: false).AsTask();

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        await CloseAsync(isBlocking: false).ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    internal ValueTask<bool> ReadAsync(bool isBlocking, CancellationToken cancellationToken)
    {
        if (_state == ReaderState.Closed)
        {
            throw Closed();
        }

        ThrowIfCancelled(cancellationToken);
        _session.UseBlockingCalls(isBlocking);
        if (_state == ReaderState.FirstRowPeeked)
        {
            _state = ReaderState.OnRow;
            return new(true);
        }

        return _state is ReaderState.BeforeFirstRow or ReaderState.OnRow ? ReadRowAsync(cancellationToken) : new(false);
    }

    internal async ValueTask<bool> NextResultAsync(bool isBlocking, CancellationToken cancellationToken)
    {
        if (_state == ReaderState.Closed)
        {
            throw Closed();
        }

        ThrowIfCancelled(cancellationToken);
        _session.UseBlockingCalls(isBlocking);
        await SkipRowsAsync(cancellationToken).ConfigureAwait(false);
        if (_behavior.HasFlag(CommandBehavior.SingleResult))
        {
            while (_state != ReaderState.AfterResults)
            {
                await FindResultAsync(cancellationToken).ConfigureAwait(false);
                await SkipRowsAsync(cancellationToken).ConfigureAwait(false);
            }

            return false;
        }

        await FindResultAsync(cancellationToken).ConfigureAwait(false);
        return _state != ReaderState.AfterResults;
    }

    /// <summary>Reads up to the first row of the first result that has columns.</summary>
    internal ValueTask StartAsync(CancellationToken cancellationToken) => FindResultAsync(cancellationToken);

    /// <summary>Reads what is left of the answers, so that the connection is free again.</summary>
    internal async ValueTask CloseAsync(bool isBlocking)
    {
        if (_state == ReaderState.Closed)
        {
            return;
        }

        _session.UseBlockingCalls(isBlocking);
        _session.StartDiscarding();
        try
        {
            while (_state != ReaderState.AfterResults && !_session.IsBroken)
            {
                await SkipRowsAsync(CancellationToken.None).ConfigureAwait(false);
                await FindResultAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The command was stopped earlier; whoever asked for that has been told.
        }
        finally
        {
            await ReleaseAsync().ConfigureAwait(false);
        }

        if (_behavior.HasFlag(CommandBehavior.CloseConnection))
        {
            await _connection.CloseAsync(isBlocking).ConfigureAwait(false);
        }
    }

    /// <summary>The execution failed before there was anything to read, or its first answer was an error.</summary>
    internal ValueTask AbandonAsync()
    {
        // An answer that nobody has read to its end would be taken for that of the next command.
        if (_hasSent && _state != ReaderState.AfterResults)
        {
            _session.Break();
        }

        return ReleaseAsync();
    }

    internal void MarkSent() => _hasSent = true;

    private async ValueTask ReleaseAsync()
    {
        _state = ReaderState.Closed;
        await _session.EndCommandAsync().ConfigureAwait(false);
        if (ReferenceEquals(_connection.ActiveReader, this))
        {
            _connection.ActiveReader = null;
        }
    }

    private void ThrowIfCancelled(CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            if (_state != ReaderState.AfterResults)
            {
                _session.Interrupt(InterruptReason.Token, cancellationToken);
            }

            throw new OperationCanceledException(cancellationToken);
        }
    }
}
