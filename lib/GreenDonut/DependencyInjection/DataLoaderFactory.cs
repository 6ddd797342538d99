namespace GreenDonut.DependencyInjection;

/// <summary>Makes a data loader from a scope's services.</summary>
public delegate T DataLoaderFactory<out T>(IServiceProvider serviceProvider) where T : IDataLoader;
