using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MySqlConnector.Text;

/// <summary>SQL text with its statements and placeholders known. It depends on nothing but the text and one mode of the session, so it may be kept.</summary>
internal sealed class SqlText
{
    private readonly List<SqlPlaceholder> _placeholders;
    private readonly List<SqlStatement> _statements;

    private SqlText(string sql, List<SqlPlaceholder> placeholders, List<SqlStatement> statements)
    {
        Sql = sql;
        _placeholders = placeholders;
        _statements = statements;
    }

    public string Sql { get; }

    /// <summary>In the order of the text, over all statements.</summary>
    public ReadOnlySpan<SqlPlaceholder> Placeholders => CollectionsMarshal.AsSpan(_placeholders);

    /// <summary>Statements that are not empty; one of comments alone is.</summary>
    public ReadOnlySpan<SqlStatement> Statements => CollectionsMarshal.AsSpan(_statements);

    public static SqlText Parse(string sql, bool noBackslashEscapes)
    {
        var (placeholders, statements) = new SqlScanner(sql, noBackslashEscapes).Scan();
        return new SqlText(sql, placeholders, statements);
    }

    /// <summary>
    /// For each placeholder the index of its parameter; -1 where <c>@name</c> stays in the text as a variable of the session.
    /// </summary>
    public int[] Bind(MySqlParameterCollection? parameters, bool allowUserVariables)
    {
        var indexes = _placeholders.Count == 0 ? [] : new int[_placeholders.Count];
        var positional = 0;
        for (var i = 0; i < indexes.Length; i++)
        {
            var placeholder = _placeholders[i];
            indexes[i] = placeholder.IsPositional
                ? Positional(positional++, parameters?.Count ?? 0)
                : Named(placeholder, parameters, allowUserVariables);
        }

        return indexes;
    }

    /// <summary>One statement as it is prepared: each bound placeholder a <c>?</c>.</summary>
    public string ForPrepare(int statementIndex, ReadOnlySpan<int> binding)
    {
        var statement = _statements[statementIndex];
        var text = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[512]);
        var position = statement.Start;
        for (var i = statement.FirstPlaceholder; i < statement.FirstPlaceholder + statement.PlaceholderCount; i++)
        {
            if (binding[i] >= 0)
            {
                text.AppendFormatted(Sql.AsSpan(position, _placeholders[i].Start - position));
                text.AppendLiteral("?");
                position = _placeholders[i].End;
            }
        }

        text.AppendFormatted(Sql.AsSpan(position, statement.End - position));
        return text.ToStringAndClear();
    }

    private static int Positional(int ordinal, int count) => ordinal < count
        ? ordinal
        : throw new MySqlException($"The text has a placeholder '?' number {ordinal + 1}, the command only {count} parameters.");

    private int Named(SqlPlaceholder placeholder, MySqlParameterCollection? parameters, bool allowUserVariables)
    {
        var name = Sql.AsSpan(placeholder.Start + 1, placeholder.Length - 1);
        var index = parameters is null ? -1
            : name[0] is '`' or '\'' or '"' ? parameters.IndexOf(Sql.Substring(placeholder.Start, placeholder.Length))
            : parameters.IndexOfNormalized(name);
        if (index >= 0)
        {
            return index;
        }

        return allowUserVariables && Sql[placeholder.Start] == '@'
            ? -1
            : throw new MySqlException(
                $"Parameter '{Sql.AsSpan(placeholder.Start, placeholder.Length)}' must be defined. (To use it as a variable of the session, set 'Allow User Variables=true' in the connection string.)");
    }
}
