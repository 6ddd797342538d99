namespace GraphCommerce.Server.GraphQL;

/// <summary>How the endpoint answers.</summary>
internal sealed class GraphQLOptions
{
    public const string Section = "GraphQL";

    /// <summary>True for the status codes of the newest GraphQL over HTTP.</summary>
    public bool UseSeptember2026StatusCodes { get; init; }

    /// <summary>Whether they are wanted, asked before there are services; a value that is no answer is refused at the start.</summary>
    public static bool AreNewStatusCodesWanted(IConfiguration configuration)
        => bool.TryParse(configuration[$"{Section}:{nameof(UseSeptember2026StatusCodes)}"], out var isWanted) && isWanted;
}
