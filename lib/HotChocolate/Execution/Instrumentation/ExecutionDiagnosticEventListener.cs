namespace HotChocolate.Execution.Instrumentation;

/// <summary>Watches executions, for logs, traces and metrics. Listeners are called in the request's way: they should be quick.</summary>
public class ExecutionDiagnosticEventListener
{
    /// <summary>A scope in which nothing happens.</summary>
    protected static IDisposable EmptyScope { get; } = new Nothing();

    /// <summary>Called when a request begins; the scope is disposed when its result is there.</summary>
    public virtual IDisposable ExecuteRequest(RequestContext context) => EmptyScope;

    private sealed class Nothing : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
