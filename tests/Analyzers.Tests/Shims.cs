using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Analyzers.Tests;

/// <summary>What the generated code needs and the referenced assemblies do not have.</summary>
internal static class Shims
{
    private static readonly (string Type, string Source)[] s_all =
    [
        ("HotChocolate.ModuleAttribute", "namespace HotChocolate { [AttributeUsage(AttributeTargets.Assembly)] public sealed class ModuleAttribute(string name, ModuleOptions options = ModuleOptions.Default) : Attribute { public string Name => name; public ModuleOptions Options => options; } [Flags] public enum ModuleOptions { Default = 3, RegisterTypes = 1, RegisterDataLoader = 2, IncludeInternalMembers = 4, Disabled = 16 } }"),
        ("HotChocolate.Types.QueryTypeAttribute", "namespace HotChocolate.Types { public sealed class QueryTypeAttribute : Attribute; }"),
        ("HotChocolate.Types.MutationTypeAttribute", "namespace HotChocolate.Types { public sealed class MutationTypeAttribute : Attribute; }"),
        ("HotChocolate.Types.SubscriptionTypeAttribute", "namespace HotChocolate.Types { public sealed class SubscriptionTypeAttribute : Attribute; }"),
        ("HotChocolate.Types.ObjectTypeAttribute`1", "namespace HotChocolate.Types { public sealed class ObjectTypeAttribute<T> : Attribute; }"),
        ("HotChocolate.Types.InterfaceTypeAttribute", "namespace HotChocolate.Types { public sealed class InterfaceTypeAttribute(string? name = null) : Attribute { public string? Name => name; } }"),
        ("HotChocolate.Types.UnionTypeAttribute", "namespace HotChocolate.Types { public sealed class UnionTypeAttribute(string? name = null) : Attribute { public string? Name => name; } }"),
        ("HotChocolate.Types.SubscribeAttribute", "namespace HotChocolate.Types { public sealed class SubscribeAttribute : Attribute { public string? With { get; set; } } }"),
        ("HotChocolate.Types.UsePagingAttribute", "namespace HotChocolate.Types { public sealed class UsePagingAttribute : Attribute; }"),
        ("HotChocolate.Data.UseFilteringAttribute", "namespace HotChocolate.Data { public sealed class UseFilteringAttribute : Attribute; }"),
        ("HotChocolate.Data.UseSortingAttribute", "namespace HotChocolate.Data { public sealed class UseSortingAttribute : Attribute; }"),
        ("HotChocolate.GraphQLIgnoreAttribute", "namespace HotChocolate { public sealed class GraphQLIgnoreAttribute : Attribute; }"),
        ("HotChocolate.ParentAttribute", "namespace HotChocolate { public sealed class ParentAttribute : Attribute; }"),
        ("HotChocolate.EventMessageAttribute", "namespace HotChocolate { public sealed class EventMessageAttribute : Attribute; }"),
        ("HotChocolate.Types.Relay.NodeResolverAttribute", "namespace HotChocolate.Types.Relay { public sealed class NodeResolverAttribute : Attribute; }"),
        ("HotChocolate.Types.Relay.IDAttribute", "namespace HotChocolate.Types.Relay { public class IDAttribute : Attribute; }"),
        ("HotChocolate.Types.Relay.IDAttribute`1", "namespace HotChocolate.Types.Relay { public sealed class IDAttribute<T> : Attribute; }"),
        ("Microsoft.Extensions.DependencyInjection.RequestExecutorBuilderShim", "namespace Microsoft.Extensions.DependencyInjection { using HotChocolate.Execution.Configuration; using HotChocolate.Generated; public static class RequestExecutorBuilderShim { public static IRequestExecutorBuilder AddTypeRegistration(this IRequestExecutorBuilder b, TypeRegistration r) => b; public static IRequestExecutorBuilder AddType<T>(this IRequestExecutorBuilder b) => b; } }"),
    ];

    public static CSharpCompilation AddMissing(CSharpCompilation compilation, Func<string, SyntaxTree> parse)
    {
        if (compilation.GetTypeByMetadataName("HotChocolate.Execution.Configuration.IRequestExecutorBuilder") is null)
        {
            return compilation;
        }

        var missing = s_all.Where(shim => compilation.GetTypeByMetadataName(shim.Type) is null).Select(shim => parse(shim.Source));
        return compilation.AddSyntaxTrees(missing);
    }
}
