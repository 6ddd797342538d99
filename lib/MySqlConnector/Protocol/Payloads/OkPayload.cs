using System.Text;

namespace MySqlConnector.Protocol.Payloads;

/// <summary>A statement succeeded, or (where EOF packets are deprecated) a result's rows have ended. Source: "Protocol::OK_Packet".</summary>
/// <remarks>IsWithoutRows: a statement's whole answer, not the end of its rows. NewDatabase: the default database, if the statement changed it.</remarks>
internal readonly record struct OkPayload(
    bool IsWithoutRows, ulong AffectedRows, ulong LastInsertId, ServerStatus Status, int WarningCount, string? NewDatabase)
{
    public const byte Signature = 0x00;

    private const byte SchemaChange = 1;

    public bool HasMoreResults => (Status & ServerStatus.MoreResultsExist) != 0;

    public static OkPayload Read(ReadOnlySpan<byte> payload, CapabilityFlags capabilities)
    {
        var reader = new PayloadReader(payload);
        var signature = reader.ReadByte();
        if (signature is not (Signature or EofPayload.Signature))
        {
            throw new MySqlProtocolException($"An OK packet was due, but the server's packet begins with 0x{signature:X2}.");
        }

        var affectedRows = reader.ReadLengthEncodedInteger();
        var lastInsertId = reader.ReadLengthEncodedInteger();
        var status = (ServerStatus)reader.ReadUInt16();
        var warningCount = reader.ReadUInt16();
        string? database = null;
        if ((status & ServerStatus.SessionStateChanged) != 0 && (capabilities & CapabilityFlags.SessionTrack) != 0 && !reader.IsAtEnd)
        {
            reader.ReadLengthEncodedBytes();
            if (!reader.IsAtEnd)
            {
                database = ReadNewDatabase(reader.ReadLengthEncodedBytes());
            }
        }

        return new(signature == Signature, affectedRows, lastInsertId, status, warningCount, database);
    }

    private static string? ReadNewDatabase(ReadOnlySpan<byte> changes)
    {
        string? database = null;
        var reader = new PayloadReader(changes);
        while (!reader.IsAtEnd)
        {
            var kind = reader.ReadByte();
            var change = reader.ReadLengthEncodedBytes();
            if (kind == SchemaChange)
            {
                database = Encoding.UTF8.GetString(new PayloadReader(change).ReadLengthEncodedBytes());
            }
        }

        return database;
    }
}
