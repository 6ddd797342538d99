using System.Globalization;
using System.Security.Claims;
using GraphCommerce.Data.Commands;

namespace GraphCommerce.Schema.Common;

/// <summary>The claims of the request's token.</summary>
public static class CurrentUser
{
    private const string IssuerClaim = "iss";
    private const string SubjectClaim = "sub";

    /// <summary>The signed-in user's id; null for a visitor, and where the token's subject is not a number.</summary>
    public static long? FindUserId(this ClaimsPrincipal principal)
        => long.TryParse(principal.FindFirstValue(SubjectClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var userId) ? userId : null;

    /// <summary>The signed-in user's id.</summary>
    /// <exception cref="GraphQLException">The token's subject is not a number.</exception>
    public static long GetUserId(this ClaimsPrincipal principal)
        => principal.FindUserId() ?? throw NotAuthenticated("The token names no user.");

    /// <summary>The sender of a customer's command, a user of the shop.</summary>
    /// <exception cref="GraphQLException">The token's subject is not a number, or a claim is too long.</exception>
    public static Caller GetCustomer(this ClaimsPrincipal principal)
    {
        _ = principal.GetUserId();
        return principal.GetCaller();
    }

    /// <summary>The sender of an administrator's command, who need not be a user of the shop.</summary>
    /// <exception cref="GraphQLException">The token has no subject, or a claim is too long.</exception>
    public static Caller GetAdministrator(this ClaimsPrincipal principal) => principal.GetCaller();

    /// <summary>To be called where a stream is opened, which may happen before the subscription field is authorized.</summary>
    /// <exception cref="GraphQLException">The request has no valid token.</exception>
    public static void RequireSignIn(this ClaimsPrincipal principal)
    {
        if (principal.Identity is not { IsAuthenticated: true })
        {
            throw NotAuthenticated("The current user is not authorized to access this resource.");
        }
    }

    /// <summary>Whether the signed-in user may see what belongs to a user: that user and administrators may.</summary>
    public static bool MaySee(this ClaimsPrincipal principal, long userId)
        => principal.FindUserId() == userId || principal.IsInRole(Roles.Administrator);

    private static Caller GetCaller(this ClaimsPrincipal principal)
    {
        var caller = new Caller(principal.FindFirstValue(IssuerClaim) ?? "", principal.FindFirstValue(SubjectClaim) ?? "");
        return caller switch
        {
            { Subject.Length: 0 } => throw NotAuthenticated("The token has no subject."),
            { Issuer.Length: > Caller.MaximumLength } => throw NotAuthenticated($"The token's issuer is longer than {Caller.MaximumLength} characters."),
            { Subject.Length: > Caller.MaximumLength } => throw NotAuthenticated($"The token's subject is longer than {Caller.MaximumLength} characters."),
            _ => caller,
        };
    }

    private static GraphQLException NotAuthenticated(string message)
        => new(ErrorBuilder.New().SetMessage(message).SetCode(ErrorCodes.Authentication.NotAuthenticated).Build());
}
