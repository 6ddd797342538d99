using System.ComponentModel.DataAnnotations;

namespace GraphCommerce.Server.Authentication;

/// <summary>Who may sign the bearer tokens: an OIDC authority, or whoever holds a key.</summary>
internal sealed class AuthenticationOptions : IValidatableObject
{
    public const string Section = "Authentication";

    /// <summary>An HMAC-SHA256 key has at least as many bytes as its digest.</summary>
    private const int MinimumKeyLength = 32;

    /// <summary>The address of the OIDC authority; the other way is <see cref="SigningKey"/>.</summary>
    public string? Authority { get; init; }

    /// <summary>The secret that tokens are signed with, at least 32 characters.</summary>
    public string? SigningKey { get; init; }

    /// <summary>Whom tokens have to be meant for.</summary>
    public string Audience { get; init; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if ((Authority is null) == (SigningKey is null))
        {
            yield return new ValidationResult(
                $"One of {Section}:{nameof(Authority)} and {Section}:{nameof(SigningKey)} has to be set.", [nameof(Authority), nameof(SigningKey)]);
        }

        if (Authority is not null && !(Uri.TryCreate(Authority, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            yield return new ValidationResult($"{Section}:{nameof(Authority)} is not an http address.", [nameof(Authority)]);
        }

        if (Audience.Length == 0)
        {
            yield return new ValidationResult($"{Section}:{nameof(Audience)} has to be set.", [nameof(Audience)]);
        }

        if (SigningKey?.Length < MinimumKeyLength)
        {
            yield return new ValidationResult($"{Section}:{nameof(SigningKey)} has fewer than {MinimumKeyLength} characters.", [nameof(SigningKey)]);
        }
    }
}
