using FsCheck.Fluent;
using GraphCommerce.Data.Coupons;

namespace GraphCommerce.Data.Tests.Decisions;

[Trait("Category", "Generated")]
public sealed class DiscountTests
{
    [Theory]
    [InlineData(DiscountType.Percentage, 10, 999, 99)]
    [InlineData(DiscountType.Percentage, 1, 99, 0)]
    [InlineData(DiscountType.Percentage, 100, int.MaxValue, int.MaxValue)]
    [InlineData(DiscountType.Percentage, 33, int.MaxValue, 708_669_603)]
    [InlineData(DiscountType.FixedAmount, 500, 501, 500)]
    [InlineData(DiscountType.FixedAmount, 500, 499, 499)]
    [InlineData(DiscountType.FixedAmount, 500, 0, 0)]
    public void A_discount_is_exact(DiscountType type, int value, int total, int discount) => Assert.Equal(discount, Discount.Of(type, value, total));

    [Fact]
    public void A_percentage_is_rounded_down_and_never_exceeds_the_total()
        => Properties.Check(
            from percent in Gen.Choose(1, 100)
            from total in Gen.Choose(0, int.MaxValue)
            select (percent, total),
            c =>
            {
                var discount = Discount.Of(DiscountType.Percentage, c.percent, c.total);
                Assert.InRange(discount, 0, c.total);
                Assert.True((long)discount * 100 <= (long)c.percent * c.total);
                Assert.True(((long)discount + 1) * 100 > (long)c.percent * c.total);
            });

    [Fact]
    public void A_fixed_discount_is_taken_whole_or_as_far_as_the_total_goes()
        => Properties.Check(
            from value in Gen.Choose(1, int.MaxValue)
            from total in Gen.Choose(0, int.MaxValue)
            select (value, total),
            c =>
            {
                var discount = Discount.Of(DiscountType.FixedAmount, c.value, c.total);
                Assert.InRange(discount, 0, c.total);
                Assert.True(discount == c.value || (discount == c.total && c.value > c.total));
            });

    [Fact]
    public void A_larger_order_never_costs_less_with_the_same_coupon()
        => Properties.Check(
            from type in Gen.Elements(DiscountType.Percentage, DiscountType.FixedAmount)
            from value in Gen.Choose(1, 100)
            from smaller in Gen.Choose(0, 1_000_000)
            from more in Gen.Choose(0, 1_000)
            select (type, value, smaller, larger: smaller + more),
            c => Assert.True(c.smaller - Discount.Of(c.type, c.value, c.smaller) <= c.larger - Discount.Of(c.type, c.value, c.larger)));
}
