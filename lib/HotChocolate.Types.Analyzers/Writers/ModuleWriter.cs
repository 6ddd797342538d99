using HotChocolate.Types.Analyzers.Models;

namespace HotChocolate.Types.Analyzers.Writers;

/// <summary>Writes the methods that register everything of an assembly: <c>AddTypes()</c> and <c>AddXDataLoaders()</c>.</summary>
internal static class ModuleWriter
{
    public const string TypesHintName = "HotChocolateTypeModule.g.cs";
    public const string DataLoadersHintName = "GreenDonutDataLoaderModule.g.cs";

    private const string Builder = "global::HotChocolate.Execution.Configuration.IRequestExecutorBuilder";
    private const string Services = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";

    /// <summary><c>Add{module}(this IRequestExecutorBuilder)</c>, or null where there is nothing to register.</summary>
    public static string? WriteTypes(AssemblyModel assembly, RegistrationModel registrations)
    {
        var types = assembly.Generates(ModuleOptions.RegisterTypes) ? registrations : RegistrationModel.Empty;
        var loaders = assembly.Generates(ModuleOptions.RegisterDataLoader) ? DataLoaderLines(assembly, registrations, "builder.Services") : [];

        if (types.TypeRegistrations.Count + types.Types.Count + loaders.Count == 0)
        {
            return null;
        }

        return WriteMethod("public", $"{assembly.ModuleName}RequestExecutorBuilderExtensions", assembly.ModuleName, Builder, "builder", [
            .. types.TypeRegistrations.Select(name => $"builder.AddTypeRegistration({name}.Create());"),
            .. types.Types.Select(name => $"builder.AddType<{name}>();"),
            .. loaders,
        ]);
    }

    /// <summary><c>Add{module}(this IServiceCollection)</c>, or null where none was asked for or there is nothing to register.</summary>
    public static string? WriteDataLoaders(AssemblyModel assembly, RegistrationModel registrations)
    {
        if (assembly.DataLoaderModuleName is not { } name || DataLoaderLines(assembly, registrations, "services") is not { Count: > 0 } lines)
        {
            return null;
        }

        var accessibility = assembly.IsDataLoaderModuleInternal ? "internal" : "public";
        return WriteMethod(accessibility, $"{name}DataLoaderServiceExtensions", name, Services, "services", lines);
    }

    private static List<string> DataLoaderLines(AssemblyModel assembly, RegistrationModel registrations, string services)
    {
        const string AddDataLoader = "global::Microsoft.Extensions.DependencyInjection.DataLoaderServiceCollectionExtensions.AddDataLoader";
        const string AddScoped = "global::Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddScoped";
        var defaults = assembly.DataLoaderDefaults;
        List<string> lines = [];

        if (defaults.GeneratesRegistration)
        {
            lines.AddRange(registrations.DataLoaders.Select(loader
                => $"{AddDataLoader}<{(defaults.GeneratesInterfaces ? $"{loader.Interface}, " : string.Empty)}{loader.Class}>({services});"));
            lines.AddRange(registrations.DataLoaderGroups.Select(group
                => $"{AddScoped}<{(defaults.GeneratesInterfaces ? $"{group.Interface}, " : string.Empty)}{group.Class}>({services});"));
        }

        lines.AddRange(registrations.HandwrittenDataLoaders.Select(loader => $"{AddDataLoader}<{loader}>({services});"));
        return lines;
    }

    private static string WriteMethod(
        string accessibility, string className, string moduleName, string target, string targetName, IEnumerable<string> lines)
    {
        var writer = new CodeWriter();

        using (writer.BeginNamespace("Microsoft.Extensions.DependencyInjection", SourceScope.Empty))
        {
            writer.Line($"/// <summary>Registers what the source generator found in the assembly.</summary>");
            writer.GeneratedCodeAttribute();

            using (writer.Begin($"{accessibility} static partial class {className}"))
            {
                writer.Line("/// <summary>Registers the types and data loaders of the assembly.</summary>");

                using (writer.Begin($"public static {target} Add{moduleName}(this {target} {targetName})"))
                {
                    foreach (var line in lines)
                    {
                        writer.Line(line);
                    }

                    writer.Line($"return {targetName};");
                }
            }
        }

        return writer.ToString();
    }
}
