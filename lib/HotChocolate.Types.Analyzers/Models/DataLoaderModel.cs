namespace HotChocolate.Types.Analyzers.Models;

/// <summary>A method from which a data loader is made.</summary>
internal sealed record DataLoaderModel(
    string Namespace,
    string Name,
    string HintName,
    string ContainingType,
    string MethodName,
    DataLoaderKind Kind,
    string KeyType,
    string ValueType,
    string BatchType,
    EquatableArray<DataLoaderParameterModel> Parameters,
    bool? IsScoped,
    bool? IsPublic,
    bool? IsInterfacePublic,
    EquatableArray<string> Groups,
    SourceScope Scope,
    bool IsValid,
    EquatableArray<DiagnosticInfo> Diagnostics)
{
    public string ClassName => Name + "DataLoader";

    public string InterfaceName => $"I{Name}DataLoader";

    /// <summary>A type of the loader's namespace, to be written anywhere.</summary>
    public string Qualify(string typeName) => Namespace.Length == 0 ? $"global::{typeName}" : $"global::{Namespace}.{typeName}";
}

/// <summary>What a data loader's method is given and gives.</summary>
internal enum DataLoaderKind
{
    /// <summary>Keys to a dictionary.</summary>
    Batch,

    /// <summary>Keys to a lookup: each key has a list.</summary>
    Group,

    /// <summary>One key to its value.</summary>
    Cache,
}

/// <summary>A parameter behind the keys.</summary>
internal sealed record DataLoaderParameterModel(
    DataLoaderParameterKind Kind, string Type, string? Argument = null, string? StateKey = null, string? Default = null);

/// <summary>Where a data loader's parameter comes from.</summary>
internal enum DataLoaderParameterKind
{
    Service,
    CancellationToken,
    PagingArguments,
    QueryContext,
    SortDefinition,
    State,
    RequiredState,
}
