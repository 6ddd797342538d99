namespace HotChocolate;

/// <summary>The parameter is an argument of the field, even where a service has its type.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ArgumentAttribute(string? name = null) : Attribute
{
    /// <summary>The argument's name; null for the parameter's own.</summary>
    public string? Name { get; } = name;
}

/// <summary>The parameter is the value that holds the field.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute(string? requires = null) : Attribute
{
    /// <summary>The properties that the resolver reads, which a projection has to load.</summary>
    public string? Requires { get; } = requires;
}

/// <summary>The parameter is a service.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class ServiceAttribute : Attribute
{
    /// <summary>The service of the parameter's type.</summary>
    public ServiceAttribute()
    {
    }

    /// <summary>The service that is registered under a key.</summary>
    public ServiceAttribute(string key) => Key = key;

    /// <summary>The key; null where the type alone tells the service.</summary>
    public string? Key { get; }
}

/// <summary>The parameter is an entry of the request's state.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class GlobalStateAttribute : Attribute
{
    /// <summary>The entry of the parameter's name.</summary>
    public GlobalStateAttribute()
    {
    }

    /// <summary>The entry of that key.</summary>
    public GlobalStateAttribute(string key) => Key = key;

    /// <summary>The key; null for the parameter's name.</summary>
    public string? Key { get; }
}

/// <summary>The parameter is the event that a subscription is resolved for.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EventMessageAttribute : Attribute;
