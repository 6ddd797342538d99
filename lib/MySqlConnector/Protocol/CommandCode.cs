namespace MySqlConnector.Protocol;

/// <summary>The first byte of every request. Source: "Command Phase" of the protocol documentation.</summary>
internal enum CommandCode : byte
{
    Quit = 0x01,
    UseDatabase = 0x02,
    Query = 0x03,
    Ping = 0x0E,
    StatementPrepare = 0x16,
    StatementExecute = 0x17,
    StatementSendLongData = 0x18,
    StatementClose = 0x19,
    StatementReset = 0x1A,
    ResetConnection = 0x1F,
}
