namespace MySqlConnector;

/// <summary>Whether a connection is encrypted, and what of the server's certificate is checked.</summary>
public enum MySqlSslMode
{
    /// <summary>Never encrypted.</summary>
    None,

    /// <summary>Never encrypted; the server's other name for <see cref="None"/>.</summary>
    Disabled = None,

    /// <summary>Encrypted if the server offers it.</summary>
    Preferred,

    /// <summary>Encrypted, or no connection; the certificate is not checked.</summary>
    Required,

    /// <summary>As <see cref="Required"/>, and the certificate must come from a trusted authority.</summary>
    VerifyCA,

    /// <summary>As <see cref="VerifyCA"/>, and it must name the host.</summary>
    VerifyFull,
}
