namespace GraphCommerce.Server.Configuration;

/// <summary>What the server does to its database before it serves.</summary>
internal sealed class StartupOptions
{
    public const string Section = "Startup";

    /// <summary>True to bring the database up to date.</summary>
    public bool Migrate { get; init; }

    /// <summary>True to fill an empty database with the sample shop.</summary>
    public bool SeedWhenEmpty { get; init; }
}
