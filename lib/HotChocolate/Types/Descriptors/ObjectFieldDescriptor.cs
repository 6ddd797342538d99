using System.Reflection;
using HotChocolate.Configuration;

namespace HotChocolate.Types;

/// <summary>What a Configure method said of one field.</summary>
internal sealed class ObjectFieldDescriptor(MemberInfo member) : IObjectFieldDescriptor
{
    private string? _name;
    private string? _description;
    private string? _deprecationReason;

    public MemberInfo Member { get; } = member;

    public bool IsIgnored { get; private set; }

    public IObjectFieldDescriptor Name(string value)
    {
        _name = value;
        return this;
    }

    public IObjectFieldDescriptor Description(string? value)
    {
        _description = value;
        return this;
    }

    public IObjectFieldDescriptor Deprecated(string? reason)
    {
        _deprecationReason = reason ?? "No longer supported";
        return this;
    }

    public IObjectFieldDescriptor Ignore(bool ignore = true)
    {
        IsIgnored = ignore;
        return this;
    }

    public ObjectFieldConfiguration ApplyTo(ObjectFieldConfiguration field)
    {
        field.Name = _name ?? field.Name;
        field.Description = _description ?? field.Description;
        field.DeprecationReason = _deprecationReason ?? field.DeprecationReason;
        return field;
    }
}
