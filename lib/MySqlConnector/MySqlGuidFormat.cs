namespace MySqlConnector;

/// <summary>The kind of column a <see cref="Guid"/> is read from and written to.</summary>
public enum MySqlGuidFormat
{
    /// <summary>The same as <see cref="Char36"/>.</summary>
    Default,

    /// <summary>No column is read as a <see cref="Guid"/>; a parameter is sent as 36 characters.</summary>
    None,

    /// <summary><c>CHAR(36)</c>: lower case hexadecimal digits with hyphens, as <c>UUID()</c> writes them.</summary>
    Char36,

    /// <summary><c>CHAR(32)</c>: lower case hexadecimal digits without hyphens.</summary>
    Char32,

    /// <summary><c>BINARY(16)</c>, most significant byte first, as <c>UUID_TO_BIN(x)</c> writes it.</summary>
    Binary16,

    /// <summary><c>BINARY(16)</c> with the parts of the time turned round so that values grow with time, as <c>UUID_TO_BIN(x, 1)</c> writes it.</summary>
    TimeSwapBinary16,

    /// <summary><c>BINARY(16)</c> in the order of <see cref="Guid.ToByteArray()"/>.</summary>
    LittleEndianBinary16,
}
