using Microsoft.Extensions.DependencyInjection;

namespace GreenDonut.DependencyInjection;

/// <summary>How one kind of loader is made. The interface and the class of a loader share one registration.</summary>
internal sealed class DataLoaderRegistration(Type instanceType, Func<IServiceProvider, IDataLoader>? factory = null)
{
    private readonly Func<IServiceProvider, IDataLoader> _factory = factory ?? Activate(instanceType);

    public Type InstanceType { get; } = instanceType;

    public IDataLoader Create(IServiceProvider services) => _factory(services);

    private static Func<IServiceProvider, IDataLoader> Activate(Type type)
    {
        var create = ActivatorUtilities.CreateFactory(type, []);
        return services => (IDataLoader)create(services, null);
    }
}
