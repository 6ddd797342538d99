using HotChocolate.Resolvers;

namespace HotChocolate.Types;

/// <summary>Turns what mutations give and throw into their payloads.</summary>
internal static class MutationMiddleware
{
    /// <summary>The payload holds the result, be it null.</summary>
    public static FieldDelegate WrapResult(FieldDelegate next) => async context =>
    {
        await next(context).ConfigureAwait(false);
        context.Result = new MutationResult(context.Result, null);
    };

    /// <summary>Exceptions that the mutation declares become errors of its payload; others stay faults.</summary>
    public static FieldMiddleware CatchErrors(IReadOnlyList<ErrorDefinition> definitions) => next => async context =>
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (AggregateException exception) when (exception.InnerExceptions.Any(inner => TryCreate(definitions, inner) is not null))
        {
            var errors = new List<object>();
            foreach (var inner in exception.InnerExceptions)
            {
                if (TryCreate(definitions, inner) is { } error)
                {
                    errors.Add(error);
                }
                else
                {
                    context.ReportError(ErrorBuilder.FromException(inner).SetPath(context.Path).Build());
                }
            }

            context.Result = new MutationResult(null, errors);
        }
        catch (Exception exception) when (exception is not GraphQLException && TryCreate(definitions, exception) is { } error)
        {
            context.Result = new MutationResult(null, [error]);
        }
    };

    private static object? TryCreate(IReadOnlyList<ErrorDefinition> definitions, Exception exception)
    {
        foreach (var definition in definitions)
        {
            if (definition.TryCreate(exception) is { } error)
            {
                return error;
            }
        }

        return null;
    }
}
