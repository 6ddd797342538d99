using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GraphCommerce.Servers;

/// <summary>Tokens for servers that were started with <see cref="Key"/>, signed here because asking a server for thousands takes long.</summary>
public static class TestTokens
{
    public const string Key = "a key of tests and benchmarks and of nothing else";

    private static readonly string s_head = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);

    public static string Create(long userId, string role = "customer")
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var claims = string.Create(
            CultureInfo.InvariantCulture, $$"""{"sub":"{{userId}}","role":"{{role}}","aud":"graphcommerce","iat":{{now}},"nbf":{{now}},"exp":{{now + 43200}}}""");
        var content = $"{s_head}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}";
        return $"{content}.{Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Key), Encoding.ASCII.GetBytes(content)))}";
    }
}
