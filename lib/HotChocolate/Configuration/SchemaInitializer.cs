using Microsoft.Extensions.Hosting;

namespace HotChocolate.Execution.Configuration;

/// <summary>Builds all schemas before the server listens, so that what is wrong with one is told at start.</summary>
internal sealed class SchemaInitializer(IRequestExecutorProvider executors, SchemaRegistry registry) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var name in registry.Names)
        {
            await executors.GetExecutorAsync(name, cancellationToken).ConfigureAwait(false);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
