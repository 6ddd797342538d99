using System.Text;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.IdentityModel.Tokens;

namespace GraphCommerce.Server.Authentication;

/// <summary>Bearer tokens: <c>sub</c> is the user's key, <c>role</c> is customer or administrator.</summary>
internal static class BearerAuthentication
{
    public static IServiceCollection AddCommerceAuthentication(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AuthenticationOptions>()
            .Bind(configuration.GetSection(AuthenticationOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<IOptions<AuthenticationOptions>, TimeProvider>((bearer, options, timeProvider) => Configure(bearer, options.Value, timeProvider));
        services.AddAuthorization();

        // Authentication brings data protection with it; bearer tokens need none, so no keys are left on the disk.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddSingleton<BearerTokenReader>();
        services.AddSingleton<TokenIssuer>();
        return services;
    }

    private static void Configure(JwtBearerOptions bearer, AuthenticationOptions options, TimeProvider timeProvider)
    {
        bearer.MapInboundClaims = false;
        bearer.TimeProvider = timeProvider;
        bearer.Authority = options.Authority;
        bearer.Audience = options.Audience;
        bearer.TokenValidationParameters = new TokenValidationParameters
        {
            ValidAudience = options.Audience,
            ValidateIssuer = options.Authority is not null,
            NameClaimType = "sub",
            RoleClaimType = "role",
            IssuerSigningKey = options.SigningKey is null ? null : CreateKey(options.SigningKey),
        };
    }

    internal static SymmetricSecurityKey CreateKey(string signingKey) => new(Encoding.UTF8.GetBytes(signingKey));
}
