using HotChocolate;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using HotChocolate.Execution.Instrumentation;
using HotChocolate.Execution.Options;

namespace Microsoft.Extensions.DependencyInjection;

public static partial class RequestExecutorBuilderExtensions
{
    /// <summary>Changes how requests are executed.</summary>
    public static IRequestExecutorBuilder ModifyRequestOptions(this IRequestExecutorBuilder builder, Action<RequestExecutorOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return builder.Setup(setup => configure(setup.Execution));
    }

    /// <summary>Changes what documents may hold.</summary>
    public static IRequestExecutorBuilder ModifyParserOptions(this IRequestExecutorBuilder builder, Action<RequestParserOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return builder.Setup(setup => configure(setup.Parser));
    }

    /// <summary>Adds a function that every error passes before it is reported.</summary>
    public static IRequestExecutorBuilder AddErrorFilter(this IRequestExecutorBuilder builder, Func<IError, IError> errorFilter)
    {
        ArgumentNullException.ThrowIfNull(errorFilter);
        var filter = new ErrorFilterFunction(errorFilter);
        return builder.Setup(setup => setup.ErrorFilters.Add(_ => filter));
    }

    /// <summary>Adds a filter that every error passes before it is reported; it is made once, with the application's services.</summary>
    public static IRequestExecutorBuilder AddErrorFilter<T>(this IRequestExecutorBuilder builder)
        where T : class, IErrorFilter
        => builder.AddErrorFilter(static services => ActivatorUtilities.GetServiceOrCreateInstance<T>(services));

    /// <summary>Adds a filter that every error passes before it is reported; it is made once.</summary>
    public static IRequestExecutorBuilder AddErrorFilter<T>(this IRequestExecutorBuilder builder, Func<IServiceProvider, T> factory)
        where T : class, IErrorFilter
    {
        ArgumentNullException.ThrowIfNull(factory);
        return builder.Setup(setup => setup.ErrorFilters.Add(factory));
    }

    /// <summary>Adds a listener to the schema's executions; it is made once, with the application's services.</summary>
    public static IRequestExecutorBuilder AddDiagnosticEventListener<T>(this IRequestExecutorBuilder builder)
        where T : ExecutionDiagnosticEventListener
        => builder.AddDiagnosticEventListener(static services => ActivatorUtilities.GetServiceOrCreateInstance<T>(services));

    /// <summary>Adds a listener to the schema's executions; it is made once.</summary>
    public static IRequestExecutorBuilder AddDiagnosticEventListener<T>(this IRequestExecutorBuilder builder, Func<IServiceProvider, T> factory)
        where T : ExecutionDiagnosticEventListener
    {
        ArgumentNullException.ThrowIfNull(factory);
        return builder.Setup(setup => setup.Listeners.Add(factory));
    }

    private sealed class ErrorFilterFunction(Func<IError, IError> filter) : IErrorFilter
    {
        public IError OnError(IError error) => filter(error);
    }
}
