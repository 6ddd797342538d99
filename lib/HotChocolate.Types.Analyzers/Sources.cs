using HotChocolate.Types.Analyzers.Diagnostics;
using HotChocolate.Types.Analyzers.Inspectors;
using HotChocolate.Types.Analyzers.Models;
using HotChocolate.Types.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HotChocolate.Types.Analyzers;

/// <summary>The names of the pipeline's steps, by which a test sees what was done again.</summary>
internal static class Steps
{
    public const string Assembly = nameof(Assembly);
    public const string TypeClasses = nameof(TypeClasses);
    public const string DataLoaders = nameof(DataLoaders);
    public const string Registrations = nameof(Registrations);
}

/// <summary>The models that the pipeline makes of the source.</summary>
internal static class Sources
{
    public static IncrementalValuesProvider<TypeClassModel> TypeClasses(SyntaxValueProvider syntax)
    {
        return Concat(
            Concat(Of(WellKnownNames.QueryType, TypeClassKind.Query), Of(WellKnownNames.MutationType, TypeClassKind.Mutation)),
            Concat(Of(WellKnownNames.SubscriptionType, TypeClassKind.Subscription), Of(WellKnownNames.ObjectTypeOfT, TypeClassKind.Object)))
            .WithTrackingName(Steps.TypeClasses);

        IncrementalValuesProvider<TypeClassModel> Of(string attribute, TypeClassKind kind)
            => NotNull(syntax.ForAttributeWithMetadataName(
                attribute,
                static (node, _) => node is ClassDeclarationSyntax,
                (target, token) => TypeClassInspector.Inspect(target, kind, token)));
    }

    public static IncrementalValuesProvider<DataLoaderModel> DataLoaders(SyntaxValueProvider syntax)
        => NotNull(syntax.ForAttributeWithMetadataName(
            WellKnownNames.DataLoader, static (node, _) => node is MethodDeclarationSyntax, DataLoaderInspector.Inspect))
            .WithTrackingName(Steps.DataLoaders);

    public static IncrementalValueProvider<RegistrationModel> Registrations(
        SyntaxValueProvider syntax, IncrementalValuesProvider<TypeClassModel> types, IncrementalValuesProvider<DataLoaderModel> loaders)
    {
        var typeRegistrations = Names(types
            .Where(static type => type.IsValid)
            .Select(static (type, _) => $"global::{(type.Namespace.Length == 0 ? string.Empty : type.Namespace + ".")}{type.RegistrationName}"));
        var annotated = WellKnownNames.TypeAnnotations
            .Select(attribute => NotNull(syntax.ForAttributeWithMetadataName(
                attribute,
                static (node, _) => node is BaseTypeDeclarationSyntax,
                RegisteredTypeInspector.InspectAnnotated)))
            .Aggregate(Concat);
        var handwritten = NotNull(syntax.CreateSyntaxProvider(
            static (node, _) => RegisteredTypeInspector.MayBeDataLoader(node), RegisteredTypeInspector.InspectDataLoader));
        var generated = loaders
            .Where(static loader => loader.IsValid)
            .Select(static (loader, _) => new DataLoaderRegistrationModel(loader.Qualify(loader.InterfaceName), loader.Qualify(loader.ClassName)))
            .Collect()
            .Select(static (found, _) => found.Distinct().OrderBy(static loader => loader.Class, StringComparer.Ordinal).ToEquatableArray());
        var groups = DataLoaderGroups(loaders).Select(static (groups, _) => groups
            .Select(static group => new DataLoaderRegistrationModel(group.Qualify($"I{group.Name}"), group.Qualify(group.Name)))
            .ToEquatableArray());

        return typeRegistrations.Combine(Names(annotated)).Combine(generated).Combine(groups).Combine(Names(handwritten))
            .Select(static (parts, _) =>
            {
                var ((((types, annotated), loaders), groups), handwritten) = parts;
                return new RegistrationModel(types, annotated, loaders, groups, handwritten);
            })
            .WithTrackingName(Steps.Registrations);
    }

    public static IncrementalValueProvider<EquatableArray<DataLoaderGroupModel>> DataLoaderGroups(IncrementalValuesProvider<DataLoaderModel> loaders)
        => loaders
            .Where(static loader => loader.IsValid && loader.Groups.Count > 0)
            .Collect()
            .Select(static (found, _) => found
                .SelectMany(static loader => loader.Groups, static (loader, name) => (Loader: loader, Name: name))
                .GroupBy(static item => (item.Loader.Namespace, item.Name), static item => item.Loader)
                .OrderBy(static group => group.Key.Namespace, StringComparer.Ordinal)
                .ThenBy(static group => group.Key.Name, StringComparer.Ordinal)
                .Select(static group => new DataLoaderGroupModel(
                    group.Key.Namespace,
                    group.Key.Name,
                    group.OrderBy(static loader => loader.Name, StringComparer.Ordinal)
                        .Select(static loader => new DataLoaderGroupMember(loader.Name, loader.ClassName, loader.InterfaceName))
                        .ToEquatableArray()))
                .ToEquatableArray());

    public static IncrementalValuesProvider<DiagnosticInfo> RepeatedDataLoaders(IncrementalValuesProvider<DataLoaderModel> loaders)
        => loaders
            .Select(static (loader, _) => loader.Qualify(loader.ClassName))
            .Collect()
            .SelectMany(static (names, _) => names
                .GroupBy(static name => name)
                .Where(static group => group.Count() > 1)
                .Select(static group => DiagnosticInfo.Create(Problems.DataLoaderTwice, Location.None, group.Key.Substring("global::".Length))));

    public static IncrementalValuesProvider<DiagnosticInfo> MisplacedIds(SyntaxValueProvider syntax)
        => Concat(MisplacedIds(syntax, WellKnownNames.Id), MisplacedIds(syntax, WellKnownNames.IdOfT));

    private static IncrementalValuesProvider<DiagnosticInfo> MisplacedIds(SyntaxValueProvider syntax, string attribute)
        => NotNull(syntax.ForAttributeWithMetadataName(
            attribute, static (node, _) => node is ParameterSyntax, RegisteredTypeInspector.InspectId));

    private static IncrementalValueProvider<EquatableArray<string>> Names(IncrementalValuesProvider<string> names)
        => names.Collect().Select(static (found, _) => found.Distinct().OrderBy(static name => name, StringComparer.Ordinal).ToEquatableArray());

    private static IncrementalValuesProvider<T> NotNull<T>(IncrementalValuesProvider<T?> values) where T : class
        => values.Where(static value => value is not null)!;

    private static IncrementalValuesProvider<T> Concat<T>(IncrementalValuesProvider<T> first, IncrementalValuesProvider<T> second)
        => first.Collect().Combine(second.Collect()).SelectMany(static (both, _) => both.Left.AddRange(both.Right));
}
