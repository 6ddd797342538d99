namespace MySqlConnector;

/// <summary>The column types of MySQL. Up to 255 the numbers are those of the protocol's type byte; above, they are distinctions of the driver.</summary>
public enum MySqlDbType
{
    /// <summary><c>TINYINT(1)</c>.</summary>
    Bool = -1,

    /// <summary><c>DECIMAL</c> of servers before 5.0.</summary>
    Decimal = 0,

    /// <summary><c>TINYINT</c>.</summary>
    Byte = 1,

    /// <summary><c>SMALLINT</c>.</summary>
    Int16 = 2,

    /// <summary><c>INT</c>.</summary>
    Int32 = 3,

    /// <summary><c>FLOAT</c>.</summary>
    Float = 4,

    /// <summary><c>DOUBLE</c>.</summary>
    Double = 5,

    /// <summary>A column that is always <c>NULL</c>.</summary>
    Null = 6,

    /// <summary><c>TIMESTAMP</c>.</summary>
    Timestamp = 7,

    /// <summary><c>BIGINT</c>.</summary>
    Int64 = 8,

    /// <summary><c>MEDIUMINT</c>.</summary>
    Int24 = 9,

    /// <summary><c>DATE</c>.</summary>
    Date = 10,

    /// <summary><c>TIME</c>.</summary>
    Time = 11,

    /// <summary><c>DATETIME</c>.</summary>
    DateTime = 12,

    /// <summary><c>YEAR</c>.</summary>
    Year = 13,

    /// <summary>The server's internal form of <c>DATE</c>.</summary>
    Newdate = 14,

    /// <summary><c>VARCHAR</c>, as result sets call it.</summary>
    VarString = 15,

    /// <summary><c>BIT</c>.</summary>
    Bit = 16,

    /// <summary><c>JSON</c>.</summary>
    JSON = 245,

    /// <summary><c>DECIMAL</c>.</summary>
    NewDecimal = 246,

    /// <summary><c>ENUM</c>.</summary>
    Enum = 247,

    /// <summary><c>SET</c>.</summary>
    Set = 248,

    /// <summary><c>TINYBLOB</c>.</summary>
    TinyBlob = 249,

    /// <summary><c>MEDIUMBLOB</c>.</summary>
    MediumBlob = 250,

    /// <summary><c>LONGBLOB</c>.</summary>
    LongBlob = 251,

    /// <summary><c>BLOB</c>.</summary>
    Blob = 252,

    /// <summary><c>VARCHAR</c>.</summary>
    VarChar = 253,

    /// <summary><c>CHAR</c>.</summary>
    String = 254,

    /// <summary><c>GEOMETRY</c>.</summary>
    Geometry = 255,

    /// <summary><c>TINYINT UNSIGNED</c>.</summary>
    UByte = 501,

    /// <summary><c>SMALLINT UNSIGNED</c>.</summary>
    UInt16 = 502,

    /// <summary><c>INT UNSIGNED</c>.</summary>
    UInt32 = 503,

    /// <summary><c>BIGINT UNSIGNED</c>.</summary>
    UInt64 = 508,

    /// <summary><c>MEDIUMINT UNSIGNED</c>.</summary>
    UInt24 = 509,

    /// <summary><c>BINARY</c>.</summary>
    Binary = 600,

    /// <summary><c>VARBINARY</c>.</summary>
    VarBinary = 601,

    /// <summary><c>TINYTEXT</c>.</summary>
    TinyText = 749,

    /// <summary><c>MEDIUMTEXT</c>.</summary>
    MediumText = 750,

    /// <summary><c>LONGTEXT</c>.</summary>
    LongText = 751,

    /// <summary><c>TEXT</c>.</summary>
    Text = 752,

    /// <summary>A <see cref="System.Guid"/>, in the column type that <see cref="MySqlGuidFormat"/> chooses.</summary>
    Guid = 800,
}
