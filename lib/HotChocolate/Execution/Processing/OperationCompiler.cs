using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>Collects and merges the fields of selection sets (spec: Field Collection).</summary>
internal static class OperationCompiler
{
    public static SelectionSet CompileRoot(Operation operation, PreparedOperation prepared, InputCoercionContext conditions)
    {
        var collector = new Collector(prepared, conditions, prepared.RootType);
        collector.Collect(prepared.Definition.SelectionSet);
        return collector.Complete(operation);
    }

    public static SelectionSet CompileSelectionSet(
        Operation operation,
        PreparedOperation prepared,
        InputCoercionContext conditions,
        ObjectType objectType,
        IReadOnlyList<FieldNode> parents)
    {
        var collector = new Collector(prepared, conditions, objectType);
        foreach (var parent in parents)
        {
            if (parent.SelectionSet is { } selectionSet)
            {
                collector.Collect(selectionSet);
            }
        }

        return collector.Complete(operation);
    }

    private sealed class Collector(PreparedOperation prepared, InputCoercionContext conditions, ObjectType objectType)
    {
        private readonly OrderedDictionary<string, List<FieldNode>> _nodesByResponseName = new(StringComparer.Ordinal);
        private readonly HashSet<string> _visitedFragments = new(StringComparer.Ordinal);

        public void Collect(SelectionSetNode selectionSet)
        {
            foreach (var selection in selectionSet.Selections)
            {
                if (!IsIncluded(selection))
                {
                    continue;
                }

                switch (selection)
                {
                    case FieldNode field:
                        Add(field);
                        break;

                    case InlineFragmentNode fragment when Applies(fragment.TypeCondition):
                        Collect(fragment.SelectionSet);
                        break;

                    case FragmentSpreadNode spread when _visitedFragments.Add(spread.Name.Value):
                        var definition = prepared.Fragments[spread.Name.Value];
                        if (Applies(definition.TypeCondition))
                        {
                            Collect(definition.SelectionSet);
                        }

                        break;
                }
            }
        }

        public SelectionSet Complete(Operation operation)
        {
            var selections = new Selection[_nodesByResponseName.Count];
            for (var index = 0; index < selections.Length; index++)
            {
                var (responseName, nodes) = _nodesByResponseName.GetAt(index);
                var field = FindField(nodes[0].Name.Value);
                selections[index] = new Selection(operation, responseName, field, [.. nodes], ArgumentMap.Compile(field.Arguments, nodes[0].Arguments));
            }

            prepared.Owner.CountSelections(selections.Length);
            return new SelectionSet(objectType, selections);
        }

        private void Add(FieldNode field)
        {
            var responseName = (field.Alias ?? field.Name).Value;
            if (_nodesByResponseName.TryGetValue(responseName, out var nodes))
            {
                nodes.Add(field);
            }
            else
            {
                _nodesByResponseName.Add(responseName, [field]);
            }
        }

        private ObjectField FindField(string name)
            => prepared.Schema.FindField(objectType, name) as ObjectField
                ?? throw new InvalidOperationException($"A validated operation selects {objectType.Name}.{name}, which does not exist.");

        private bool Applies(NamedTypeNode? condition)
            => condition is null
                || (prepared.Schema.TryGetType(condition.Name.Value, out var type) && prepared.Schema.IsPossibleType(type, objectType));

        private bool IsIncluded(ISelectionNode selection)
        {
            foreach (var directive in selection.Directives)
            {
                if (directive.Name.Value is "skip" or "include"
                    && prepared.Conditions.Evaluate(directive, conditions) == (directive.Name.Value == "skip"))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
