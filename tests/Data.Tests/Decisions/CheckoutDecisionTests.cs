using FsCheck;
using FsCheck.Fluent;
using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Coupons;
using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Products;
using GraphCommerce.Data.Users;

namespace GraphCommerce.Data.Tests.Decisions;

[Trait("Category", "Generated")]
public sealed class CheckoutDecisionTests
{
    private static readonly DateTime Now = new(2026, 3, 10, 12, 0, 0, DateTimeKind.Utc);

    private static Gen<Case> Cases
        => from products in Gen.ArrayOf(
               from price in Gen.Choose(1, 1_000)
               from stock in Gen.Choose(0, 6)
               from inactive in Gen.Choose(0, 9)
               select new Product { Price = price, StockQuantity = stock, Status = inactive == 0 ? ProductStatus.Inactive : ProductStatus.Active }, 4)
           from items in Gen.NonEmptyListOf(
               from product in Gen.Choose(0, 4)
               from quantity in Gen.Choose(1, 4)
               select new OrderLine(product, quantity))
           from balance in Gen.Choose(0, 8_000)
           from type in Gen.Elements(DiscountType.Percentage, DiscountType.FixedAmount)
           from value in Gen.Choose(1, 100)
           from minimum in Gen.Choose(0, 1_500)
           from coupon in Gen.Elements<CouponStatus?>(null, CouponStatus.Available, CouponStatus.Available, CouponStatus.Used)
           select new Case(products, [.. items], balance, type, value, minimum, coupon);

    [Fact]
    public void An_accepted_checkout_never_takes_what_is_not_there_and_its_money_adds_up()
        => Properties.Check(Cases, c =>
        {
            var decision = c.Decide();

            Assert.Equal(decision.Payment is null, decision.Error is not null);
            if (decision.Order is { } order)
            {
                Assert.Equal(c.Items.Sum(i => i.Quantity), order.Lines.Sum(l => l.Quantity));
                Assert.All(order.Lines, l => Assert.InRange(l.Quantity, 1, c.Products[l.ProductId].StockQuantity));
                Assert.Equal(c.Items.Sum(i => i.Quantity * c.Products[i.ProductId].Price), order.TotalAmount);
                Assert.Equal(order.Lines.Sum(l => l.TotalPrice), order.TotalAmount);
                Assert.InRange(order.DiscountAmount, 0, c.Coupon is null ? 0 : order.TotalAmount);
                Assert.True(c.Coupon is null || (c.Coupon is CouponStatus.Available && order.TotalAmount >= c.Minimum));
            }

            if (decision.Payment is { } payment)
            {
                Assert.Equal((decision.Order!.FinalAmount, c.Balance, c.Balance - decision.Order.FinalAmount), (payment.Amount, payment.Before, payment.After));
                Assert.True(payment.After >= 0);
            }
        });

    [Fact]
    public void A_checkout_is_refused_only_for_a_reason()
        => Properties.Check(Cases, c =>
        {
            var decision = c.Decide();
            Assert.True(decision.Error switch
            {
                null => true,
                ProductNotFoundException e => !c.Products.ContainsKey(e.ProductId),
                ProductNotAvailableException e => c.Products[e.ProductId].Status is ProductStatus.Inactive,
                InsufficientStockException e => e.Requested > e.Available && e.Available == c.Products[e.ProductId].StockQuantity,
                CouponNotUsableException => c.Coupon is CouponStatus.Used,
                MinimumOrderAmountException e => e.TotalAmount < c.Minimum && e.MinimumOrderAmount == c.Minimum,
                InsufficientBalanceException e => e.Required > e.Available && e.Available == c.Balance && decision.Order is not null,
                _ => false,
            });
        });

    [Fact]
    public void A_decision_changes_nothing_itself()
        => Properties.Check(Cases, c =>
        {
            var before = c.Products.Values.Select(p => (p.StockQuantity, p.Status)).ToArray();
            c.Decide();
            Assert.Equal(before, c.Products.Values.Select(p => (p.StockQuantity, p.Status)));
        });

    /// <summary>Products have the ids 1 to 4; an item of product 0 asks for one that does not exist.</summary>
    private sealed class Case(Product[] products, OrderLine[] items, int balance, DiscountType type, int value, int minimum, CouponStatus? coupon)
    {
        public Dictionary<long, Product> Products { get; } = products.Select((p, i) => (p, i)).ToDictionary(x => x.i + 1L, x => x.p);

        public OrderLine[] Items { get; } = items;

        public int Balance { get; } = balance;

        public int Minimum { get; } = minimum;

        public CouponStatus? Coupon { get; } = coupon;

        public CheckoutDecision Decide()
        {
            var couponWithEvent = Coupon is null
                ? null
                : new CouponWithEvent(
                    new Coupon { UserId = 1, Status = Coupon.Value, ExpiredAt = Now.AddDays(1) },
                    new CouponEvent { DiscountType = type, DiscountValue = value, MinimumOrderAmount = Minimum });
            var context = new PricingContext(UserStatus.Active, id => Products.GetValueOrDefault(id), couponWithEvent, Now);
            var account = new Balance { UserId = 1, CurrentBalance = Balance };
            var decision = CheckoutDecision.Decide(
                OrderLines.Merge(Items, new OrderOptions()).GetValueOrThrow(), Coupon is null ? null : 9, context, account);
            Assert.Equal(Balance, account.CurrentBalance);
            return decision;
        }

        public override string ToString()
            => $"products {string.Join(' ', Products.Select(p => $"{p.Key}:{p.Value.Price}x{p.Value.StockQuantity}{p.Value.Status}"))}"
                + $" items {string.Join(' ', Items.Select(i => $"{i.ProductId}x{i.Quantity}"))} balance {Balance} {type} {value} from {Minimum} coupon {Coupon}";
    }
}
