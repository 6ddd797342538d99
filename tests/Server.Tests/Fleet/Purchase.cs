using System.Globalization;
using System.Text;

namespace Server.Tests.Fleet;

/// <summary>Something that a customer wants done once, whatever happens to the servers.</summary>
internal sealed record Purchase(string Operation, int User, string Key, string Query, string Path, string Type)
{
    public static Purchase Checkout(int user, string key, params int[] products)
        => new(
            "checkout", user, key,
            $$"""mutation { checkout(input: { items: [{{string.Join(' ', products.Select(p => $$"""{ productId: "{{NodeId("Product", p)}}" quantity: 1 }"""))}}] idempotencyKey: "{{key}}" }) { order { id } errors { __typename } } }""",
            "order", "Order");

    public static Purchase Place(int user, string key, int product)
        => new(
            "placeOrder", user, key,
            $$"""mutation { placeOrder(input: { items: [{ productId: "{{NodeId("Product", product)}}" quantity: 1 }] idempotencyKey: "{{key}}" }) { order { id } errors { __typename } } }""",
            "order", "Order");

    public static Purchase Charge(int user, string key, int amount)
        => new(
            "chargeBalance", user, key,
            $$"""mutation { chargeBalance(input: { amount: {{amount}} idempotencyKey: "{{key}}" }) { transaction { id } errors { __typename } } }""",
            "transaction", "BalanceTransaction");

    public static Purchase Coupon(int user, string key, int couponEvent)
        => new(
            "issueCoupon", user, key,
            $$"""mutation { issueCoupon(input: { couponEventId: "{{NodeId("CouponEvent", couponEvent)}}" idempotencyKey: "{{key}}" }) { coupon { id } errors { __typename } } }""",
            "coupon", "Coupon");

    public static string NodeId(string type, int id) => Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{type}:{id}")));

    /// <summary>The database's key of a node id.</summary>
    public static long KeyOf(string nodeId) => long.Parse(Encoding.ASCII.GetString(Convert.FromBase64String(nodeId)).Split(':')[1], CultureInfo.InvariantCulture);
}
