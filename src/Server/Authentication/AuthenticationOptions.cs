using System.ComponentModel.DataAnnotations;

namespace GraphCommerce.Server.Authentication;

/// <summary>Who signs the bearer tokens: an OIDC authority, or the holder of a key.</summary>
internal sealed class AuthenticationOptions : IValidatableObject
{
    public const string Section = "Authentication";

    /// <summary>An HMAC-SHA256 key has at least as many bytes as its digest.</summary>
    private const int MinimumKeyLength = 32;

    /// <summary>The address of the OIDC authority. Either this or <see cref="SigningKey"/> is set.</summary>
    public string? Authority { get; init; }

    /// <summary>The secret that signs the tokens, at least 32 characters.</summary>
    public string? SigningKey { get; init; }

    /// <summary>The audience of the tokens that are accepted.</summary>
    public string Audience { get; init; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if ((Authority is null) == (SigningKey is null))
        {
            yield return new ValidationResult(
                $"Either {Section}:{nameof(Authority)} or {Section}:{nameof(SigningKey)} must be set.", [nameof(Authority), nameof(SigningKey)]);
        }

        if (Authority is not null && !(Uri.TryCreate(Authority, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            yield return new ValidationResult($"{Section}:{nameof(Authority)} is not an http address.", [nameof(Authority)]);
        }

        if (Audience.Length == 0)
        {
            yield return new ValidationResult($"{Section}:{nameof(Audience)} must be set.", [nameof(Audience)]);
        }

        if (SigningKey?.Length < MinimumKeyLength)
        {
            yield return new ValidationResult($"{Section}:{nameof(SigningKey)} has fewer than {MinimumKeyLength} characters.", [nameof(SigningKey)]);
        }
    }
}
