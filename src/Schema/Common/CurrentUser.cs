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
        => principal.FindUserId() ?? throw new GraphQLException(
            ErrorBuilder.New().SetMessage("The token names no user.").SetCode(ErrorCodes.Authentication.NotAuthenticated).Build());

    /// <summary>True if what belongs to a user may be shown: to that user and to administrators.</summary>
    public static bool MaySee(this ClaimsPrincipal principal, long userId)
        => principal.FindUserId() == userId || principal.IsInRole(Roles.Administrator);
}
