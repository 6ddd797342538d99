using HotChocolate.Configuration;
using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>Reads the applied directives that the model has properties for, too.</summary>
internal static class SpecifiedDirectiveReader
{
    /// <summary>The reason of <c>@deprecated</c>; null if it is not there.</summary>
    public static string? DeprecationReason(IHasDirectives node)
        => Find(node, "deprecated") is { } directive ? Argument(directive, "reason") ?? SpecifiedDirectives.DefaultDeprecationReason : null;

    /// <summary>The address that <c>@specifiedBy</c> gives.</summary>
    public static Uri? SpecifiedBy(IHasDirectives node)
        => Find(node, "specifiedBy") is { } directive && Uri.TryCreate(Argument(directive, "url"), UriKind.RelativeOrAbsolute, out var address)
            ? address
            : null;

    private static DirectiveNode? Find(IHasDirectives node, string name)
        => node.Directives.FirstOrDefault(directive => directive.Name.Value == name);

    private static string? Argument(DirectiveNode directive, string name)
        => (directive.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value as StringValueNode)?.Value;
}
