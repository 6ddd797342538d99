using GreenDonut;

namespace GraphCommerce.Data.Users;

internal static class UserDataLoaders
{
    [DataLoader]
    public static async Task<Dictionary<long, User>> GetUserByIdAsync(
        IReadOnlyList<long> ids, CommerceDbContext context, CancellationToken cancellationToken)
        => await context.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, cancellationToken);
}
