namespace HotChocolate.Authorization;

/// <summary>When a policy is checked.</summary>
public enum ApplyPolicy
{
    /// <summary>Before the resolver runs.</summary>
    BeforeResolver = 0,

    /// <summary>After the resolver ran, so that the policy can see its result.</summary>
    AfterResolver = 1,

    /// <summary>While the request is validated, before anything runs.</summary>
    Validation = 2,
}
