using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace GraphCommerce.Server.Authentication;

/// <summary>Validates a token that is not in an HTTP header, such as that of a WebSocket's first message, by the rules for headers.</summary>
internal sealed class BearerTokenReader(IOptionsMonitor<JwtBearerOptions> options)
{
    /// <summary>The user that a token names, or null if the token is not valid.</summary>
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
