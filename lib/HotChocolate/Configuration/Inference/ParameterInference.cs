using System.Reflection;
using System.Security.Claims;
using GreenDonut;
using HotChocolate.Generated;
using HotChocolate.Resolvers;
using HotChocolate.Types.Descriptors.Configurations;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Configuration;

/// <summary>The bindings of a method's parameters.</summary>
/// <param name="Bindings">One <see cref="ParameterBinding{T}"/> for each parameter.</param>
/// <param name="All">The same, as objects.</param>
/// <param name="NeedsScope">True if a service is among them that is no singleton.</param>
internal sealed record BoundParameters(ResolverParameters Bindings, IReadOnlyList<object> All, bool NeedsScope)
{
    public static BoundParameters None { get; } = new(new([]), [], false);
}

/// <summary>Decides where the values of a resolver's parameters come from; what comes from nowhere else is an argument.</summary>
internal sealed class ParameterInference(SchemaInference schema)
{
    private readonly IServiceProviderIsService? _isService = schema.Services.GetService<IServiceProviderIsService>();

    /// <summary>Binds all parameters and adds the arguments among them to the field.</summary>
    public BoundParameters Bind(MethodInfo method, OutputFieldConfiguration field)
    {
        var needsScope = false;
        var bindings = new List<object>();
        foreach (var parameter in method.GetParameters())
        {
            bindings.Add(FindBinding(parameter, ref needsScope) ?? BindArgument(parameter, field));
        }

        return new(new(bindings), bindings, needsScope);
    }

    private object? FindBinding(ParameterInfo parameter, ref bool needsScope)
    {
        var type = parameter.ParameterType;
        if (parameter.IsDefined(typeof(ArgumentAttribute)))
        {
            return null;
        }

        if (parameter.IsDefined(typeof(ParentAttribute)))
        {
            return Create(typeof(ParentBinding<>), type);
        }

        if (parameter.IsDefined(typeof(EventMessageAttribute)))
        {
            return Create(typeof(EventMessageBinding<>), type);
        }

        if (parameter.GetCustomAttribute<GlobalStateAttribute>() is { } state)
        {
            return Create(typeof(GlobalStateBinding<>), type, state.Key ?? parameter.Name!, CSharpType.Of(parameter).IsNullable);
        }

        if (type == typeof(CancellationToken))
        {
            return new CancellationTokenBinding();
        }

        if (type == typeof(IResolverContext))
        {
            return new ContextBinding();
        }

        if (type == typeof(ClaimsPrincipal))
        {
            return new ClaimsPrincipalBinding();
        }

        if (schema.ParameterBindings.Select(find => find(parameter)).FirstOrDefault(static found => found is not null) is { } special)
        {
            return special;
        }

        if (typeof(IDataLoader).IsAssignableFrom(type))
        {
            return Create(typeof(DataLoaderBinding<>), type);
        }

        var attribute = parameter.GetCustomAttribute<ServiceAttribute>();
        return attribute is not null || IsService(type) ? BindService(type, attribute?.Key, ref needsScope) : null;
    }

    /// <summary>True for what the application registered. Every sequence could be injected; it counts if its items are services.</summary>
    private bool IsService(Type type)
        => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>)
            ? IsService(type.GenericTypeArguments[0])
            : _isService?.IsService(type) == true;

    private object BindService(Type type, string? key, ref bool needsScope)
    {
        if (key is null && schema.Registrations.LastOrDefault(candidate => candidate.ServiceType == type)?.Lifetime is ServiceLifetime.Singleton)
        {
            return Create(typeof(SingletonBinding<>), type, schema.Services);
        }

        needsScope = true;
        return Create(typeof(ServiceBinding<>), type, key);
    }

    private object BindArgument(ParameterInfo parameter, OutputFieldConfiguration field)
    {
        var argument = InputFieldInference.Create(schema, parameter);
        field.Arguments.Add(argument);
        var type = parameter.ParameterType;
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>)
            ? Create(typeof(OptionalArgumentBinding<>), type.GenericTypeArguments[0], argument.Name)
            : Create(typeof(ArgumentBinding<>), type, argument.Name);
    }

    private static object Create(Type definition, Type type, params object?[] arguments)
        => Activator.CreateInstance(definition.MakeGenericType(type), arguments)!;
}
