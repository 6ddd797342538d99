namespace GraphCommerce.Data.Database;

internal static class ExceptionChain
{
    /// <summary>The exception and everything that caused it: EF, tasks and drivers wrap a fault in different ways.</summary>
    public static IEnumerable<Exception> Chain(this Exception exception)
        => exception switch
        {
            AggregateException aggregate => aggregate.InnerExceptions.SelectMany(Chain).Prepend(exception),
            { InnerException: { } cause } => cause.Chain().Prepend(exception),
            _ => [exception],
        };
}
