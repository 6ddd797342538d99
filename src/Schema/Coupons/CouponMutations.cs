using System.Security.Claims;
using GraphCommerce.Data.Coupons;
using GraphCommerce.Data.Users;
using GraphCommerce.Schema.Common;
using HotChocolate.Authorization;

namespace GraphCommerce.Schema.Coupons;

[MutationType]
public static partial class CouponMutations
{
    /// <summary>Issues a coupon of an event to the customer: first come, first served, one for each customer. Customers only.</summary>
    /// <param name="couponEventId">The event.</param>
    [Authorize(Roles = [Roles.Customer])]
    [Error<CouponEventNotFoundException>]
    [Error<CouponEventNotOpenException>]
    [Error<CouponSoldOutException>]
    [Error<CouponAlreadyIssuedException>]
    [Error<UserNotActiveException>]
    [IdempotencyErrors]
    [CommandErrors]
    public static async Task<Coupon> IssueCouponAsync(
        [ID<CouponEvent>] long couponEventId,
        string? idempotencyKey,
        ClaimsPrincipal principal,
        CouponService coupons,
        CancellationToken cancellationToken)
        => await coupons.IssueAsync(principal.GetCustomer(), couponEventId, idempotencyKey, cancellationToken);
}
