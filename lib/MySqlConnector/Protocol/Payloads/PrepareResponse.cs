namespace MySqlConnector.Protocol.Payloads;

/// <summary>A statement was prepared. Source: "COM_STMT_PREPARE_OK".</summary>
internal readonly record struct PrepareResponse(int StatementId, int ColumnCount, int ParameterCount)
{
    public static PrepareResponse Read(ReadOnlySpan<byte> payload)
    {
        var reader = new PayloadReader(payload);
        reader.ReadByte(0, "The answer to a prepare request");
        var id = unchecked((int)reader.ReadUInt32());
        var columnCount = reader.ReadUInt16();
        return new(id, columnCount, reader.ReadUInt16());
    }
}
