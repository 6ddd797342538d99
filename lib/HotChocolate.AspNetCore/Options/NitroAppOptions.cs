using Microsoft.AspNetCore.Http;

namespace ChilliCream.Nitro.App;

/// <summary>The GraphQL IDE that a browser gets from the endpoint.</summary>
public sealed class NitroAppOptions
{
    /// <summary>True if browsers are served the IDE.</summary>
    public bool Enable { get; set; } = true;

    /// <summary>The title of the browser's tab.</summary>
    public string? Title { get; set; }

    /// <summary>The endpoint of new documents; the one that serves the IDE unless set.</summary>
    public string? GraphQLEndpoint { get; set; }

    /// <summary>The text of new documents.</summary>
    public string? Document { get; set; }

    /// <summary>True if new documents send queries by GET.</summary>
    public bool? UseGet { get; set; }

    /// <summary>The headers that new documents send.</summary>
    public IHeaderDictionary? HttpHeaders { get; set; }

    /// <summary>True if new documents send cookies.</summary>
    public bool? IncludeCookies { get; set; }

    /// <summary>True if the IDE must not report its use to its maker.</summary>
    public bool? DisableTelemetry { get; set; }
}
