using HotChocolate.Types.Analyzers.Models;

namespace HotChocolate.Types.Analyzers.Writers;

/// <summary>Writes the classes that have the data loaders of a group as properties.</summary>
internal static class DataLoaderGroupWriter
{
    private const string GetRequiredService =
        "global::Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService";

    public const string HintName = "GreenDonutDataLoaderGroups.g.cs";

    public static string? Write(IEnumerable<DataLoaderGroupModel> groups, DataLoaderDefaults defaults)
    {
        var writer = new CodeWriter();
        var any = false;

        foreach (var group in groups)
        {
            any = true;

            using (writer.BeginNamespace(group.Namespace, SourceScope.Empty))
            {
                Write(writer, group, defaults);
            }
        }

        return any ? writer.ToString() : null;
    }

    private static void Write(CodeWriter writer, DataLoaderGroupModel group, DataLoaderDefaults defaults)
    {
        string TypeOf(DataLoaderGroupMember loader) => defaults.GeneratesInterfaces ? loader.InterfaceName : loader.ClassName;

        if (defaults.GeneratesInterfaces)
        {
            writer.Line($"/// <summary>The data loaders of {group.Name}.</summary>");
            writer.GeneratedCodeAttribute();

            using (writer.Begin($"{Accessibility(defaults.IsInterfacePublic)} interface I{group.Name}"))
            {
                foreach (var loader in group.Members)
                {
                    writer.Line($"/// <summary>Loads {loader.Name}.</summary>");
                    writer.Line($"{TypeOf(loader)} {loader.Name} {{ get; }}");
                }
            }

            writer.Line();
        }

        var contract = defaults.GeneratesInterfaces ? $" : I{group.Name}" : string.Empty;
        writer.Line($"/// <summary>The data loaders of {group.Name}.</summary>");
        writer.GeneratedCodeAttribute();

        using (writer.Begin($"{Accessibility(defaults.IsPublic)} sealed partial class {group.Name}{contract}"))
        {
            writer.Line("private readonly global::System.IServiceProvider _services;");

            foreach (var loader in group.Members)
            {
                writer.Line($"private {TypeOf(loader)}? _{loader.Name};");
            }

            writer.Line();
            writer.Line("/// <summary>Made by the container, once per scope.</summary>");
            writer.Line($"public {group.Name}(global::System.IServiceProvider services)");
            writer.Line("    => _services = services ?? throw new global::System.ArgumentNullException(nameof(services));");

            foreach (var loader in group.Members)
            {
                writer.Line();
                writer.Line("/// <inheritdoc/>");
                writer.Line($"public {TypeOf(loader)} {loader.Name}");
                writer.Line($"    => _{loader.Name} ??= {GetRequiredService}<{TypeOf(loader)}>(_services);");
            }
        }
    }

    private static string Accessibility(bool isPublic) => isPublic ? "public" : "internal";
}
