using GraphCommerce.Schema.Common;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GraphCommerce.Server.Authentication;

/// <summary>Gives a token to anybody, in Development only. In other environments the route does not exist.</summary>
internal static class DevelopmentTokens
{
    public static WebApplication MapDevelopmentTokens(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            app.MapGet("/dev/token", CreateToken);
        }

        return app;
    }

    private static Results<ContentHttpResult, BadRequest<string>> CreateToken(TokenIssuer issuer, long user = 1, string role = Roles.Customer)
        => role is Roles.Customer or Roles.Administrator
            ? TypedResults.Content(issuer.Issue(user, role), "text/plain")
            : TypedResults.BadRequest($"A role is {Roles.Customer} or {Roles.Administrator}.");
}
