namespace HotChocolate.Types.Descriptors.Configurations;

/// <summary>
/// What the schema builder knows of a type or a member of one. It comes from C# types or from SDL, may be changed by conventions and
/// interceptors, and is completed into a type once everything is known. Types are referred to by syntax, by name.
/// </summary>
public abstract class TypeSystemConfiguration
{
    private protected TypeSystemConfiguration()
    {
    }

    /// <summary>The name in the schema.</summary>
    public required string Name { get; set; }

    /// <summary>The description, as Markdown.</summary>
    public string? Description { get; set; }
}
