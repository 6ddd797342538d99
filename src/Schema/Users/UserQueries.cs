using System.Security.Claims;
using GraphCommerce.Data.Users;
using GraphCommerce.Schema.Common;
using GreenDonut.Data;
using HotChocolate.Authorization;
using HotChocolate.Types.Pagination;

namespace GraphCommerce.Schema.Users;

[QueryType]
public static partial class UserQueries
{
    /// <summary>The signed-in user.</summary>
    [Authorize]
    public static async Task<User?> GetMeAsync(ClaimsPrincipal principal, IUserByIdDataLoader userById, CancellationToken cancellationToken)
        => await userById.LoadAsync(principal.GetUserId(), cancellationToken);

    /// <summary>A user: oneself, or anybody for an administrator.</summary>
    [NodeResolver]
    public static async Task<User?> GetUserByIdAsync(
        long id, ClaimsPrincipal principal, IUserByIdDataLoader userById, CancellationToken cancellationToken)
        => principal.MaySee(id) ? await userById.LoadAsync(id, cancellationToken) : null;

    /// <summary>All users, in the order of their registration (administrators).</summary>
    [Authorize(Roles = [Roles.Administrator])]
    [UsePaging]
    public static async Task<Connection<User>> GetUsersAsync(PagingArguments paging, UserService users, CancellationToken cancellationToken)
        => await users.GetUsersAsync(paging, cancellationToken).ToConnectionAsync();
}
