namespace GreenDonut;

/// <summary>Marks a parameter that takes a state of the data loader.</summary>
/// <param name="key">The state's name.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public class DataLoaderStateAttribute(string key) : Attribute
{
    /// <summary>The state's name.</summary>
    public string Key { get; } = key;
}
