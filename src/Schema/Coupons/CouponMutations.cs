using System.Security.Claims;
using GraphCommerce.Data.Coupons;
using GraphCommerce.Schema.Common;
using HotChocolate.Authorization;

namespace GraphCommerce.Schema.Coupons;

[MutationType]
public static partial class CouponMutations
{
    /// <summary>Takes a coupon of an event for the signed-in customer: first come, first served, one for each.</summary>
    [Authorize(Roles = [Roles.Customer])]
    [Error<CouponEventNotFoundError>]
    [Error<CouponEventNotOpenError>]
    [Error<CouponSoldOutError>]
    [Error<CouponAlreadyIssuedError>]
    [Error<UserNotActiveError>]
    [Error<IdempotencyKeyReusedError>]
    [Error<TooManyRequestsError>]
    public static async Task<Coupon> IssueCouponAsync(
        [ID<CouponEvent>] long couponEventId,
        string? idempotencyKey,
        ClaimsPrincipal principal,
        CouponService coupons,
        CancellationToken cancellationToken)
        => await coupons.IssueAsync(principal.GetUserId(), couponEventId, idempotencyKey, cancellationToken);
}
