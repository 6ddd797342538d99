using HotChocolate.Resolvers;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Configuration;

/// <summary>
/// Gives a field a service scope of its own: query fields run side by side, and a DbContext that two of them shared would fail with
/// "A second operation was started on this context".
/// </summary>
internal static class ServiceScopeMiddleware
{
    public static FieldDelegate Create(FieldDelegate next) => async context =>
    {
        var outer = context.Services;
        var scope = context.RequestServices.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            context.Services = scope.ServiceProvider;
            try
            {
                await next(context).ConfigureAwait(false);
            }
            finally
            {
                context.Services = outer;
            }
        }
    };
}
