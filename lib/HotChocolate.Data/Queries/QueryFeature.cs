namespace HotChocolate.Data.Queries;

/// <summary>What the builder of a schema allowed.</summary>
internal sealed class QueryFeature
{
    public bool IsFilteringEnabled { get; set; }

    public bool IsSortingEnabled { get; set; }
}
