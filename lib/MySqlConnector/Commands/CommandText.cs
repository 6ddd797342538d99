using MySqlConnector.Protocol;
using MySqlConnector.Reading;
using MySqlConnector.Session;
using MySqlConnector.Text;

namespace MySqlConnector.Commands;

/// <summary>The text of one command: sent as it is with literals, or statement by statement prepared.</summary>
internal sealed class CommandText
{
    private KnownText? _known;
    private PreparedStatement[] _statements = [];
    private int[] _binding = [];

    public string Sql
    {
        get;
        set
        {
            if (!ReferenceEquals(field, value))
            {
                field = value;
                IsPrepared = false;
            }
        }
    } = "";

    /// <summary>Whether Prepare was called for this text; which sessions know the statements is the sessions' matter.</summary>
    public bool IsPrepared { get; private set; }

    public int ResponseCount => IsPrepared ? _statements.Length : 1;

    /// <summary>How many statements the text was found to have when it was last bound.</summary>
    public int StatementCount => _known?.Text.Statements.Length ?? 0;

    /// <summary>Which parameter each placeholder takes.</summary>
    public ReadOnlySpan<int> Binding => _binding;

    public PreparedStatement? StatementOf(int response) => IsPrepared ? _statements[response] : null;

    public ref FieldSet? FieldsOf(ServerSession session, int response, int result)
    {
        if (IsPrepared)
        {
            return ref _statements[response].Fields;
        }

        // A CALL has more results than statements.
        return ref result < StatementCount ? ref _known!.Fields[result] : ref session.LastFields;
    }

    public SqlText Bind(ServerSession session, MySqlParameterCollection? parameters)
    {
        if (string.IsNullOrWhiteSpace(Sql))
        {
            throw new InvalidOperationException("The command has no text.");
        }

        _known = session.Know(Sql);
        _binding = _known.Text.Bind(parameters, session.Settings.AllowUserVariables);
        return _known.Text;
    }

    public ValueTask WriteAsync(ServerSession session, MySqlParameterCollection? parameters, CancellationToken cancellationToken)
    {
        if (IsPrepared)
        {
            return WritePreparedAsync(session, parameters, cancellationToken);
        }

        var text = Bind(session, parameters);
        session.Writer.BeginCommand(CommandCode.Query);
        SqlTextWriter.Write(session.Writer, text, _binding, parameters, session.TextOptions);
        session.Writer.EndPacket();
        return default;
    }

    public async ValueTask PrepareAsync(ServerSession session, MySqlParameterCollection? parameters, CancellationToken cancellationToken)
    {
        Bind(session, parameters);
        _statements = new PreparedStatement[StatementCount];
        await PrepareMissingAsync(session, cancellationToken).ConfigureAwait(false);
        IsPrepared = true;
    }

    /// <summary>Prepares what this session does not know: it is new, or another session, or it was reset. The text must be bound.</summary>
    public ValueTask PrepareMissingAsync(ServerSession session, CancellationToken cancellationToken)
    {
        var hasVariables = _binding.Contains(-1);
        for (var i = 0; i < _statements.Length; i++)
        {
            if (!hasVariables && _known!.Statements[i] is { } known && known.IsKnownTo(session))
            {
                session.Use(known);
                _statements[i] = known;
            }
            else if (_statements[i] is not { } own || !own.IsKnownTo(session))
            {
                return PrepareFromAsync(session, i, hasVariables, cancellationToken);
            }
        }

        return default;
    }

    /// <summary>Writes the executions of a bound text whose statements the session knows.</summary>
    public void WritePrepared(ServerSession session, MySqlParameterCollection? parameters)
    {
        for (var i = 0; i < _statements.Length; i++)
        {
            ExecuteRequest.Write(session, _statements[i], _known!.Text, i, _binding, parameters);
        }
    }

    private async ValueTask PrepareFromAsync(ServerSession session, int first, bool hasVariables, CancellationToken cancellationToken)
    {
        for (var i = first; i < _statements.Length; i++)
        {
            var statement = await session.PrepareAsync(_known!.Text.ForPrepare(i, _binding), cancellationToken).ConfigureAwait(false);
            _statements[i] = statement;
            if (!hasVariables)
            {
                _known.Statements[i] = statement;
            }
        }
    }

    private ValueTask WritePreparedAsync(ServerSession session, MySqlParameterCollection? parameters, CancellationToken cancellationToken)
    {
        Bind(session, parameters);
        var preparing = PrepareMissingAsync(session, cancellationToken);
        if (preparing.IsCompletedSuccessfully)
        {
            WritePrepared(session, parameters);
            return default;
        }

        return WriteWhenPreparedAsync(preparing, session, parameters);
    }

    private async ValueTask WriteWhenPreparedAsync(ValueTask preparing, ServerSession session, MySqlParameterCollection? parameters)
    {
        await preparing.ConfigureAwait(false);
        WritePrepared(session, parameters);
    }
}
