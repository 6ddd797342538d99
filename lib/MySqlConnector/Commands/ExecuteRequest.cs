using MySqlConnector.Protocol;
using MySqlConnector.Session;
using MySqlConnector.Text;

namespace MySqlConnector.Commands;

/// <summary>The execution of a prepared statement. Source: "COM_STMT_EXECUTE".</summary>
internal static class ExecuteRequest
{
    private const byte NoCursor = 0;
    private const byte TypesAreUnchanged = 0;
    private const byte TypesFollow = 1;

    public static void Write(
        ServerSession session, PreparedStatement statement, SqlText text, int statementIndex, ReadOnlySpan<int> binding, MySqlParameterCollection? parameters)
    {
        var place = text.Statements[statementIndex];
        var writer = session.Writer;
        writer.BeginCommand(CommandCode.StatementExecute);
        writer.WriteUInt32(unchecked((uint)statement.Id));
        writer.WriteByte(NoCursor);
        writer.WriteUInt32(1);
        if (parameters is not null && statement.ParameterCount > 0)
        {
            WriteParameters(session, statement, binding.Slice(place.FirstPlaceholder, place.PlaceholderCount), parameters);
        }

        writer.EndPacket();
    }

    private static void WriteParameters(
        ServerSession session, PreparedStatement statement, ReadOnlySpan<int> binding, MySqlParameterCollection parameters)
    {
        var writer = session.Writer;
        var count = statement.ParameterCount;
        var bitmapLength = (count + 7) / 8;
        var bitmapStart = writer.Position;
        writer.WriteZeros(bitmapLength);

        var types = session.ParameterTypes(count * 2);
        var index = 0;
        foreach (var parameter in binding)
        {
            // A placeholder that was left in the text as a session variable is none for the server.
            if (parameter < 0)
            {
                continue;
            }

            if (index == count)
            {
                throw Mismatch(statement);
            }

            var value = parameters[parameter];
            if (value.Value is null or DBNull)
            {
                writer.WrittenAt(bitmapStart, bitmapLength)[index / 8] |= (byte)(1 << (index % 8));
            }

            BinaryParameter.TypeOf(value, session.Settings.GuidFormat, statement.SentTypes, types, index++);
        }

        if (index != count)
        {
            throw Mismatch(statement);
        }

        WriteTypes(writer, statement, types);
        foreach (var parameter in binding)
        {
            if (parameter >= 0)
            {
                BinaryParameter.Write(writer, parameters[parameter], session.Settings);
            }
        }
    }

    private static void WriteTypes(PacketWriter writer, PreparedStatement statement, ReadOnlySpan<byte> types)
    {
        if (types.SequenceEqual(statement.SentTypes))
        {
            writer.WriteByte(TypesAreUnchanged);
            return;
        }

        writer.WriteByte(TypesFollow);
        writer.WriteBytes(types);
        statement.SentTypes = types.ToArray();
    }

    private static MySqlException Mismatch(PreparedStatement statement)
        => new($"The server counts {statement.ParameterCount} placeholders in the prepared text, which the command's parameters do not match.");
}
