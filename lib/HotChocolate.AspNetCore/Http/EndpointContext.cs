using HotChocolate.AspNetCore.Formatters;
using HotChocolate.AspNetCore.Tool;
using HotChocolate.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HotChocolate.AspNetCore.Http;

/// <summary>What the transports of one endpoint share. It is made at the endpoint's first request, when its metadata is complete.</summary>
internal sealed class EndpointContext
{
    private readonly IRequestExecutorProvider _executors;
    private readonly string _schemaName;

    public EndpointContext(HttpContext context, string schemaName)
    {
        var services = context.RequestServices;
        _schemaName = schemaName;
        _executors = services.GetRequiredService<IRequestExecutorProvider>();
        Options = services.GetRequiredService<IOptionsFactory<GraphQLServerOptions>>().Create(schemaName);
        foreach (var change in context.GetEndpoint()?.Metadata.GetOrderedMetadata<GraphQLServerOptionsOverride>() ?? [])
        {
            change.Configure(Options);
        }

        MaxRequestSize = services.GetRequiredService<IOptionsMonitor<RequestLimits>>().Get(schemaName).MaxRequestSize;
        HttpInterceptor = services.GetKeyedService<IHttpRequestInterceptor>(schemaName) ?? new DefaultHttpRequestInterceptor();
        SocketInterceptor = services.GetKeyedService<ISocketSessionInterceptor>(schemaName) ?? new DefaultSocketSessionInterceptor();
        Formatter = services.GetKeyedService<DefaultHttpResponseFormatter>(schemaName) ?? new DefaultHttpResponseFormatter();
        Logger = services.GetRequiredService<ILoggerFactory>().CreateLogger("HotChocolate.AspNetCore");
        TimeProvider = services.GetService<TimeProvider>() ?? TimeProvider.System;
        Stopping = services.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None;
    }

    public GraphQLServerOptions Options { get; }

    public int MaxRequestSize { get; }

    public IHttpRequestInterceptor HttpInterceptor { get; }

    public ISocketSessionInterceptor SocketInterceptor { get; }

    public DefaultHttpResponseFormatter Formatter { get; }

    public IdeFiles Ide { get; } = new();

    public ILogger Logger { get; }

    public TimeProvider TimeProvider { get; }

    /// <summary>Fires when the application begins to stop.</summary>
    public CancellationToken Stopping { get; }

    public ValueTask<IRequestExecutor> GetExecutorAsync(CancellationToken cancellationToken)
        => _executors.GetExecutorAsync(_schemaName, cancellationToken);
}
