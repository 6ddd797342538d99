using System.Reflection;
using HotChocolate.Configuration;
using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Types.Descriptors;

/// <summary>Collects changes of one field and applies them in their order.</summary>
public class ObjectFieldDescriptor : IObjectFieldDescriptor
{
    private readonly List<Action<SchemaInference, ObjectFieldConfiguration>> _changes = [];
    private readonly SchemaInference? _schema;
    private readonly ObjectFieldConfiguration? _configuration;

    /// <summary>A field that a Configure method names; its configuration is made later.</summary>
    internal ObjectFieldDescriptor(MemberInfo member) => Member = member;

    private ObjectFieldDescriptor(SchemaInference schema, ObjectFieldConfiguration configuration)
        => (_schema, _configuration, Member) = (schema, configuration, configuration.Member!);

    internal MemberInfo Member { get; }

    internal bool IsIgnored { get; private set; }

    /// <summary>The descriptor of a field that is being built.</summary>
    public static ObjectFieldDescriptor From(IDescriptorContext context, ObjectFieldConfiguration definition)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(definition);
        return new((SchemaInference)context, definition);
    }

    /// <inheritdoc />
    public IObjectFieldDescriptor Name(string value) => Extend((_, field) => field.Name = value);

    /// <inheritdoc />
    public IObjectFieldDescriptor Description(string? value) => Extend((_, field) => field.Description = value);

    /// <inheritdoc />
    public IObjectFieldDescriptor Deprecated(string? reason)
        => Extend((_, field) => field.DeprecationReason = reason ?? SpecifiedDirectives.DefaultDeprecationReason);

    /// <inheritdoc />
    public IObjectFieldDescriptor Ignore(bool ignore = true)
    {
        IsIgnored = ignore;
        return Extend((_, field) => field.IsIgnored = ignore);
    }

    /// <summary>Applies the changes that were collected since the last call.</summary>
    /// <returns>The configuration that <see cref="From"/> was called with.</returns>
    public ObjectFieldConfiguration CreateConfiguration()
    {
        ApplyTo(_schema!, _configuration!);
        return _configuration!;
    }

    IObjectFieldDescriptor IObjectFieldDescriptor.Extend(Action<SchemaInference, ObjectFieldConfiguration> configure) => Extend(configure);

    internal void ApplyTo(SchemaInference schema, ObjectFieldConfiguration configuration)
    {
        foreach (var change in _changes)
        {
            change(schema, configuration);
        }

        _changes.Clear();
    }

    private ObjectFieldDescriptor Extend(Action<SchemaInference, ObjectFieldConfiguration> configure)
    {
        _changes.Add(configure);
        return this;
    }
}

/// <summary>Descriptors of configurations.</summary>
public static class DescriptorExtensions
{
    /// <summary>The descriptor of a field that is being built; <see cref="ObjectFieldDescriptor.CreateConfiguration"/> applies its changes.</summary>
    public static ObjectFieldDescriptor ToDescriptor(this ObjectFieldConfiguration definition, IDescriptorContext context)
        => ObjectFieldDescriptor.From(context, definition);
}
