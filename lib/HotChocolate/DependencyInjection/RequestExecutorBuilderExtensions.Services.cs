using HotChocolate.Execution.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

public static partial class RequestExecutorBuilderExtensions
{
    /// <summary>
    /// Names a service of the application that error filters, listeners or interceptors of the schema need; it is taken from the application's
    /// services when the schema is built, so that a missing registration shows at the start.
    /// </summary>
    public static IRequestExecutorBuilder AddApplicationService<TService>(this IRequestExecutorBuilder builder)
        where TService : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Setup(setup => setup.Types.Add(static inference => inference.Services.GetRequiredService<TService>()));
    }
}
