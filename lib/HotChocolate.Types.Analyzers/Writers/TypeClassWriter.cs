using HotChocolate.Types.Analyzers.Models;

namespace HotChocolate.Types.Analyzers.Writers;

/// <summary>Writes what belongs to one type class: its Configure method, and its registration with direct calls to its methods.</summary>
internal static class TypeClassWriter
{
    private const string Registration = "global::HotChocolate.Generated.TypeRegistration";

    public static string HintName(TypeClassModel type) => $"{type.FullName.Replace("@", string.Empty)}.{type.Kind}.g.cs";

    public static string Write(TypeClassModel type)
    {
        var writer = new CodeWriter();

        using (writer.BeginNamespace(type.Namespace, type.Scope))
        {
            if (type.RuntimeType is not null)
            {
                WritePart(writer, type, $"global::HotChocolate.Types.IObjectTypeDescriptor<{type.RuntimeType}>");
                writer.Line();
            }

            WriteRegistration(writer, type);
        }

        return writer.ToString();
    }

    // Initialize is there because Configure, which the class may or may not implement, is private.
    private static void WritePart(CodeWriter writer, TypeClassModel type, string descriptor)
    {
        using (writer.Begin($"{type.Accessibility} static partial class {type.Name}"))
        {
            writer.GeneratedCodeAttribute();
            writer.Line($"internal static void Initialize({descriptor} descriptor) => Configure(descriptor);");
            writer.Line();
            writer.Line($"static partial void Configure({descriptor} descriptor);");
        }
    }

    private static void WriteRegistration(CodeWriter writer, TypeClassModel type)
    {
        var self = type.Namespace.Length == 0 ? $"global::{type.Name}" : $"global::{type.FullName}";
        writer.GeneratedCodeAttribute();

        using (writer.Begin($"internal static class {type.RegistrationName}"))
        {
            var factory = type.RuntimeType is null ? type.Kind.ToString() : $"Object<{type.RuntimeType}>";
            writer.Line($"public static {Registration} Create()");

            using (writer.Indent())
            {
                writer.Line($"=> {Registration}.{factory}(");

                using (writer.Indent())
                {
                    var hasResolvers = type.Resolvers.Count > 0;
                    writer.Line($"typeof({self}){(type.RuntimeType is null && !hasResolvers ? ");" : ",")}");

                    if (type.RuntimeType is not null)
                    {
                        writer.Line($"{self}.Initialize{(hasResolvers ? "," : ");")}");
                    }

                    for (var i = 0; i < type.Resolvers.Count; i++)
                    {
                        ResolverWriter.Write(writer, self, type.Resolvers[i], end: i < type.Resolvers.Count - 1 ? "," : ");");
                    }
                }
            }

            if (type.Resolvers.Any(resolver => !resolver.IsProperty))
            {
                writer.Line();
                WriteLookup(writer, self, "Method", ", params global::System.Type[] parameterTypes", ", parameterTypes");
            }

            if (type.Resolvers.Any(resolver => resolver.IsProperty))
            {
                writer.Line();
                WriteLookup(writer, self, "Property", string.Empty, string.Empty);
            }
        }
    }

    private static void WriteLookup(CodeWriter writer, string self, string kind, string parameters, string arguments)
    {
        const string Flags = "global::System.Reflection.BindingFlags";
        writer.Line($"private static global::System.Reflection.{kind}Info {kind}(string name{parameters})");
        writer.Line($"    => typeof({self}).Get{kind}(name, {Flags}.Static | {Flags}.Public | {Flags}.NonPublic{arguments})!;");
    }
}
