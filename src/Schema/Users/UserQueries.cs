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
    /// <summary>The signed-in user; null if the shop has no such user.</summary>
    [Authorize]
    public static async Task<User?> GetMeAsync(ClaimsPrincipal principal, IUserByIdDataLoader userById, CancellationToken cancellationToken)
        => await userById.LoadAsync(principal.GetUserId(), cancellationToken);

    /// <summary>A user; null if there is none. Customers see themselves, administrators everybody.</summary>
    [NodeResolver]
    public static async Task<User?> GetUserByIdAsync(
        long id, ClaimsPrincipal principal, IUserByIdDataLoader userById, CancellationToken cancellationToken)
        => principal.MaySee(id) ? await userById.LoadAsync(id, cancellationToken) : null;

    /// <summary>All users, oldest first. Administrators only.</summary>
    [Authorize(Roles = [Roles.Administrator])]
    [UsePaging]
    public static async Task<Connection<User>> GetUsersAsync(PagingArguments paging, UserService users, CancellationToken cancellationToken)
        => await users.GetUsersAsync(paging, cancellationToken).ToConnectionAsync();
}
