using HotChocolate.Language;
using HotChocolate.Validation.FieldMerging;

namespace HotChocolate.Validation.Rules;

/// <summary>Fields of one response name are the same field with the same arguments, or of types that exclude one another (spec: Field Selection Merging).</summary>
internal sealed class OverlappingFieldsCanBeMergedRule : ValidationRule, IEnter<SelectionSetNode>
{
    private ConflictFinder? _finder;

    public void Enter(SelectionSetNode node)
    {
        _finder ??= new ConflictFinder(Context);

        foreach (var conflict in _finder.Find(Context.ParentType, node))
        {
            var name = Text.Shorten(conflict.Reason.ResponseName);

            Context.Report(new ValidationError($"The fields `{name}` conflict because {conflict.Reason}. Use different aliases to fetch both.")
            {
                Section = "sec-Field-Selection-Merging",
                Path = (Context.FieldPath ?? (Context.Definition is OperationDefinitionNode ? Path.Root : null))?.Append(name)
            }.At(conflict.Left).At(conflict.Right));
        }
    }
}
