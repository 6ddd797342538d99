using GreenDonut.Data;

namespace GraphCommerce.Data.Users;

/// <summary>Reads users.</summary>
public sealed class UserService(IDbContextFactory<CommerceDbContext> contexts)
{
    /// <summary>All users by id.</summary>
    public async Task<Page<User>> GetUsersAsync(PagingArguments paging, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Users.AsNoTracking().OrderBy(u => u.Id).ToPageAsync(paging, cancellationToken);
    }
}
