using HotChocolate.Language;

namespace HotChocolate.Validation.FieldMerging;

/// <summary>Two fields of one response name that cannot be merged.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Left">The first field, then the fields within it that are to blame.</param>
/// <param name="Right">The other field, then the fields within it that are to blame.</param>
internal sealed record Conflict(ConflictReason Reason, List<FieldNode> Left, List<FieldNode> Right);

/// <summary>Why fields cannot be merged: for a reason of their own, or for those of fields within them.</summary>
/// <param name="ResponseName">The response name that both have.</param>
/// <param name="Message">The reason of their own, or null.</param>
/// <param name="Inner">The reasons of the fields within.</param>
internal sealed record ConflictReason(string ResponseName, string? Message, IReadOnlyList<ConflictReason> Inner)
{
    private const int MaxInner = 3;

    public override string ToString()
        => Message ?? string.Join(" and ", Inner.Take(MaxInner).Select(reason => $"subfields `{Text.Shorten(reason.ResponseName)}` conflict because {reason}"));
}
