namespace MySqlConnector.Reading;

/// <summary>What a column's values are for .NET.</summary>
internal enum FieldKind
{
    Null,
    Boolean,
    SByte,
    Byte,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    Year,
    Bit,
    Single,
    Double,
    Decimal,
    DateTime,
    Date,
    Time,
    String,
    Bytes,
    GuidText,
    GuidBytes,
}
