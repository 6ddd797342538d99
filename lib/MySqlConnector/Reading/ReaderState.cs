namespace MySqlConnector.Reading;

/// <summary>Where a reader stands.</summary>
internal enum ReaderState
{
    /// <summary>The request is sent, nothing of an answer is read.</summary>
    BeforeResult,

    BeforeFirstRow,

    /// <summary>The first row is read, but nobody has asked for it yet.</summary>
    FirstRowPeeked,
    OnRow,

    /// <summary>All rows of the present result are read; others may follow.</summary>
    AfterRows,

    /// <summary>There is no further result.</summary>
    AfterResults,
    Closed,
}
