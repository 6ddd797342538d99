namespace GreenDonut;

/// <summary>Marks a static method from which the source generator writes a data loader and its interface.</summary>
/// <param name="name">The loader's name; without it the method's, less Get and Async.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DataLoaderAttribute(string? name = null) : Attribute
{
    /// <summary>The loader's name, if it is not the method's.</summary>
    public string? Name { get; } = name;

    /// <summary>Where the method's services come from.</summary>
    public DataLoaderServiceScope ServiceScope { get; set; }

    /// <summary>Who may use the loader.</summary>
    public DataLoaderAccessModifier AccessModifier { get; set; }
}
