using HotChocolate.AspNetCore;
using HotChocolate.AspNetCore.Formatters;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Configures a schema's transports.</summary>
public static partial class HotChocolateAspNetCoreServiceCollectionExtensions
{
    /// <summary>Lets <typeparamref name="T"/> see every request that comes over HTTP. It is made once.</summary>
    public static IRequestExecutorBuilder AddHttpRequestInterceptor<T>(this IRequestExecutorBuilder builder)
        where T : class, IHttpRequestInterceptor
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.RemoveAllKeyed<IHttpRequestInterceptor>(builder.Name).AddKeyedSingleton<IHttpRequestInterceptor, T>(builder.Name);
        return builder;
    }

    /// <summary>Lets a delegate see every request that comes over HTTP, before the user is added to it.</summary>
    public static IRequestExecutorBuilder AddHttpRequestInterceptor(
        this IRequestExecutorBuilder builder,
        Func<HttpContext, IRequestExecutor, OperationRequestBuilder, CancellationToken, ValueTask> handler)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(handler);
        builder.Services
            .RemoveAllKeyed<IHttpRequestInterceptor>(builder.Name)
            .AddKeyedSingleton<IHttpRequestInterceptor>(builder.Name, new DelegateHttpRequestInterceptor(handler));
        return builder;
    }

    /// <summary>Lets <typeparamref name="T"/> see what happens on every WebSocket. It is made once.</summary>
    public static IRequestExecutorBuilder AddSocketSessionInterceptor<T>(this IRequestExecutorBuilder builder)
        where T : class, ISocketSessionInterceptor
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.RemoveAllKeyed<ISocketSessionInterceptor>(builder.Name).AddKeyedSingleton<ISocketSessionInterceptor, T>(builder.Name);
        return builder;
    }

    /// <summary>Lets <typeparamref name="T"/> decide the status codes of responses.</summary>
    public static IRequestExecutorBuilder AddHttpResponseFormatter<T>(this IRequestExecutorBuilder builder)
        where T : DefaultHttpResponseFormatter
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.RemoveAllKeyed<DefaultHttpResponseFormatter>(builder.Name).AddKeyedSingleton<DefaultHttpResponseFormatter, T>(builder.Name);
        return builder;
    }

    /// <summary>Changes what the schema's endpoints offer.</summary>
    public static IRequestExecutorBuilder ModifyServerOptions(this IRequestExecutorBuilder builder, Action<GraphQLServerOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.Configure(builder.Name, configure);
        return builder;
    }
}
