using System.Buffers;

namespace MySqlConnector.Text;

/// <summary>
/// Goes over SQL text once and finds what lies outside of strings, quoted names and comments: placeholders and the ends of statements.
/// Lexical rules: https://dev.mysql.com/doc/refman/8.0/en/language-structure.html.
/// </summary>
internal ref struct SqlScanner(string sql, bool noBackslashEscapes)
{
    private static readonly SearchValues<char> s_special = SearchValues.Create("'\"`;@?#-/");

    private readonly List<SqlPlaceholder> _placeholders = [];
    private readonly List<SqlStatement> _statements = [];
    private int _position;
    private int _statementStart = -1;
    private int _firstPlaceholder;

    public (List<SqlPlaceholder> Placeholders, List<SqlStatement> Statements) Scan()
    {
        while (_position < sql.Length)
        {
            if (!SkipBetweenStatements() && !SkipComment())
            {
                Begin();
                Token();
            }
        }

        End();
        return (_placeholders, _statements);
    }

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '$' or >= '\x80';

    private readonly char Peek(int ahead) => _position + ahead < sql.Length ? sql[_position + ahead] : '\0';

    private bool SkipBetweenStatements()
    {
        if (_statementStart >= 0 || sql[_position] is > ' ' and not ';')
        {
            return false;
        }

        _position++;
        return true;
    }

    private void Begin()
    {
        if (_statementStart < 0)
        {
            _statementStart = _position;
            _firstPlaceholder = _placeholders.Count;
        }
    }

    private void End()
    {
        if (_statementStart >= 0)
        {
            _statements.Add(new SqlStatement(_statementStart, _position, _firstPlaceholder, _placeholders.Count - _firstPlaceholder));
            _statementStart = -1;
        }
    }

    private void Token()
    {
        switch (sql[_position])
        {
            case '\'' or '"' or '`':
                Quoted();

                // 'user'@'host' is an account, not a parameter.
                if (Peek(0) == '@' && Peek(1) != '@')
                {
                    _position++;
                }

                break;
            case ';':
                End();
                _position++;
                break;
            case '@' when Peek(1) == '@':
                _position += 2;
                break;
            case '@':
                Placeholder(mayStandAlone: false);
                break;
            case '?':
                Placeholder(mayStandAlone: true);
                break;
            default:
                _position++;
                var ahead = sql.AsSpan(_position).IndexOfAny(s_special);
                _position = ahead < 0 ? sql.Length : _position + ahead;
                break;
        }
    }

    private void Placeholder(bool mayStandAlone)
    {
        var start = _position++;
        if (!mayStandAlone && Peek(0) is '`' or '\'' or '"')
        {
            Quoted();
        }
        else
        {
            while (_position < sql.Length && IsNameCharacter(sql[_position]))
            {
                _position++;
            }
        }

        if (mayStandAlone || _position > start + 1)
        {
            _placeholders.Add(new SqlPlaceholder(start, _position - start));
        }
    }

    private void Quoted()
    {
        var quote = sql[_position++];
        var escapes = quote != '`' && !noBackslashEscapes;
        while (true)
        {
            var rest = sql.AsSpan(Math.Min(_position, sql.Length));
            var ahead = escapes ? rest.IndexOfAny(quote, '\\') : rest.IndexOf(quote);
            if (ahead < 0)
            {
                _position = sql.Length;
                return;
            }

            _position += ahead + 1;
            if (sql[_position - 1] == '\\' || Peek(0) == quote)
            {
                _position++;
            }
            else
            {
                return;
            }
        }
    }

    private bool SkipComment()
    {
        var (isComment, end) = sql[_position] switch
        {
            '#' => (true, "\n"),
            '-' when Peek(1) == '-' && Peek(2) is <= ' ' or '\x7F' => (true, "\n"),
            '/' when Peek(1) == '*' => (true, "*/"),
            _ => (false, ""),
        };
        if (!isComment)
        {
            return false;
        }

        var from = end.Length == 2 ? _position + 2 : _position;
        var ahead = sql.AsSpan(from).IndexOf(end, StringComparison.Ordinal);
        _position = ahead < 0 ? sql.Length : from + ahead + end.Length;
        return true;
    }
}
