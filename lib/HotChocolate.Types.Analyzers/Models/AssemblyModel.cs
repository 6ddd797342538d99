namespace HotChocolate.Types.Analyzers.Models;

/// <summary>What the assembly's references and attributes say.</summary>
internal sealed record AssemblyModel(
    bool HasHotChocolate,
    string ModuleName,
    ModuleOptions ModuleOptions,
    string? DataLoaderModuleName,
    bool IsDataLoaderModuleInternal,
    DataLoaderDefaults DataLoaderDefaults)
{
    public bool Generates(ModuleOptions part) => HasHotChocolate && (ModuleOptions & part) == part;
}

/// <summary>The values of the package's enum of the same name.</summary>
[Flags]
internal enum ModuleOptions
{
    None = 0,
    RegisterTypes = 1,
    RegisterDataLoader = 2,
    Default = RegisterTypes | RegisterDataLoader,
    IncludeInternalMembers = 4,
    Disabled = 16,
}

/// <summary>What holds for each data loader that does not say otherwise.</summary>
internal sealed record DataLoaderDefaults(
    bool IsScoped, bool IsPublic, bool IsInterfacePublic, bool GeneratesRegistration, bool GeneratesInterfaces)
{
    public static readonly DataLoaderDefaults Standard = new(true, true, true, true, true);
}
