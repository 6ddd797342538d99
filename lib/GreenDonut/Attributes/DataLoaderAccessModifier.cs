namespace GreenDonut;

/// <summary>Who may use a generated data loader.</summary>
public enum DataLoaderAccessModifier
{
    /// <summary>As the assembly's <see cref="DataLoaderDefaultsAttribute"/> says.</summary>
    Default = 0,

    /// <summary>Class and interface are public.</summary>
    Public = 1,

    /// <summary>The interface is public, the class internal.</summary>
    PublicInterface = 2,

    /// <summary>Class and interface are internal.</summary>
    Internal = 3,
}
