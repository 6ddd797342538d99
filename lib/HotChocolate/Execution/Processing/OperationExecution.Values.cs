using System.Collections;
using System.Collections.Immutable;
using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>Completes resolvers' values (spec: Value Completion).</summary>
internal sealed partial class OperationExecution
{
    /// <summary>Stands for a null whose error is already reported.</summary>
    private static readonly object s_nullAfterError = new();

    private static object NullAfterError => s_nullAfterError;

    private bool TryComplete(ObjectNode node, int slot, object? value, IImmutableDictionary<string, object?> scopedContextData)
    {
        var selection = node.SelectionSet.Selections[slot];
        return TryFill(node, slot, selection.Type, CompleteValue(node, slot, selection, selection.Type, value, scopedContextData));
    }

    /// <summary>Puts a completed value into its slot; false if a null came where none may be.</summary>
    private bool TryFill(ResultNode node, int slot, IType type, object? completed)
    {
        var isNull = completed is null || ReferenceEquals(completed, s_nullAfterError);
        node.Slots[slot] = isNull ? null : completed;
        if (!isNull || type is not NonNullType)
        {
            return true;
        }

        if (completed is null)
        {
            AddError(ErrorFactory.NonNullViolation(node.GetPath(slot), FieldOf(node, slot)));
        }

        return false;
    }

    /// <summary>The completed value: null, <see cref="NullAfterError"/>, a coerced leaf, or a node with fields under way.</summary>
    private object? CompleteValue(
        ResultNode node,
        int slot,
        Selection selection,
        IType type,
        object? value,
        IImmutableDictionary<string, object?> scopedContextData)
    {
        if (value is null)
        {
            return null;
        }

        return type switch
        {
            NonNullType nonNull => CompleteNullable(nonNull.NullableType, isNullable: false),
            _ => CompleteNullable(type, isNullable: true),
        };

        object? CompleteNullable(IType nullableType, bool isNullable) => nullableType switch
        {
            ScalarType scalar => CompleteScalar(node, slot, selection, scalar, value),
            EnumType @enum => CompleteEnum(node, slot, @enum, value),
            ListType list => CompleteList(node, slot, selection, list, isNullable, value, scopedContextData),
            ObjectType objectType => CompleteObject(node, slot, selection, objectType, isNullable, value, scopedContextData),
            _ => CompleteAbstract(node, slot, selection, (TypeDefinition)nullableType, isNullable, value, scopedContextData),
        };
    }

    private object? CompleteScalar(ResultNode node, int slot, Selection selection, ScalarType type, object value)
    {
        try
        {
            var formatted = selection.Field.ResultFormatter is { } format ? format(value) : value;
            if (type.TryCoerceOutput(formatted, out var coerced))
            {
                return coerced;
            }
        }
        catch (Exception exception) when (exception is InvalidCastException or FormatException or OverflowException or GraphQLException)
        {
            AddError(ErrorFactory.ResultCannotBeCoerced(node.GetPath(slot), type).WithException(exception));
            return NullAfterError;
        }

        AddError(ErrorFactory.ResultCannotBeCoerced(node.GetPath(slot), type));
        return NullAfterError;
    }

    private object CompleteEnum(ResultNode node, int slot, EnumType type, object value)
    {
        if (type.TryGetName(value, out var name))
        {
            return name;
        }

        AddError(ErrorFactory.ResultCannotBeCoerced(node.GetPath(slot), type));
        return NullAfterError;
    }

    private object CompleteList(
        ResultNode node,
        int slot,
        Selection selection,
        ListType type,
        bool isNullable,
        object value,
        IImmutableDictionary<string, object?> scopedContextData)
    {
        if (value is string || value is not IEnumerable items)
        {
            AddError(ErrorFactory.ResultIsNotAList(node.GetPath(slot), type, value));
            return NullAfterError;
        }

        IList list;
        try
        {
            list = items as IList ?? items.Cast<object?>().ToArray();
        }
        catch (Exception exception)
        {
            AddError(ErrorFactory.Unexpected(exception, node.GetPath(slot), _options.IncludeExceptionDetails));
            return NullAfterError;
        }

        var result = new ListNode(node, slot, isNullable, list.Count);
        for (var index = 0; index < list.Count; index++)
        {
            var item = CompleteValue(result, index, selection, type.ElementType, list[index], scopedContextData);
            if (!TryFill(result, index, type.ElementType, item))
            {
                result.IsInvalid = true;
            }
        }

        return result.IsInvalid ? NullAfterError : result;
    }

    private object CompleteAbstract(
        ResultNode node,
        int slot,
        Selection selection,
        TypeDefinition type,
        bool isNullable,
        object value,
        IImmutableDictionary<string, object?> scopedContextData)
    {
        foreach (var candidate in Schema.GetPossibleTypes(type))
        {
            if (candidate.IsInstanceOf(value))
            {
                return CompleteObject(node, slot, selection, candidate, isNullable, value, scopedContextData);
            }
        }

        AddError(ErrorFactory.NoObjectType(node.GetPath(slot), type, value));
        return NullAfterError;
    }

    private object CompleteObject(
        ResultNode node,
        int slot,
        Selection selection,
        ObjectType type,
        bool isNullable,
        object value,
        IImmutableDictionary<string, object?> scopedContextData)
    {
        var selectionSet = selection.GetSelectionSet(type);
        _fieldCount += selectionSet.Selections.Length;
        if (IsTooLarge)
        {
            // The result will be refused as a whole.
            return NullAfterError;
        }

        var result = new ObjectNode(node, slot, isNullable, selectionSet);
        return TryStartFields(result, value, scopedContextData) ? result : NullAfterError;
    }

    private static ObjectField FieldOf(ResultNode node, int slot)
    {
        while (node is ListNode list)
        {
            (node, slot) = (list.Parent!, list.Slot);
        }

        return ((ObjectNode)node).SelectionSet.Selections[slot].Field;
    }
}
