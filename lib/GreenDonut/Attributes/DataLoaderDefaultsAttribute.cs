namespace GreenDonut;

/// <summary>Sets what holds for all generated data loaders of an assembly.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class DataLoaderDefaultsAttribute : Attribute
{
    /// <summary>Where services come from.</summary>
    public DataLoaderServiceScope ServiceScope { get; set; }

    /// <summary>Who may use the loaders.</summary>
    public DataLoaderAccessModifier AccessModifier { get; set; }

    /// <summary>Whether a registration method is generated.</summary>
    public bool GenerateRegistrationCode { get; set; } = true;

    /// <summary>Whether each loader gets an interface.</summary>
    public bool GenerateInterfaces { get; set; } = true;
}
