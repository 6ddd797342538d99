using HotChocolate.AspNetCore.Authorization;
using HotChocolate.Authorization;
using HotChocolate.Execution.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds authorization to a schema.</summary>
public static class HotChocolateAuthorizeRequestExecutorBuilder
{
    /// <summary>Adds <c>@authorize</c>, checked with the policies of ASP.NET Core.</summary>
    public static IRequestExecutorBuilder AddAuthorization(this IRequestExecutorBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddAuthorization();
        builder.Services.TryAddSingleton<IAuthorizationHandler, DefaultAuthorizationHandler>();
        return builder.AddAuthorizationCore();
    }
}
