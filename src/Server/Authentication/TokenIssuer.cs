using System.Globalization;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace GraphCommerce.Server.Authentication;

/// <summary>Signs tokens with the configured key, for development and for scripts.</summary>
internal sealed class TokenIssuer(IOptions<AuthenticationOptions> options, TimeProvider timeProvider)
{
    private static readonly TimeSpan s_lifetime = TimeSpan.FromHours(12);

    /// <exception cref="InvalidOperationException">No signing key is configured, because an authority signs the tokens.</exception>
    public string Issue(long userId, string role)
    {
        var signingKey = options.Value.SigningKey
            ?? throw new InvalidOperationException(
                $"A token cannot be signed: {AuthenticationOptions.Section}:{nameof(AuthenticationOptions.SigningKey)} is not set.");
        var now = timeProvider.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Audience = options.Value.Audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + s_lifetime,
            Claims = new Dictionary<string, object> { ["sub"] = userId.ToString(CultureInfo.InvariantCulture), ["role"] = role },
            SigningCredentials = new SigningCredentials(BearerAuthentication.CreateKey(signingKey), SecurityAlgorithms.HmacSha256),
        });
    }
}
