using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;

namespace GraphCommerce.Server.Authentication;

/// <summary>Reads tokens that do not come in an HTTP header but by the same rules, such as those of a WebSocket's first message.</summary>
internal sealed class BearerTokenReader(IOptionsMonitor<JwtBearerOptions> options)
{
    /// <summary>The user whom a token names; null if it is not valid.</summary>
    public async Task<ClaimsPrincipal?> ReadAsync(string token, CancellationToken cancellationToken)
    {
        var bearer = options.Get(JwtBearerDefaults.AuthenticationScheme);
        var parameters = bearer.TokenValidationParameters.Clone();
        if (bearer.ConfigurationManager is { } manager)
        {
            var configuration = await manager.GetConfigurationAsync(cancellationToken);
            parameters.ValidIssuers = [configuration.Issuer];
            parameters.IssuerSigningKeys = configuration.SigningKeys;
        }

        foreach (var handler in bearer.TokenHandlers)
        {
            var result = await handler.ValidateTokenAsync(token, parameters);
            if (result.IsValid)
            {
                return new ClaimsPrincipal(result.ClaimsIdentity);
            }
        }

        return null;
    }
}
