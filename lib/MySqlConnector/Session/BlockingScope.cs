namespace MySqlConnector.Session;

/// <summary>
/// Marks that the present thread is in a synchronous call of ADO.NET, which blocks it anyway. What waits asks <see cref="IsActive"/> and then
/// waits in place, so that nothing of a synchronous Open needs a thread of the pool to go on: all of those may be in such a call.
/// </summary>
internal readonly ref struct BlockingScope
{
    [ThreadStatic]
    private static bool s_isActive;

    private readonly bool _wasActive;

    private BlockingScope(bool isBlocking)
    {
        _wasActive = s_isActive;
        s_isActive = isBlocking;
    }

    public static bool IsActive => s_isActive;

    public static BlockingScope Enter() => new(isBlocking: true);

    /// <summary>Waits for a task in place if this is a synchronous call. Whatever comes of the task, its awaiter hears of it.</summary>
    public static Task WaitIfActive(Task task, CancellationToken cancellationToken)
    {
        if (s_isActive && !task.IsCompleted)
        {
            try
            {
                task.Wait(cancellationToken);
            }
            catch (Exception exception) when (exception is AggregateException or OperationCanceledException)
            {
                // The task itself tells.
            }
        }

        return task;
    }

    public void Dispose() => s_isActive = _wasActive;
}
