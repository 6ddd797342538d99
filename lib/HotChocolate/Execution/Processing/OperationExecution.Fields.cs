using System.Collections.Immutable;
using HotChocolate.Resolvers;

namespace HotChocolate.Execution.Processing;

/// <summary>Starts fields and takes up their values.</summary>
internal sealed partial class OperationExecution
{
    /// <summary>Takes up the value of a field whose pipeline was awaited.</summary>
    public void FinishField(ValueTask pipeline, ResolverContext context)
    {
        if (!TryTakeUp(pipeline, context))
        {
            PropagateNull(context.Node);
        }
    }

    /// <summary>Reports a fault of disposing a field's services.</summary>
    public void FinishScope(ValueTask disposal, ResolverContext context)
    {
        try
        {
            disposal.GetAwaiter().GetResult();
        }
        catch (Exception exception)
        {
            AddError(exception, context.Node, context.Slot);
        }
    }

    /// <summary>Starts all fields of an object; false if the null of one of them takes the place of the object.</summary>
    private bool TryStartFields(ObjectNode node, object? parent, IImmutableDictionary<string, object?> scopedContextData)
    {
        for (var slot = 0; slot < node.Slots.Length; slot++)
        {
            if (!TryStartField(node, slot, parent, scopedContextData))
            {
                node.IsInvalid = true;
            }
        }

        return !node.IsInvalid;
    }

    private bool TryStartField(ObjectNode node, int slot, object? parent, IImmutableDictionary<string, object?> scopedContextData)
    {
        var field = node.SelectionSet.Selections[slot].Field;
        return field.PureResolver is { } resolver
            ? TryResolve(resolver, node, slot, parent, scopedContextData)
            : TryStart(field.Middleware!, node, slot, parent, scopedContextData);
    }

    private bool TryResolve(
        PureFieldDelegate resolver,
        ObjectNode node,
        int slot,
        object? parent,
        IImmutableDictionary<string, object?> scopedContextData)
    {
        object? value;
        try
        {
            _pureContext.Enter(node, slot, parent, scopedContextData);
            value = resolver(_pureContext);
        }
        catch (Exception exception)
        {
            AddError(exception, node, slot);
            return TryFill(node, slot, node.SelectionSet.Selections[slot].Type, NullAfterError);
        }

        return TryComplete(node, slot, value, scopedContextData);
    }

    private bool TryStart(
        FieldDelegate pipeline,
        ObjectNode node,
        int slot,
        object? parent,
        IImmutableDictionary<string, object?> scopedContextData)
    {
        var context = new ResolverContext(this);
        ValueTask task;
        try
        {
            context.Enter(node, slot, parent, scopedContextData);
            task = pipeline(context);
        }
        catch (Exception exception)
        {
            task = ValueTask.FromException(exception);
        }

        if (task.IsCompleted)
        {
            return TryTakeUp(task, context);
        }

        new FieldTask(this, _loop, context, task).Await();
        return true;
    }

    private bool TryTakeUp(ValueTask pipeline, ResolverContext context)
    {
        var (node, slot) = (context.Node, context.Slot);
        bool isValid;
        try
        {
            pipeline.GetAwaiter().GetResult();
            // Nothing new starts for a request that was given up or for a part that is no longer in the response.
            isValid = RequestAborted.IsCancellationRequested || node.IsDetached || TryComplete(node, slot, context.Result, context.ScopedContextData);
        }
        catch (Exception exception)
        {
            AddError(exception, node, slot);
            isValid = TryFill(node, slot, node.SelectionSet.Selections[slot].Type, NullAfterError);
        }

        var disposal = context.LeaveAsync();
        if (disposal.IsCompleted)
        {
            FinishScope(disposal, context);
        }
        else
        {
            new ScopeDisposal(this, _loop, context, disposal).Await();
        }

        return isValid;
    }

    /// <summary>Carries a null from an object that lost a non-null field to the next position that may be null.</summary>
    private void PropagateNull(ResultNode? node)
    {
        while (node is { IsInvalid: false })
        {
            node.IsInvalid = true;
            if (node.Parent is null)
            {
                _isRootNull = true;
                return;
            }

            if (node.IsNullable)
            {
                node.Parent.Slots[node.Slot] = null;
                return;
            }

            node = node.Parent;
        }
    }
}
