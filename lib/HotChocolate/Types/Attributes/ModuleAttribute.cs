namespace HotChocolate;

/// <summary>What a generated module registers.</summary>
[Flags]
public enum ModuleOptions
{
    /// <summary>Types and data loaders.</summary>
    Default = RegisterDataLoader | RegisterTypes,

    /// <summary>Types.</summary>
    RegisterTypes = 1,

    /// <summary>Data loaders.</summary>
    RegisterDataLoader = 2,

    /// <summary>Internal methods are fields too.</summary>
    IncludeInternalMembers = 4,

    /// <summary>Nothing.</summary>
    Disabled = 16,
}

/// <summary>Has the source generator write <c>Add{name}()</c>, which registers the assembly's annotated classes.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ModuleAttribute(string name, ModuleOptions options = ModuleOptions.Default) : Attribute
{
    /// <summary>The method's name without <c>Add</c>.</summary>
    public string Name { get; } = name;

    /// <summary>What is registered.</summary>
    public ModuleOptions Options { get; } = options;
}
