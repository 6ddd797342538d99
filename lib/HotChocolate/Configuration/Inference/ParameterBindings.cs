using System.Security.Claims;
using GreenDonut;
using HotChocolate.Execution;
using HotChocolate.Generated;
using HotChocolate.Resolvers;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Configuration;


/// <summary>A parameter whose value the client gives.</summary>
internal interface IArgumentBinding
{
    /// <summary>The argument's name.</summary>
    string Name { get; }

    /// <summary>Takes the value from a field of the mutation's input object instead.</summary>
    void ReadFrom(string inputArgumentName, int fieldIndex);
}

/// <inheritdoc cref="IArgumentBinding" />
internal sealed class ArgumentBinding<T>(string name) : ParameterBinding<T>, IArgumentBinding
{
    private string? _inputArgumentName;
    private int _fieldIndex;

    public string Name { get; } = name;

    public void ReadFrom(string inputArgumentName, int fieldIndex)
    {
        _inputArgumentName = inputArgumentName;
        _fieldIndex = fieldIndex;
    }

    public override T Resolve(IResolverContext context)
        => _inputArgumentName is null
            ? context.ArgumentValue<T>(Name)
            : context.ArgumentValue<MutationInput>(_inputArgumentName).Get<T>(_fieldIndex);
}

/// <summary>An argument that tells "not given" from "given as null".</summary>
internal sealed class OptionalArgumentBinding<T>(string name) : ParameterBinding<Optional<T>>, IArgumentBinding
{
    private string? _inputArgumentName;
    private int _fieldIndex;

    public string Name { get; } = name;

    public void ReadFrom(string inputArgumentName, int fieldIndex)
    {
        _inputArgumentName = inputArgumentName;
        _fieldIndex = fieldIndex;
    }

    public override Optional<T> Resolve(IResolverContext context)
    {
        if (_inputArgumentName is null)
        {
            return context.IsArgumentGiven(Name) ? new(context.ArgumentValue<T>(Name)) : default;
        }

        var input = context.ArgumentValue<MutationInput>(_inputArgumentName);
        return input.IsGiven(_fieldIndex) ? new(input.Get<T>(_fieldIndex)) : default;
    }
}

internal sealed class ParentBinding<T> : ParameterBinding<T>
{
    public override T Resolve(IResolverContext context) => context.Parent<T>();
}

internal sealed class CancellationTokenBinding : ParameterBinding<CancellationToken>
{
    public override CancellationToken Resolve(IResolverContext context) => context.RequestAborted;
}

internal sealed class ContextBinding : ParameterBinding<IResolverContext>
{
    public override IResolverContext Resolve(IResolverContext context) => context;
}

/// <summary>Asked for once; it is made when it is first needed.</summary>
internal sealed class SingletonBinding<T>(IServiceProvider services) : ParameterBinding<T>
    where T : class
{
    private T? _service;

    public override T Resolve(IResolverContext context) => _service ??= services.GetRequiredService<T>();
}

internal sealed class ServiceBinding<T>(string? key) : ParameterBinding<T>
    where T : notnull
{
    public override T Resolve(IResolverContext context)
        => key is null ? context.Services.GetRequiredService<T>() : context.Services.GetRequiredKeyedService<T>(key);
}

/// <summary>Data loaders belong to the request, so that all its fields fill the same batches.</summary>
internal sealed class DataLoaderBinding<T> : ParameterBinding<T>
    where T : IDataLoader
{
    public override T Resolve(IResolverContext context) => context.RequestServices.GetRequiredService<T>();
}

internal sealed class GlobalStateBinding<T>(string key, bool isNullable) : ParameterBinding<T>
{
    public override T Resolve(IResolverContext context)
    {
        if (context.ContextData.TryGetValue(key, out var value) && value is T typed)
        {
            return typed;
        }

        return isNullable ? default! : throw new InvalidOperationException($"The request has no state `{key}` of type `{typeof(T)}`.");
    }
}

internal sealed class ClaimsPrincipalBinding : ParameterBinding<ClaimsPrincipal>
{
    /// <summary>A request without a principal is one of nobody.</summary>
    public override ClaimsPrincipal Resolve(IResolverContext context)
        => context.ContextData.TryGetValue(nameof(ClaimsPrincipal), out var value) && value is ClaimsPrincipal principal
            ? principal
            : new ClaimsPrincipal(new ClaimsIdentity());
}

internal sealed class EventMessageBinding<T> : ParameterBinding<T>
{
    public override T Resolve(IResolverContext context) => (T)context.ContextData[WellKnownContextData.EventMessage]!;
}
