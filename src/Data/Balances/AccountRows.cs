using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Users;

namespace GraphCommerce.Data.Balances;

/// <summary>A user's balance, with the status of the user.</summary>
internal sealed record Account(Balance Balance, UserStatus UserStatus);

internal static class AccountRows
{
    /// <summary>By user id.</summary>
    public static readonly RowKind<long, Account> Kind = new(
        account => account.Balance.UserId,
        EF.CompileAsyncQuery((CommerceDbContext context, long[] userIds) =>
            from balance in context.Balances
            join user in context.Users on balance.UserId equals user.Id
            where userIds.Contains(balance.UserId)
            select new Account(balance, user.Status)),
        locked: (context, userIds) => context.Balances.Where(b => userIds.Contains(b.UserId)).OrderBy(b => b.UserId).Select(b => b.UserId),
        probed: (context, userIds) => context.Users.Where(u => userIds.Contains(u.Id)).Select(u => u.Id));

    public static Account? Account(this BatchContext batch, long userId) => batch.Find(Kind, userId);
}
