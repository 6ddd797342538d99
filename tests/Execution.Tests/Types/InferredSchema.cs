using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using HotChocolate.Generated;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Inference;

/// <summary>Schemas of some of the annotated classes of this assembly.</summary>
internal static class InferredSchema
{
    public static IRequestExecutorBuilder Of(params IEnumerable<TypeRegistration> registrations)
    {
        var builder = new ServiceCollection().AddSingleton(new Shelf([new("A", 3, Genre.Novel, ["X"]), new("B", null, Genre.TrueCrime, [])])).AddGraphQL();
        foreach (var registration in registrations)
        {
            builder.AddTypeRegistration(registration);
        }

        return builder;
    }

    /// <summary>One type of a schema, on one line.</summary>
    public static string Print(this Schema schema, string typeName)
        => schema.TryGetType(typeName, out var type) ? TypeWriter.Write(type).ToString(indented: false) : $"There is no type {typeName}.";

    public static async Task<string> ExecuteAsync(this IRequestExecutorBuilder builder, string document, params (string Name, object? Value)[] state)
    {
        var executor = await builder.BuildRequestExecutorAsync();
        var request = OperationRequestBuilder.New().SetDocument(document);
        foreach (var (name, value) in state)
        {
            request.SetGlobalState(name, value);
        }

        return (await executor.ExecuteAsync(request.Build())).ToJson(withIndentations: false);
    }
}
