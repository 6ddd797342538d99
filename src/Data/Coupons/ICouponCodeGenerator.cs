using System.Security.Cryptography;

namespace GraphCommerce.Data.Coupons;

/// <summary>Makes coupon codes.</summary>
public interface ICouponCodeGenerator
{
    string NextCode();
}

/// <summary>Codes of 80 random bits, such as 7GX2-9QKM-TB4V-D0RA: letters and digits that cannot be mistaken for one another.</summary>
internal sealed class RandomCouponCodeGenerator : ICouponCodeGenerator
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public string NextCode()
    {
        var symbols = RandomNumberGenerator.GetString(Alphabet, 16);
        return $"{symbols[..4]}-{symbols[4..8]}-{symbols[8..12]}-{symbols[12..]}";
    }
}
