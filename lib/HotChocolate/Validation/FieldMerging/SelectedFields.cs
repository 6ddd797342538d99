using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.FieldMerging;

/// <summary>A field as one selection set selects it.</summary>
/// <param name="ParentType">The type it is selected from; null where the document names something unknown.</param>
/// <param name="Node">The syntax.</param>
/// <param name="Type">The type of its value; null where unknown.</param>
internal sealed record SelectedField(TypeDefinition? ParentType, FieldNode Node, IType? Type);

/// <summary>The fields of a selection set by response name, inline fragments included, and the fragments that it spreads.</summary>
internal sealed class SelectedFields
{
    public OrderedDictionary<string, List<SelectedField>> ByResponseName { get; } = new(StringComparer.Ordinal);

    public List<string> FragmentNames { get; } = [];

    public static SelectedFields Collect(ValidationContext context, TypeDefinition? parentType, SelectionSetNode selectionSet)
    {
        var result = new SelectedFields();
        result.Collect(context, parentType, selectionSet, new HashSet<string>(StringComparer.Ordinal), []);
        return result;
    }

    private void Collect(
        ValidationContext context,
        TypeDefinition? parentType,
        SelectionSetNode selectionSet,
        HashSet<string> fragmentNames,
        HashSet<(TypeDefinition?, string, string)> plainLeaves)
    {
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    Add(context, parentType, field, plainLeaves);
                    break;

                case FragmentSpreadNode spread when fragmentNames.Add(spread.Name.Value):
                    FragmentNames.Add(spread.Name.Value);
                    break;

                case InlineFragmentNode fragment:
                    var type = fragment.TypeCondition is null ? parentType : context.FindType(fragment.TypeCondition.Name.Value);
                    Collect(context, type, fragment.SelectionSet, fragmentNames, plainLeaves);
                    break;
            }
        }
    }

    private void Add(ValidationContext context, TypeDefinition? parentType, FieldNode field, HashSet<(TypeDefinition?, string, string)> plainLeaves)
    {
        const int fewEnough = 16;
        var responseName = (field.Alias ?? field.Name).Value;

        if (!ByResponseName.TryGetValue(responseName, out var fields))
        {
            ByResponseName.Add(responseName, fields = []);
        }

        // Comparing is quadratic. Repeating one plain leaf many times conflicts with nothing that its first occurrences do not conflict with.
        var isRepeated = field is { Arguments.Count: 0, SelectionSet: null } && !plainLeaves.Add((parentType, responseName, field.Name.Value));

        if (!isRepeated || fields.Count < fewEnough)
        {
            var type = parentType is null ? null : context.Schema.FindField(parentType, field.Name.Value)?.Type;
            fields.Add(new SelectedField(parentType, field, type));
        }
    }
}
