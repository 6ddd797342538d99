namespace HotChocolate.Types.Analyzers.Symbols;

/// <summary>Metadata names of the types that the generator looks for.</summary>
internal static class WellKnownNames
{
    public const string RequestExecutorBuilder = "HotChocolate.Execution.Configuration.IRequestExecutorBuilder";

    public const string Module = "HotChocolate.ModuleAttribute";
    public const string QueryType = "HotChocolate.Types.QueryTypeAttribute";
    public const string MutationType = "HotChocolate.Types.MutationTypeAttribute";
    public const string SubscriptionType = "HotChocolate.Types.SubscriptionTypeAttribute";
    public const string ObjectTypeOfT = "HotChocolate.Types.ObjectTypeAttribute`1";

    public const string Ignore = "HotChocolate.GraphQLIgnoreAttribute";
    public const string Parent = "HotChocolate.ParentAttribute";
    public const string Subscribe = "HotChocolate.Types.SubscribeAttribute";
    public const string NodeResolver = "HotChocolate.Types.Relay.NodeResolverAttribute";
    public const string Id = "HotChocolate.Types.Relay.IDAttribute";
    public const string IdOfT = "HotChocolate.Types.Relay.IDAttribute`1";

    public const string DataLoaderBase = "GreenDonut.DataLoaderBase`2";
    public const string DataLoader = "GreenDonut.DataLoaderAttribute";
    public const string DataLoaderModule = "GreenDonut.DataLoaderModuleAttribute";
    public const string DataLoaderDefaults = "GreenDonut.DataLoaderDefaultsAttribute";
    public const string DataLoaderGroup = "GreenDonut.DataLoaderGroupAttribute";
    public const string DataLoaderState = "GreenDonut.DataLoaderStateAttribute";
    public const string PagingArguments = "GreenDonut.Data.PagingArguments";
    public const string QueryContext = "GreenDonut.Data.QueryContext`1";
    public const string SortDefinition = "GreenDonut.Data.SortDefinition`1";

    public const string MicrosoftAuthorize = "Microsoft.AspNetCore.Authorization.AuthorizeAttribute";
    public const string MicrosoftAllowAnonymous = "Microsoft.AspNetCore.Authorization.AllowAnonymousAttribute";

    public const string Task = "System.Threading.Tasks.Task";
    public const string TaskOfT = "System.Threading.Tasks.Task`1";
    public const string ValueTask = "System.Threading.Tasks.ValueTask";
    public const string ValueTaskOfT = "System.Threading.Tasks.ValueTask`1";
    public const string CancellationToken = "System.Threading.CancellationToken";
    public const string AsyncEnumerable = "System.Collections.Generic.IAsyncEnumerable`1";
    public const string ReadOnlyList = "System.Collections.Generic.IReadOnlyList`1";
    public const string ReadOnlyDictionary = "System.Collections.Generic.IReadOnlyDictionary`2";
    public const string Dictionary = "System.Collections.Generic.IDictionary`2";
    public const string Lookup = "System.Linq.ILookup`2";

    /// <summary>Annotations that make a C# type known to the schema as it is.</summary>
    public static readonly string[] TypeAnnotations =
    [
        "HotChocolate.Types.InterfaceTypeAttribute",
        "HotChocolate.Types.UnionTypeAttribute",
        "HotChocolate.Types.ObjectTypeAttribute",
        "HotChocolate.Types.EnumTypeAttribute",
        "HotChocolate.Types.InputObjectTypeAttribute",
    ];

    /// <summary>Annotations that wrap a resolver's list, in the order in which they have to stand.</summary>
    public static readonly string[] ListAnnotations =
    [
        "HotChocolate.Types.UsePagingAttribute",
        "HotChocolate.Data.UseProjectionAttribute",
        "HotChocolate.Data.UseFilteringAttribute",
        "HotChocolate.Data.UseSortingAttribute",
    ];
}
