using System.ComponentModel;

namespace HotChocolate.Generated;

/// <summary>Turns what a resolver returns into what the engine awaits. What is complete already costs no state machine.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ResolverResults
{
    /// <summary>The value of a task.</summary>
    public static ValueTask<object?> From<T>(Task<T> task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return task.IsCompletedSuccessfully ? new ValueTask<object?>(task.Result) : AwaitAsync(task);

        static async ValueTask<object?> AwaitAsync(Task<T> task) => await task.ConfigureAwait(false);
    }

    /// <summary>The value of a value task.</summary>
    public static ValueTask<object?> From<T>(ValueTask<T> task)
    {
        return task.IsCompletedSuccessfully ? new ValueTask<object?>(task.Result) : AwaitAsync(task);

        static async ValueTask<object?> AwaitAsync(ValueTask<T> task) => await task.ConfigureAwait(false);
    }

    /// <summary>Null, once the task has ended.</summary>
    public static ValueTask<object?> From(Task task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return From(new ValueTask(task));
    }

    /// <summary>Null, once the task has ended.</summary>
    public static ValueTask<object?> From(ValueTask task)
    {
        if (task.IsCompletedSuccessfully)
        {
            // A pooled source must be told that its result was taken.
            task.GetAwaiter().GetResult();
            return default;
        }

        return AwaitAsync(task);

        static async ValueTask<object?> AwaitAsync(ValueTask task)
        {
            await task.ConfigureAwait(false);
            return null;
        }
    }

    /// <summary>The items of an asynchronous sequence, once it has ended.</summary>
    public static async ValueTask<object?> From<T>(IAsyncEnumerable<T>? items, CancellationToken cancellationToken)
    {
        if (items is null)
        {
            return null;
        }

        var list = new List<T>();

        await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            list.Add(item);
        }

        return list;
    }
}
