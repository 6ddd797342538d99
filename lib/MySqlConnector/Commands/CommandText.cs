using MySqlConnector.Protocol;
using MySqlConnector.Session;
using MySqlConnector.Text;

namespace MySqlConnector.Commands;

/// <summary>The text of one command: scanned once, sent as it is with literals, or statement by statement prepared.</summary>
internal sealed class CommandText
{
    private SqlText? _parsed;
    private bool _parsedWithoutEscapes;
    private PreparedStatement[] _statements = [];
    private string[] _preparedSql = [];
    private int[] _binding = [];

    public string Sql
    {
        get;
        set
        {
            if (!ReferenceEquals(field, value))
            {
                field = value;
                _parsed = null;
                IsPrepared = false;
            }
        }
    } = "";

    /// <summary>Whether Prepare was called for this text; which sessions know the statement is the sessions' matter.</summary>
    public bool IsPrepared { get; set; }

    public int ResponseCount => IsPrepared ? _statements.Length : 1;

    public PreparedStatement? StatementOf(int response) => IsPrepared ? _statements[response] : null;

    /// <summary>The text, and which parameter each placeholder takes.</summary>
    public SqlText Bind(ServerSession session, MySqlParameterCollection? parameters)
    {
        if (string.IsNullOrWhiteSpace(Sql))
        {
            throw new InvalidOperationException("The command has no text.");
        }

        if (_parsed is null || _parsedWithoutEscapes != session.HasNoBackslashEscapes)
        {
            _parsed = SqlText.Parse(Sql, session.HasNoBackslashEscapes);
            _parsedWithoutEscapes = session.HasNoBackslashEscapes;
        }

        _binding = _parsed.Bind(parameters, session.Settings.AllowUserVariables);
        return _parsed;
    }

    public ReadOnlySpan<int> Binding => _binding;

    /// <summary>How many statements the text was found to have when it was last written.</summary>
    public int StatementCount => _parsed?.Statements.Length ?? 0;

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
        var text = Bind(session, parameters);
        _statements = new PreparedStatement[text.Statements.Length];
        _preparedSql = new string[_statements.Length];
        for (var i = 0; i < _statements.Length; i++)
        {
            _preparedSql[i] = text.ForPrepare(i, _binding);
            _statements[i] = await session.PrepareAsync(_preparedSql[i], cancellationToken).ConfigureAwait(false);
        }

        IsPrepared = true;
    }

    /// <summary>Prepares again what this session does not know: it is another one, or it was reset.</summary>
    public async ValueTask PrepareMissingAsync(ServerSession session, CancellationToken cancellationToken)
    {
        for (var i = 0; i < _statements.Length; i++)
        {
            if (!_statements[i].IsKnownTo(session))
            {
                _statements[i] = await session.PrepareAsync(_preparedSql[i], cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public void WritePrepared(ServerSession session, MySqlParameterCollection? parameters)
    {
        var text = Bind(session, parameters);
        for (var i = 0; i < _statements.Length; i++)
        {
            ExecuteRequest.Write(session, _statements[i], text, i, _binding, parameters);
        }
    }

    private async ValueTask WritePreparedAsync(ServerSession session, MySqlParameterCollection? parameters, CancellationToken cancellationToken)
    {
        await PrepareMissingAsync(session, cancellationToken).ConfigureAwait(false);
        WritePrepared(session, parameters);
    }
}
