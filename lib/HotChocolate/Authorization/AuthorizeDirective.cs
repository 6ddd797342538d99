namespace HotChocolate.Authorization;

/// <summary>What <c>@authorize</c> demands.</summary>
/// <param name="policy">The policy to meet; null for the default one.</param>
/// <param name="roles">The roles, one of which is needed; null for none.</param>
/// <param name="apply">When this is checked.</param>
public sealed class AuthorizeDirective(string? policy = null, IReadOnlyList<string>? roles = null, ApplyPolicy apply = ApplyPolicy.BeforeResolver)
{
    /// <summary>The policy to meet; null for the default one.</summary>
    public string? Policy { get; } = policy;

    /// <summary>The roles, one of which is needed; null for none.</summary>
    public IReadOnlyList<string>? Roles { get; } = roles;

    /// <summary>When this is checked.</summary>
    public ApplyPolicy Apply { get; } = apply;
}

/// <summary>What a check gave.</summary>
public enum AuthorizeResult
{
    /// <summary>The user may.</summary>
    Allowed,

    /// <summary>The user lacks a role or does not meet the policy.</summary>
    NotAllowed,

    /// <summary>There is no signed-in user.</summary>
    NotAuthenticated,

    /// <summary>No policy was named and there is no default one.</summary>
    NoDefaultPolicy,

    /// <summary>The named policy does not exist.</summary>
    PolicyNotFound,
}
