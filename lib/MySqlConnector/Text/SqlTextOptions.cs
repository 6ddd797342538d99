using MySqlConnector.Settings;

namespace MySqlConnector.Text;

/// <summary>What the form of a literal depends on.</summary>
/// <param name="NoBackslashEscapes">Whether the session is in that SQL mode now, as the status flags of its last answer say.</param>
/// <param name="GuidFormat">The column type of a Guid.</param>
/// <param name="DateTimeKind">The kind that parameters must not contradict.</param>
internal readonly record struct SqlTextOptions(bool NoBackslashEscapes, MySqlGuidFormat GuidFormat, DateTimeKind DateTimeKind)
{
    public SqlTextOptions(ConnectionSettings settings, bool noBackslashEscapes)
        : this(noBackslashEscapes, settings.GuidFormat, settings.DateTimeKind)
    {
    }
}
