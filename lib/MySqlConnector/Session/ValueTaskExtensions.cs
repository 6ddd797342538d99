namespace MySqlConnector.Session;

/// <summary>How the synchronous half of ADO.NET gets the result of the one implementation there is.</summary>
internal static class ValueTaskExtensions
{
    /// <remarks>
    /// A session that uses blocking calls has completed its work when it returns. Only opening may really wait here (for a place in the
    /// pool, for the handshake); its continuations need no captured context.
    /// </remarks>
    public static void Wait(this ValueTask task)
    {
        if (task.IsCompleted)
        {
            task.GetAwaiter().GetResult();
            return;
        }

        task.AsTask().GetAwaiter().GetResult();
    }

    public static T Wait<T>(this ValueTask<T> task)
        => task.IsCompleted ? task.GetAwaiter().GetResult() : task.AsTask().GetAwaiter().GetResult();
}
