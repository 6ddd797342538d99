using HotChocolate.Types;

namespace HotChocolate.Authorization;

/// <summary>Only those may see the field, or the fields of the type, who are signed in, have one of the roles and meet the policy.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Method, AllowMultiple = true)]
public class AuthorizeAttribute : DescriptorAttribute
{
    /// <summary>Whoever is signed in.</summary>
    public AuthorizeAttribute()
    {
    }

    /// <summary>Whoever meets the policy.</summary>
    public AuthorizeAttribute(string policy) => Policy = policy;

    /// <summary>Whoever meets the policy, checked at the given moment.</summary>
    public AuthorizeAttribute(string policy, ApplyPolicy apply)
    {
        Policy = policy;
        Apply = apply;
    }

    /// <summary>Whoever is signed in, checked at the given moment.</summary>
    public AuthorizeAttribute(ApplyPolicy apply) => Apply = apply;

    /// <summary>The name of the policy.</summary>
    public string? Policy { get; set; }

    /// <summary>The roles, one of which is needed.</summary>
    public string[]? Roles { get; set; }

    /// <summary>When this is checked.</summary>
    public ApplyPolicy Apply { get; set; } = ApplyPolicy.BeforeResolver;
}

/// <summary>Everybody may see the field, whatever its type says.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class AllowAnonymousAttribute : Attribute;
