using System.Reflection;
using System.Runtime.CompilerServices;
using HotChocolate.Configuration;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Pagination;

namespace HotChocolate.Types;

/// <summary>
/// Makes a connection of a field (Relay cursor connections specification). Its resolver gives a
/// <see cref="Connection{T}"/>, a page, a query ordered by unique keys, or a list.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class UsePagingAttribute : ObjectFieldDescriptorAttribute
{
    private readonly PagingOptions _options = new();

    /// <param name="type">The C# type of the items, if it is not what the resolver's result says.</param>
    /// <param name="order">The attribute's place among those of the field.</param>
    public UsePagingAttribute(Type? type = null, [CallerLineNumber] int order = 0)
    {
        Type = type;
        Order = order;
    }

    /// <summary>The C# type of the items, if it is not what the resolver's result says.</summary>
    public Type? Type { get; }

    /// <summary>The connection's name without Connection; without it the field's.</summary>
    public string? ConnectionName { get; set; }

    /// <inheritdoc cref="PagingOptions.DefaultPageSize"/>
    public int DefaultPageSize
    {
        get => _options.DefaultPageSize ?? PagingDefaults.Options.DefaultPageSize!.Value;
        set => _options.DefaultPageSize = value;
    }

    /// <inheritdoc cref="PagingOptions.MaxPageSize"/>
    public int MaxPageSize
    {
        get => _options.MaxPageSize ?? PagingDefaults.Options.MaxPageSize!.Value;
        set => _options.MaxPageSize = value;
    }

    /// <inheritdoc cref="PagingOptions.IncludeTotalCount"/>
    public bool IncludeTotalCount
    {
        get => _options.IncludeTotalCount ?? false;
        set => _options.IncludeTotalCount = value;
    }

    /// <inheritdoc cref="PagingOptions.AllowBackwardPagination"/>
    public bool AllowBackwardPagination
    {
        get => _options.AllowBackwardPagination ?? true;
        set => _options.AllowBackwardPagination = value;
    }

    /// <inheritdoc cref="PagingOptions.RequirePagingBoundaries"/>
    public bool RequirePagingBoundaries
    {
        get => _options.RequirePagingBoundaries ?? false;
        set => _options.RequirePagingBoundaries = value;
    }

    /// <inheritdoc cref="PagingOptions.InferConnectionNameFromField"/>
    public bool InferConnectionNameFromField
    {
        get => _options.InferConnectionNameFromField ?? true;
        set => _options.InferConnectionNameFromField = value;
    }

    /// <inheritdoc />
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo? member)
        => descriptor.Extend(
            (schema, field) => ConnectionField.ApplyTo(schema, field, CSharpType.ResultOf(field.Member!), Type, ConnectionName, _options));
}
