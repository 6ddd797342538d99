using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Configuration;

/// <summary>What an interceptor knows of the type that is being built.</summary>
public interface ITypeSystemObjectContext
{
    /// <summary>The application's services.</summary>
    IServiceProvider Services { get; }

    /// <summary>What descriptors know of the schema.</summary>
    IDescriptorContext DescriptorContext { get; }
}

/// <summary>What an interceptor knows while types are found.</summary>
public interface ITypeDiscoveryContext : ITypeSystemObjectContext;

/// <summary>What an interceptor knows while types are completed.</summary>
public interface ITypeCompletionContext : ITypeSystemObjectContext;

/// <summary>Changes the types of a schema while it is built, whatever they come from.</summary>
public abstract class TypeInterceptor
{
    /// <summary>
    /// Called for each type once its members are known: before mutation conventions add inputs, payloads and errors, and again for the types that they add.
    /// </summary>
    /// <param name="discoveryContext">What is known of the schema.</param>
    /// <param name="configuration">The type.</param>
    public virtual void OnBeforeRegisterDependencies(ITypeDiscoveryContext discoveryContext, TypeSystemConfiguration configuration)
    {
    }

    /// <summary>Called for each type and each directive once all conventions are applied, before anything is built of them.</summary>
    /// <param name="completionContext">What is known of the schema.</param>
    /// <param name="configuration">The type or directive.</param>
    public virtual void OnBeforeCompleteType(ITypeCompletionContext completionContext, TypeSystemConfiguration configuration)
    {
    }
}
