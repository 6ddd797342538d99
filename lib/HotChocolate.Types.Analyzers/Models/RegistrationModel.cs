namespace HotChocolate.Types.Analyzers.Models;

/// <summary>All that an assembly registers, each list in the order of its names.</summary>
internal sealed record RegistrationModel(
    EquatableArray<string> TypeRegistrations,
    EquatableArray<string> Types,
    EquatableArray<DataLoaderRegistrationModel> DataLoaders,
    EquatableArray<DataLoaderRegistrationModel> DataLoaderGroups,
    EquatableArray<string> HandwrittenDataLoaders)
{
    public static readonly RegistrationModel Empty = new(default, default, default, default, default);
}

/// <summary>A class and its interface.</summary>
internal sealed record DataLoaderRegistrationModel(string Interface, string Class);

/// <summary>Data loaders of one namespace that are made available together.</summary>
internal sealed record DataLoaderGroupModel(string Namespace, string Name, EquatableArray<DataLoaderGroupMember> Members)
{
    public string Qualify(string typeName) => Namespace.Length == 0 ? $"global::{typeName}" : $"global::{Namespace}.{typeName}";
}

/// <summary>A data loader as a group's property.</summary>
internal sealed record DataLoaderGroupMember(string Name, string ClassName, string InterfaceName);
