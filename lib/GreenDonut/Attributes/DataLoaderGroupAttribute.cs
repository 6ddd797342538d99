namespace GreenDonut;

/// <summary>Puts data loaders into groups, each generated as one class that has them as properties.</summary>
/// <param name="groupNames">The groups' names.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public class DataLoaderGroupAttribute(params string[] groupNames) : Attribute
{
    /// <summary>The groups' names.</summary>
    public string[] GroupNames { get; } = groupNames;
}
