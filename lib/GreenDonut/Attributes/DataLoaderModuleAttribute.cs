namespace GreenDonut;

/// <summary>Names the generated method that registers an assembly's data loaders: <c>Add{name}</c>.</summary>
/// <param name="name">The name without Add.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class DataLoaderModuleAttribute(string name) : Attribute
{
    /// <summary>The name without Add.</summary>
    public string Name { get; } = name;

    /// <summary>Whether the method is internal.</summary>
    public bool IsInternal { get; set; }
}
