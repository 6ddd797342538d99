using Microsoft.CodeAnalysis;

namespace HotChocolate.Types.Analyzers.Diagnostics;

/// <summary>
/// All that the generator complains about. The ids up to HC0199 mean what they mean in the package of the same name;
/// those from HC0900 are this generator's own.
/// </summary>
internal static class Problems
{
    private const string TypeSystem = "TypeSystem";
    private const string DataLoader = "DataLoader";

    public static readonly DiagnosticDescriptor DataLoaderWithoutKey = Error(
        "HC0074", DataLoader, "Data loader without keys", "The data loader `{0}` needs the keys (IReadOnlyList<TKey>) or the key as its first parameter");

    public static readonly DiagnosticDescriptor DataLoaderNotAccessible = Error(
        "HC0075", DataLoader, "Data loader not accessible", "The data loader `{0}` must be public or internal, and so must the types around it");

    public static readonly DiagnosticDescriptor DataLoaderGeneric = Error(
        "HC0085", DataLoader, "Generic data loader", "The data loader `{0}` cannot be generic");

    public static readonly DiagnosticDescriptor TypeNotPartial = Error(
        "HC0080", TypeSystem, "Type class not partial", "The class `{0}` extends an object type and must be partial");

    public static readonly DiagnosticDescriptor TypeNotStatic = Error(
        "HC0081", TypeSystem, "Type class not static", "The class `{0}` has fields of a type and must be static");

    public static readonly DiagnosticDescriptor RootTypeNotPartial = new(
        "HC0091",
        "Root type class not partial",
        "The class `{0}` should be partial, as all classes with fields of a root type",
        TypeSystem,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor NodeResolverWithId = Error(
        "HC0092", TypeSystem, "[ID] on a node resolver", "The parameter `{0}` of a node resolver is an id already; remove [ID]");

    public static readonly DiagnosticDescriptor NodeResolverNotPublic = Error(
        "HC0093", TypeSystem, "Node resolver not public", "The node resolver `{0}` must be public");

    public static readonly DiagnosticDescriptor ParentOfOtherType = Error(
        "HC0097", TypeSystem, "Parent of another type", "The parent `{0}` is declared as `{1}`, but the class extends `{2}`");

    public static readonly DiagnosticDescriptor ListAnnotationOrder = Error(
        "HC0100",
        TypeSystem,
        "Order of list attributes",
        "The attributes of `{0}` must stand in this order: [UsePaging], [UseProjection], [UseFiltering], [UseSorting]");

    public static readonly DiagnosticDescriptor NodeResolverWithoutId = Error(
        "HC0104", TypeSystem, "Node resolver without id", "The first parameter of the node resolver `{0}` must be the node's id, and be named `id`");

    public static readonly DiagnosticDescriptor IdOnRecordParameter = Error(
        "HC0105", TypeSystem, "[ID] on a record's parameter", "[ID] on `{0}` does not reach the record's property; write [property: ID]");

    public static readonly DiagnosticDescriptor MicrosoftAuthorize = Error(
        "HC0106",
        TypeSystem,
        "Attribute of ASP.NET Core on a resolver",
        "[{0}] of Microsoft.AspNetCore.Authorization protects no field; use HotChocolate.Authorization.{0}Attribute");

    public static readonly DiagnosticDescriptor DataLoaderNotStatic = Error(
        "HC0900", DataLoader, "Data loader not static", "The data loader `{0}` must be a static method");

    public static readonly DiagnosticDescriptor DataLoaderResult = Error(
        "HC0901",
        DataLoader,
        "Data loader of another result",
        "The data loader `{0}` must return a task: of a dictionary or a lookup by `{1}` where it takes a list of keys, or else of the key's value");

    public static readonly DiagnosticDescriptor DataLoaderTwice = Error(
        "HC0902", DataLoader, "Two data loaders of one name", "There are two data loaders of the name `{0}`; name one of them by [DataLoader(\"...\")]");

    public static readonly DiagnosticDescriptor TypeNestedOrGeneric = Error(
        "HC0903", TypeSystem, "Type class nested or generic", "The class `{0}` has fields of a type and can be neither nested in another type nor generic");

    public static readonly DiagnosticDescriptor ParameterByReference = Error(
        "HC0904", TypeSystem, "Parameter by reference", "The parameter `{0}` of a resolver cannot be ref or out");

    public static readonly DiagnosticDescriptor SubscribeMethodMissing = Error(
        "HC0905", TypeSystem, "Subscribe method missing", "[Subscribe(With = ...)] names `{0}`, but `{1}` has no such method");

    private static DiagnosticDescriptor Error(string id, string category, string title, string message)
        => new(id, title, message, category, DiagnosticSeverity.Error, isEnabledByDefault: true);
}
