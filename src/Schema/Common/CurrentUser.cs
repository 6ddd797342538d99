using System.Globalization;
using System.Security.Claims;

namespace GraphCommerce.Schema.Common;

/// <summary>What a token says of who asks.</summary>
public static class CurrentUser
{
    private const string UserIdClaim = "sub";

    /// <summary>The key of the signed-in user; null for a visitor.</summary>
    public static long? FindUserId(this ClaimsPrincipal principal)
        => long.TryParse(principal.FindFirstValue(UserIdClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var userId) ? userId : null;

    /// <summary>The key of the user that an authorized field was asked by.</summary>
    /// <exception cref="GraphQLException">The token names no user of this shop.</exception>
    public static long GetUserId(this ClaimsPrincipal principal)
        => principal.FindUserId() ?? throw NotAuthenticated("The token names no user.");

    /// <summary>Has to be asked where a stream is opened: that may be before the subscription field's authorization is looked at.</summary>
    /// <exception cref="GraphQLException">Nobody is signed in.</exception>
    public static void RequireSignIn(this ClaimsPrincipal principal)
    {
        if (principal.Identity is not { IsAuthenticated: true })
        {
            throw NotAuthenticated("The current user is not authorized to access this resource.");
        }
    }

    /// <summary>True if what belongs to a user may be shown: to that user and to administrators.</summary>
    public static bool MaySee(this ClaimsPrincipal principal, long userId)
        => principal.FindUserId() == userId || principal.IsInRole(Roles.Administrator);

    private static GraphQLException NotAuthenticated(string message)
        => new(ErrorBuilder.New().SetMessage(message).SetCode(ErrorCodes.Authentication.NotAuthenticated).Build());
}
