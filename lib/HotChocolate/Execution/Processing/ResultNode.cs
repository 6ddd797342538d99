namespace HotChocolate.Execution.Processing;

/// <summary>
/// An object or list of a response while it is made. A slot holds null, a coerced leaf value or another node.
/// The parent is known so that a null can travel up and paths are made only for errors.
/// </summary>
internal abstract class ResultNode(ResultNode? parent, int slot, bool isNullable, int slotCount)
{
    public ResultNode? Parent { get; } = parent;

    /// <summary>The place in <see cref="Parent"/>.</summary>
    public int Slot { get; } = slot;

    /// <summary>True if null may stand where this node stands.</summary>
    public bool IsNullable { get; } = isNullable;

    public object?[] Slots { get; } = slotCount == 0 ? [] : new object?[slotCount];

    /// <summary>True once a null below has travelled past this node: nothing of it will be in the response.</summary>
    public bool IsInvalid { get; set; }

    /// <summary>True if this node or one that holds it is no part of the response any more.</summary>
    public bool IsDetached
    {
        get
        {
            for (var node = this; node is not null; node = node.Parent)
            {
                if (node.IsInvalid)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The response position of a slot.</summary>
    public abstract Path GetPath(int slot);

    protected Path GetPath() => Parent is null ? Path.Root : Parent.GetPath(Slot);
}

/// <summary>An object of a response.</summary>
internal sealed class ObjectNode(ResultNode? parent, int slot, bool isNullable, SelectionSet selectionSet)
    : ResultNode(parent, slot, isNullable, selectionSet.Selections.Length)
{
    public SelectionSet SelectionSet { get; } = selectionSet;

    public override Path GetPath(int slot) => GetPath().Append(SelectionSet.Selections[slot].ResponseName);
}

/// <summary>A list of a response.</summary>
internal sealed class ListNode(ResultNode parent, int slot, bool isNullable, int count)
    : ResultNode(parent, slot, isNullable, count)
{
    public override Path GetPath(int slot) => GetPath().Append(slot);
}
