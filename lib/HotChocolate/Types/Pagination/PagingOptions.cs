namespace HotChocolate.Types.Pagination;

/// <summary>How connections behave; what is null here is as the options of the schema say, and else as told at each option.</summary>
public class PagingOptions
{
    /// <summary>How many items a page has where the client does not say; 10.</summary>
    public int? DefaultPageSize { get; set; }

    /// <summary>How many items a client may ask for; 50.</summary>
    public int? MaxPageSize { get; set; }

    /// <summary>Whether connections have the field totalCount; no.</summary>
    public bool? IncludeTotalCount { get; set; }

    /// <summary>Whether connections have the arguments last and before; yes.</summary>
    public bool? AllowBackwardPagination { get; set; }

    /// <summary>Whether a client must say how many items it wants; no.</summary>
    public bool? RequirePagingBoundaries { get; set; }

    /// <summary>Whether a connection is named after its field, such as ProductsConnection, and not after the type of its items; yes.</summary>
    public bool? InferConnectionNameFromField { get; set; }

    /// <summary>Whether connections have the field nodes; yes.</summary>
    public bool? IncludeNodesField { get; set; }

    /// <summary>These options, completed by others.</summary>
    internal PagingOptions Or(PagingOptions other) => new()
    {
        DefaultPageSize = DefaultPageSize ?? other.DefaultPageSize,
        MaxPageSize = MaxPageSize ?? other.MaxPageSize,
        IncludeTotalCount = IncludeTotalCount ?? other.IncludeTotalCount,
        AllowBackwardPagination = AllowBackwardPagination ?? other.AllowBackwardPagination,
        RequirePagingBoundaries = RequirePagingBoundaries ?? other.RequirePagingBoundaries,
        InferConnectionNameFromField = InferConnectionNameFromField ?? other.InferConnectionNameFromField,
        IncludeNodesField = IncludeNodesField ?? other.IncludeNodesField,
    };
}

/// <summary>What holds where neither the field nor the schema says otherwise.</summary>
internal static class PagingDefaults
{
    public static PagingOptions Options { get; } = new()
    {
        DefaultPageSize = 10,
        MaxPageSize = 50,
        IncludeTotalCount = false,
        AllowBackwardPagination = true,
        RequirePagingBoundaries = false,
        InferConnectionNameFromField = true,
        IncludeNodesField = true,
    };
}

/// <summary>The options of one schema.</summary>
internal sealed class PagingFeature
{
    public PagingOptions Options { get; } = new();
}
