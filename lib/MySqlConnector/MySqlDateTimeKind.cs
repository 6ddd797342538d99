namespace MySqlConnector;

/// <summary>The <see cref="DateTimeKind"/> of every <see cref="DateTime"/> that is read, and which kinds a parameter may have.</summary>
public enum MySqlDateTimeKind
{
    /// <summary>Read as <see cref="DateTimeKind.Unspecified"/>; a parameter may have any kind.</summary>
    Unspecified = DateTimeKind.Unspecified,

    /// <summary>Read as <see cref="DateTimeKind.Utc"/>; a local parameter is refused.</summary>
    Utc = DateTimeKind.Utc,

    /// <summary>Read as <see cref="DateTimeKind.Local"/>; a UTC parameter is refused.</summary>
    Local = DateTimeKind.Local,
}
