namespace GraphCommerce.Data.Tests.Model;

/// <summary>The shop in its simplest form: what the real one has to agree with, answer by answer.</summary>
internal sealed class ShopModel(int users, int products, int stock, int price, int couponTotal)
{
    private readonly long[] _balances = new long[users];
    private readonly int[] _stock = [.. Enumerable.Repeat(stock, products)];
    private readonly HashSet<int> _couponOwners = [];
    private readonly HashSet<int> _couponsUsed = [];

    public IEnumerable<long> Balances => _balances;

    public IEnumerable<int> Stock => _stock;

    public int CouponsIssued => _couponOwners.Count;

    public string Charge(int user, int amount)
    {
        if (amount < 1_000)
        {
            return "INVALID_AMOUNT";
        }

        _balances[user] += amount;
        return $"balance {_balances[user]}";
    }

    public string Issue(int user)
    {
        if (_couponOwners.Contains(user))
        {
            return "COUPON_ALREADY_ISSUED";
        }

        if (_couponOwners.Count == couponTotal)
        {
            return "COUPON_SOLD_OUT";
        }

        _couponOwners.Add(user);
        return "coupon";
    }

    /// <summary>The coupon takes ten percent off.</summary>
    public string Checkout(int user, int product, int quantity, bool withCoupon, bool withUnknownCoupon)
    {
        if (quantity < 1)
        {
            return "INVALID_QUANTITY";
        }

        if (_stock[product] < quantity)
        {
            return "INSUFFICIENT_STOCK";
        }

        if (withUnknownCoupon)
        {
            return "COUPON_NOT_FOUND";
        }

        if (withCoupon && _couponsUsed.Contains(user))
        {
            return "COUPON_NOT_USABLE";
        }

        var total = quantity * price;
        var final = withCoupon ? total - (total / 10) : total;
        if (_balances[user] < final)
        {
            return "INSUFFICIENT_BALANCE";
        }

        _stock[product] -= quantity;
        _balances[user] -= final;
        if (withCoupon)
        {
            _couponsUsed.Add(user);
        }

        return $"order {final}";
    }
}
