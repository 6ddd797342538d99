using MySqlConnector.Text;

namespace MySqlConnector.Session;

/// <summary>The texts of the commands that this session has run.</summary>
internal sealed partial class ServerSession
{
    /// <summary>Longer texts are mostly built for one use.</summary>
    private const int LongestKnownText = 4096;

    private const int MaxKnownTexts = 256;

    private readonly Dictionary<string, KnownText> _texts = new(StringComparer.Ordinal);
    private bool _textsAreWithoutEscapes;

    public KnownText Know(string sql)
    {
        if (_textsAreWithoutEscapes != HasNoBackslashEscapes || _texts.Count >= MaxKnownTexts)
        {
            _textsAreWithoutEscapes = HasNoBackslashEscapes;
            _texts.Clear();
        }

        if (_texts.TryGetValue(sql, out var known))
        {
            return known;
        }

        known = new KnownText(SqlText.Parse(sql, HasNoBackslashEscapes));
        if (sql.Length <= LongestKnownText)
        {
            _texts.Add(sql, known);
        }

        return known;
    }
}
