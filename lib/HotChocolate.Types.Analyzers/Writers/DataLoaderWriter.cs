using HotChocolate.Types.Analyzers.Models;

namespace HotChocolate.Types.Analyzers.Writers;

/// <summary>Writes a data loader's interface and class.</summary>
internal static class DataLoaderWriter
{
    private const string List = "global::System.Collections.Generic.IReadOnlyList";
    private const string ServiceExtensions = "global::Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions";
    private const string ServiceProvider = "global::System.IServiceProvider";
    private const string Token = "global::System.Threading.CancellationToken";

    public static string Write(DataLoaderModel loader, DataLoaderDefaults defaults)
    {
        var writer = new CodeWriter();

        using (writer.BeginNamespace(loader.Namespace, loader.Scope))
        {
            if (defaults.GeneratesInterfaces)
            {
                WriteInterface(writer, loader, loader.IsInterfacePublic ?? defaults.IsInterfacePublic);
                writer.Line();
            }

            var accessibility = loader.IsPublic ?? defaults.IsPublic ? "public" : "internal";
            var contract = defaults.GeneratesInterfaces ? $", {loader.InterfaceName}" : string.Empty;
            writer.Line($"/// <summary>Loads through {loader.MethodName}.</summary>");
            writer.GeneratedCodeAttribute();

            using (writer.Begin($"{accessibility} sealed partial class {loader.ClassName} : global::GreenDonut.DataLoaderBase<{TypesOf(loader)}>{contract}"))
            {
                WriteConstructor(writer, loader);
                writer.Line();
                WriteFetch(writer, loader, loader.IsScoped ?? defaults.IsScoped);
            }
        }

        return writer.ToString();
    }

    private static void WriteInterface(CodeWriter writer, DataLoaderModel loader, bool isPublic)
    {
        writer.Line($"/// <summary>Loads through {loader.MethodName}.</summary>");
        writer.GeneratedCodeAttribute();

        using (writer.Begin($"{(isPublic ? "public" : "internal")} interface {loader.InterfaceName} : global::GreenDonut.IDataLoader<{TypesOf(loader)}>"))
        {
        }
    }

    private static void WriteConstructor(CodeWriter writer, DataLoaderModel loader)
    {
        writer.Line($"private readonly {ServiceProvider} _services;");
        writer.Line();
        writer.Line("/// <summary>Made by the container, once per scope.</summary>");
        writer.Line($"public {loader.ClassName}(");

        using (writer.Indent())
        {
            writer.Line($"{ServiceProvider} services,");
            writer.Line("global::GreenDonut.IBatchScheduler batchScheduler,");
            writer.Line("global::GreenDonut.DataLoaderOptions options)");
            writer.Line(": base(batchScheduler, options)");
            writer.Line("=> _services = services ?? throw new global::System.ArgumentNullException(nameof(services));");
        }
    }

    private static void WriteFetch(CodeWriter writer, DataLoaderModel loader, bool isScoped)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line("protected override async global::System.Threading.Tasks.ValueTask FetchAsync(");

        using (writer.Indent())
        {
            writer.Line($"{List}<{loader.KeyType}> keys,");
            writer.Line($"global::System.Memory<global::GreenDonut.Result<{loader.ValueType}>> results,");
            writer.Line($"global::GreenDonut.DataLoaderFetchContext<{loader.ValueType}> context,");
        }

        using (writer.Begin($"    {Token} cancellationToken)"))
        {
            WriteParameters(writer, loader, isScoped);

            if (loader.Kind == DataLoaderKind.Cache)
            {
                WriteOneByOne(writer, loader);
            }
            else
            {
                WriteBatch(writer, loader);
            }
        }
    }

    private static void WriteParameters(CodeWriter writer, DataLoaderModel loader, bool isScoped)
    {
        var services = "_services";

        // A scope per fetch gives each its own DbContext: fetches of several loaders run at the same time.
        if (isScoped && loader.Parameters.Any(parameter => parameter.Kind == DataLoaderParameterKind.Service))
        {
            writer.Line($"await using var scope = {ServiceExtensions}.CreateAsyncScope(_services);");
            services = "scope.ServiceProvider";
        }

        for (var i = 0; i < loader.Parameters.Count; i++)
        {
            var parameter = loader.Parameters[i];
            writer.Line($"var p{i} = {ValueOf(parameter, loader.ValueType, services)};");
        }
    }

    private static string ValueOf(DataLoaderParameterModel parameter, string valueType, string services)
    {
        const string Context = "global::GreenDonut.Data.GreenDonutDataLoaderFetchContext";

        return parameter.Kind switch
        {
            DataLoaderParameterKind.CancellationToken => "cancellationToken",
            DataLoaderParameterKind.PagingArguments => $"{Context}.GetPagingArguments<{valueType}>(context)",
            DataLoaderParameterKind.QueryContext => $"{Context}.GetQueryContext<{valueType}, {parameter.Argument}>(context)",
            DataLoaderParameterKind.SortDefinition =>
                $"{Context}.GetQueryContext<{valueType}, {parameter.Argument}>(context).Sorting ?? {parameter.Type}.Empty",
            DataLoaderParameterKind.State => $"context.GetStateOrDefault<{parameter.Type}>({parameter.StateKey}, {parameter.Default})",
            DataLoaderParameterKind.RequiredState => $"context.GetRequiredState<{parameter.Type}>({parameter.StateKey})",
            _ => $"{ServiceExtensions}.GetRequiredService<{parameter.Type}>({services})",
        };
    }

    private static void WriteBatch(CodeWriter writer, DataLoaderModel loader)
    {
        writer.Line($"{loader.BatchType} values = {Call(loader, "keys")};");
        writer.Line();

        using (writer.Begin("for (var i = 0; i < keys.Count; i++)"))
        {
            var value = loader.Kind == DataLoaderKind.Group
                ? "global::System.Linq.Enumerable.ToArray(values[keys[i]])"
                : $"values.TryGetValue(keys[i], out var value) ? value : default({loader.ValueType})";
            writer.Line($"results.Span[i] = global::GreenDonut.Result<{loader.ValueType}>.Resolve({value});");
        }
    }

    // One key's failure is that key's alone.
    private static void WriteOneByOne(CodeWriter writer, DataLoaderModel loader)
    {
        var result = $"global::GreenDonut.Result<{loader.ValueType}>";

        using (writer.Begin("for (var i = 0; i < keys.Count; i++)"))
        {
            using (writer.Begin("try"))
            {
                writer.Line($"var value = {Call(loader, "keys[i]")};");
                writer.Line($"results.Span[i] = {result}.Resolve(value);");
            }

            using (writer.Begin("catch (global::System.Exception exception)"))
            {
                writer.Line($"results.Span[i] = {result}.Reject(exception);");
            }
        }
    }

    private static string Call(DataLoaderModel loader, string key)
        => $"await {loader.ContainingType}.{loader.MethodName}({string.Join(", ", loader.Parameters.Select((_, i) => $"p{i}").Prepend(key))}).ConfigureAwait(false)";

    private static string TypesOf(DataLoaderModel loader) => $"{loader.KeyType}, {loader.ValueType}";
}
