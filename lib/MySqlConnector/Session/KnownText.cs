using MySqlConnector.Reading;
using MySqlConnector.Text;

namespace MySqlConnector.Session;

/// <summary>A command's text that a session has seen before: it need not be scanned again, nor its prepared statements looked up.</summary>
internal sealed class KnownText(SqlText text)
{
    public SqlText Text => text;

    /// <summary>By statement of the text; only for texts without session variables, in which every placeholder is a parameter.</summary>
    public PreparedStatement?[] Statements { get; } = new PreparedStatement?[text.Statements.Length];

    /// <summary>By statement of the text: the columns of its last result, if it ran as text.</summary>
    public FieldSet?[] Fields { get; } = new FieldSet?[text.Statements.Length];
}
