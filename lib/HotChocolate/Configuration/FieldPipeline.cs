using HotChocolate.Resolvers;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Configuration;

/// <summary>Composes what produces a field's value: the schema's steps, then the field's, then the resolver.</summary>
internal static class FieldPipeline
{
    /// <summary>Sets the field's pipeline or pure resolver; false if there is neither a resolver nor a step that could stand in for it.</summary>
    public static bool TryCompose(ObjectField field, ObjectFieldConfiguration configuration, IReadOnlyList<FieldMiddleware> globalMiddlewares)
    {
        if (globalMiddlewares.Count == 0 && configuration.Middlewares.Count == 0)
        {
            field.PureResolver = configuration.PureResolver;
            field.Middleware = configuration.PureResolver is null && configuration.Resolver is { } resolver ? Call(resolver) : null;
            return field.PureResolver is not null || field.Middleware is not null;
        }

        var pipeline = Innermost(configuration);
        foreach (var middleware in globalMiddlewares.Concat(configuration.Middlewares).Reverse())
        {
            pipeline = middleware(pipeline);
        }

        field.Middleware = pipeline;
        return true;
    }

    private static FieldDelegate Innermost(ObjectFieldConfiguration configuration)
    {
        if (configuration.PureResolver is { } pure)
        {
            return context =>
            {
                context.Result = pure(context);
                return ValueTask.CompletedTask;
            };
        }

        return configuration.Resolver is { } resolver ? Call(resolver) : static _ => ValueTask.CompletedTask;
    }

    private static FieldDelegate Call(FieldResolverDelegate resolver) => context =>
    {
        var result = resolver(context);
        if (result.IsCompletedSuccessfully)
        {
            context.Result = result.Result;
            return ValueTask.CompletedTask;
        }

        return AwaitAsync(result, context);

        static async ValueTask AwaitAsync(ValueTask<object?> result, IMiddlewareContext context)
            => context.Result = await result.ConfigureAwait(false);
    };
}
