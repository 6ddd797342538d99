using HotChocolate.Types.Analyzers.Models;
using HotChocolate.Types.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace HotChocolate.Types.Analyzers.Inspectors;

/// <summary>Reads the attributes of the assembly.</summary>
internal static class AssemblyInspector
{
    public static AssemblyModel Inspect(Compilation compilation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var dataLoaderModule = compilation.Assembly.FindAttribute(WellKnownNames.DataLoaderModule);
        var (name, options) = ModuleOf(compilation.Assembly, dataLoaderModule is not null);

        return new AssemblyModel(
            compilation.GetTypeByMetadataName(WellKnownNames.RequestExecutorBuilder) is not null,
            name,
            options,
            dataLoaderModule is null ? null : ToIdentifier(FirstArgument(dataLoaderModule) as string ?? "DataLoaders"),
            dataLoaderModule?.NamedArgument("IsInternal") is true,
            DefaultsOf(compilation.Assembly));
    }

    public static ModuleOptions OptionsOf(IAssemblySymbol assembly) => ModuleOf(assembly, hasDataLoaderModule: false).Options;

    // An assembly that has only a module of data loaders is not one of types.
    private static (string Name, ModuleOptions Options) ModuleOf(IAssemblySymbol assembly, bool hasDataLoaderModule)
    {
        if (assembly.FindAttribute(WellKnownNames.Module) is not { } module)
        {
            var lastPart = assembly.Name.Substring(assembly.Name.LastIndexOf('.') + 1);
            return (ToIdentifier(lastPart) + "Types", hasDataLoaderModule ? ModuleOptions.Disabled : ModuleOptions.Default);
        }

        var options = module.ConstructorArguments.Length > 1 && module.ConstructorArguments[1].Value is int value
            ? (ModuleOptions)value
            : ModuleOptions.Default;
        return (ToIdentifier(FirstArgument(module) as string ?? "Types"), options);
    }

    private static DataLoaderDefaults DefaultsOf(IAssemblySymbol assembly)
    {
        if (assembly.FindAttribute(WellKnownNames.DataLoaderDefaults) is not { } attribute)
        {
            return DataLoaderDefaults.Standard;
        }

        var access = DataLoaderAccess.Of(attribute);
        return new DataLoaderDefaults(
            access.IsScoped ?? true,
            access.IsPublic ?? true,
            access.IsInterfacePublic ?? true,
            attribute.NamedArgument("GenerateRegistrationCode") is not false,
            attribute.NamedArgument("GenerateInterfaces") is not false);
    }

    private static object? FirstArgument(AttributeData attribute) => attribute.ConstructorArguments.FirstOrDefault().Value;

    private static string ToIdentifier(string name)
    {
        var identifier = new string([.. name.Select(c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' ? c : '_')]);
        return identifier.Length > 0 && char.IsLetter(identifier[0]) ? identifier : "_" + identifier.Substring(Math.Min(1, identifier.Length));
    }
}
