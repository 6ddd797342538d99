using System.ComponentModel;
using HotChocolate.Resolvers;

namespace HotChocolate.Generated;

/// <summary>Produces one parameter of a resolver from the field's context.</summary>
/// <typeparam name="T">The parameter's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ParameterBinding<T>
{
    /// <summary>The parameter's value for one call.</summary>
    public abstract T Resolve(IResolverContext context);
}

/// <summary>The bindings of a resolver's parameters, in their order.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ResolverParameters
{
    private readonly IReadOnlyList<object> _bindings;

    internal ResolverParameters(IReadOnlyList<object> bindings) => _bindings = bindings;

    /// <summary>The binding of the parameter at <paramref name="index"/>, from 0.</summary>
    public ParameterBinding<T> Get<T>(int index) => (ParameterBinding<T>)_bindings[index];
}
