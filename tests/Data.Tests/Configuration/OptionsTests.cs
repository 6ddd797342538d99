using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Coupons;
using GraphCommerce.Data.Database;
using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Seeding;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GraphCommerce.Data.Tests.Configuration;

public sealed class OptionsTests
{
    [Fact]
    public void The_defaults_are_valid()
    {
        using var services = Configure([]);
        Assert.Equal(("Sqlite", "Data Source=commerce.db"), (Value<DatabaseOptions>(services).Provider, Value<DatabaseOptions>(services).ConnectionString));
        Assert.Equal((1_000, 1_000_000), (Value<BalanceOptions>(services).MinimumCharge, Value<BalanceOptions>(services).MaximumCharge));
        Assert.Equal(TimeSpan.FromMinutes(15), Value<OrderOptions>(services).PendingExpiry);
        Assert.Equal(TimeSpan.FromDays(30), Value<CouponOptions>(services).Validity);
        Assert.Equal(TimeSpan.FromHours(24), Value<IdempotencyOptions>(services).Retention);
        Assert.Equal((4_096, 128), (Value<CommandOptions>(services).QueueCapacity, Value<CommandOptions>(services).BatchSize));
        Assert.Equal(1_000, Value<SeedOptions>(services).Products);
    }

    [Theory]
    [InlineData("Database:Provider", "Oracle")]
    [InlineData("Database:ConnectionString", "")]
    [InlineData("Balance:MinimumCharge", "0")]
    [InlineData("Balance:MinimumCharge", "1000001")]
    [InlineData("Balance:DailyChargeLimit", "-1")]
    [InlineData("Balance:TimeZone", "Mars/Olympus")]
    [InlineData("Coupon:Validity", "00:00:00")]
    [InlineData("Order:PendingExpiry", "-00:01:00")]
    [InlineData("Order:MaximumLines", "0")]
    [InlineData("Order:MaximumQuantity", "ten")]
    [InlineData("Idempotency:Retention", "never")]
    [InlineData("Commands:BatchSize", "0")]
    [InlineData("Commands:QueueCapacity", "0")]
    [InlineData("Seed:Users", "0")]
    public void A_wrong_value_is_told_by_its_key_at_start(string key, string value)
    {
        using var services = Configure(new() { [key] = value });

        var fault = Assert.ThrowsAny<Exception>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(key, fault.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Configure(Dictionary<string, string?> settings)
        => new ServiceCollection().AddCommerceData(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).BuildServiceProvider();

    private static T Value<T>(ServiceProvider services)
        where T : class
        => services.GetRequiredService<IOptions<T>>().Value;
}
