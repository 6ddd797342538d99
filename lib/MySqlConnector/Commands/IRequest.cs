using MySqlConnector.Protocol.Payloads;
using MySqlConnector.Reading;
using MySqlConnector.Session;

namespace MySqlConnector.Commands;

/// <summary>A command or a batch as its execution sees it: something that writes requests and hears of their results.</summary>
internal interface IRequest
{
    MySqlConnection? Connection { get; }

    MySqlTransaction? Transaction { get; }

    int CommandTimeout { get; }

    /// <summary>How many requests were written, each with an answer of its own.</summary>
    int ResponseCount { get; }

    /// <summary>Has the session prepare what it has not prepared yet.</summary>
    ValueTask PrepareAsync(ServerSession session, CancellationToken cancellationToken);

    /// <summary>Writes all requests into the session's buffer.</summary>
    ValueTask WriteAsync(ServerSession session, CancellationToken cancellationToken);

    /// <summary>The prepared statement whose answer it is, or null for a text request.</summary>
    PreparedStatement? StatementOf(int response);

    /// <summary>The columns that the n-th result of an answer had the last time, and from now on has: a guess that saves work if it is right.</summary>
    ref FieldSet? FieldsOf(int response, int result);

    /// <summary>A statement without rows succeeded, or the rows of one have ended.</summary>
    void Completed(int response, in OkPayload result);

    void Failed(int response, MySqlException error);
}
