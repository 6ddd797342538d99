using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Coupons;
using GraphCommerce.Data.Products;
using GraphCommerce.Data.Users;

namespace GraphCommerce.Data.Tests.Support;

/// <summary>Rows that a test begins with; each returns its id.</summary>
internal static class TestRows
{
    public static async Task<long> AddUserAsync(this TestShop shop, int balance = 0, UserStatus status = UserStatus.Active)
    {
        await using var context = shop.CreateContext();
        var user = new User { Name = "Ann", Email = $"{Guid.NewGuid():N}@example.test", Status = status };
        context.Add(user);
        await context.SaveChangesAsync();
        context.Add(new Balance { UserId = user.Id, CurrentBalance = balance, LastUpdatedAt = shop.Clock.Now.AddDays(-1) });
        await context.SaveChangesAsync();
        return user.Id;
    }

    public static async Task<long> AddProductAsync(
        this TestShop shop, int price = 100, int stock = 10, ProductStatus? status = null)
    {
        await using var context = shop.CreateContext();
        var product = new Product
        {
            Name = "Tea", Price = price, StockQuantity = stock, ReceivedQuantity = stock,
            Status = status ?? (stock == 0 ? ProductStatus.OutOfStock : ProductStatus.Active),
        };
        context.Add(product);
        await context.SaveChangesAsync();
        return product.Id;
    }

    public static async Task<long> AddCouponEventAsync(
        this TestShop shop,
        int total = 10,
        DiscountType type = DiscountType.Percentage,
        int value = 10,
        int minimum = 0,
        CouponEventStatus status = CouponEventStatus.Active,
        TimeSpan? opensIn = null,
        TimeSpan? closesIn = null)
    {
        await using var context = shop.CreateContext();
        var couponEvent = new CouponEvent
        {
            Name = "Spring", DiscountType = type, DiscountValue = value, TotalQuantity = total, MinimumOrderAmount = minimum, Status = status,
            StartDate = shop.Clock.Now + (opensIn ?? TimeSpan.FromHours(-1)), EndDate = shop.Clock.Now + (closesIn ?? TimeSpan.FromHours(1)),
        };
        context.Add(couponEvent);
        await context.SaveChangesAsync();
        return couponEvent.Id;
    }

    public static async Task<long> AddCouponAsync(this TestShop shop, long userId, DiscountType type = DiscountType.Percentage, int value = 10, int minimum = 0)
        => (await shop.Coupons.IssueAsync(userId, await shop.AddCouponEventAsync(type: type, value: value, minimum: minimum), null, default)).Id;
}
