namespace GraphCommerce.Server.Configuration;

/// <summary>How the server prepares its database before it serves.</summary>
internal sealed class StartupOptions
{
    public const string Section = "Startup";

    /// <summary>True: applies the migrations that the database lacks.</summary>
    public bool Migrate { get; init; }

    /// <summary>True: fills an empty database with the sample shop.</summary>
    public bool SeedWhenEmpty { get; init; }
}
