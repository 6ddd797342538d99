using System.Buffers;
using System.Text;

namespace MySqlConnector.Text;

/// <summary>Writes SQL text as UTF-8 with every bound placeholder replaced by its parameter's value.</summary>
internal static class SqlTextWriter
{
    /// <summary>Writes the whole text, all its statements.</summary>
    public static void Write(IBufferWriter<byte> output, SqlText text, ReadOnlySpan<int> binding, MySqlParameterCollection? parameters, in SqlTextOptions options) =>
        Write(output, text, 0, text.Sql.Length, 0, binding, parameters, options);

    /// <summary>Writes one statement.</summary>
    public static void WriteStatement(
        IBufferWriter<byte> output, SqlText text, int statementIndex, ReadOnlySpan<int> binding, MySqlParameterCollection? parameters, in SqlTextOptions options)
    {
        var statement = text.Statements[statementIndex];
        var own = binding.Slice(0, statement.FirstPlaceholder + statement.PlaceholderCount);
        Write(output, text, statement.Start, statement.End, statement.FirstPlaceholder, own, parameters, options);
    }

    private static void Write(
        IBufferWriter<byte> output, SqlText text, int position, int end, int placeholder, ReadOnlySpan<int> binding, MySqlParameterCollection? parameters,
        in SqlTextOptions options)
    {
        var sql = text.Sql.AsSpan();
        for (; placeholder < binding.Length; placeholder++)
        {
            if (binding[placeholder] >= 0)
            {
                var place = text.Placeholders[placeholder];
                Encoding.UTF8.GetBytes(sql[position..place.Start], output);
                SqlLiteral.Write(output, parameters![binding[placeholder]], options);
                position = place.End;
            }
        }

        Encoding.UTF8.GetBytes(sql[position..end], output);
    }
}
