using HotChocolate.Types.Analyzers.Models;
using Microsoft.CodeAnalysis.CSharp;

namespace HotChocolate.Types.Analyzers.Writers;

/// <summary>Writes the registration of one resolver: which method it is, and how it is called.</summary>
internal static class ResolverWriter
{
    private const string Registration = "global::HotChocolate.Generated.ResolverRegistration";
    private const string Results = "global::HotChocolate.Generated.ResolverResults";

    /// <summary>Writes one argument of a list, and <paramref name="end"/> behind it.</summary>
    public static void Write(CodeWriter writer, string type, ResolverModel resolver, string end)
    {
        var kind = resolver.Result is ResultKind.Value or ResultKind.Nothing ? "Pure" : "Async";
        writer.Line($"{Registration}.{kind}(");

        using (writer.Indent())
        {
            writer.Line($"{(resolver.IsProperty ? "Property" : "Method")}({string.Join(", ", TypesOf(resolver).Prepend($"\"{resolver.Name}\""))}),");

            if (resolver.Parameters.Count == 0)
            {
                writer.Line($"static _ => static context => {Result(type, resolver)}){end}");
                return;
            }

            // Bindings are looked up once per field of the schema, not once per call.
            using (writer.Begin("static parameters =>", end: $"}}){end}"))
            {
                for (var i = 0; i < resolver.Parameters.Count; i++)
                {
                    writer.Line($"var p{i} = parameters.Get<{resolver.Parameters[i].Type}>({i});");
                }

                writer.Line($"return context => {Result(type, resolver)};");
            }
        }
    }

    private static IEnumerable<string> TypesOf(ResolverModel resolver)
        => resolver.Parameters.Select(parameter => $"typeof({parameter.Type}){(parameter.IsByReference ? ".MakeByRefType()" : string.Empty)}");

    private static string Result(string type, ResolverModel resolver)
    {
        var name = SyntaxFacts.GetKeywordKind(resolver.Name) == SyntaxKind.None ? resolver.Name : "@" + resolver.Name;
        var arguments = string.Join(", ", resolver.Parameters.Select((_, i) => $"p{i}.Resolve(context)"));
        var call = resolver.IsProperty ? $"{type}.{name}" : $"{type}.{name}({arguments})";

        return resolver.Result switch
        {
            ResultKind.Value => call,
            ResultKind.Nothing => $"{{ {call}; return null; }}",
            ResultKind.AsyncStream => $"{Results}.From({call}, context.RequestAborted)",
            _ => $"{Results}.From({call})",
        };
    }
}
