namespace GraphCommerce.Server.GraphQL;

/// <summary>Settings of the GraphQL endpoint.</summary>
internal sealed class GraphQLOptions
{
    public const string Section = "GraphQL";

    /// <summary>True: the status codes of GraphQL over HTTP, September 2026.</summary>
    public bool UseSeptember2026StatusCodes { get; init; }

    /// <summary>Reads the setting before services exist. An invalid value counts as false here and is refused at startup.</summary>
    public static bool AreNewStatusCodesEnabled(IConfiguration configuration)
        => bool.TryParse(configuration[$"{Section}:{nameof(UseSeptember2026StatusCodes)}"], out var isEnabled) && isEnabled;
}
