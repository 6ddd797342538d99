namespace GreenDonut.Data.Loaders;

/// <summary>The names of states that generated loaders read.</summary>
internal static class DataLoaderStateKeys
{
    public const string PagingArguments = "GreenDonut.Data.PagingArgs";
    public const string QueryContext = "GreenDonut.Data.QueryContext";
}
