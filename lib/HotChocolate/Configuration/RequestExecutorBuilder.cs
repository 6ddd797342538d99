using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Execution.Configuration;

/// <inheritdoc cref="IRequestExecutorBuilder" />
internal sealed class RequestExecutorBuilder(IServiceCollection services, string name) : IRequestExecutorBuilder
{
    public string Name { get; } = name;

    public IServiceCollection Services { get; } = services;
}
