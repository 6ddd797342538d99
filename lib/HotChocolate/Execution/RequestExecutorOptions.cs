namespace HotChocolate.Execution.Options;

/// <summary>How requests are executed.</summary>
public sealed class RequestExecutorOptions
{
    private static readonly TimeSpan s_minimumTimeout = TimeSpan.FromMilliseconds(100);

    /// <summary>How long one execution may take; at least 100 ms, 30 s unless set.</summary>
    public TimeSpan ExecutionTimeout
    {
        get;
        set => field = value < s_minimumTimeout ? s_minimumTimeout : value;
    } = TimeSpan.FromSeconds(30);

    /// <summary>True if a fault's message and stack trace are part of its error; never outside development.</summary>
    public bool IncludeExceptionDetails { get; set; }
}

/// <summary>What documents may hold; past a bound the document is refused while it is read.</summary>
public sealed class RequestParserOptions
{
    /// <summary>True if syntax nodes know their place, which validation errors then tell.</summary>
    public bool IncludeLocations { get; set; } = true;

    /// <summary>The largest number of syntax nodes.</summary>
    public int MaxAllowedNodes { get; set; } = int.MaxValue;

    /// <summary>The largest number of tokens.</summary>
    public int MaxAllowedTokens { get; set; } = int.MaxValue;

    /// <summary>The largest number of fields.</summary>
    public int MaxAllowedFields { get; set; } = 2048;

    /// <summary>The largest number of directives at one place.</summary>
    public int MaxAllowedDirectives { get; set; } = 4;

    /// <summary>How deep selection sets, lists, objects and list types may nest.</summary>
    public int MaxAllowedRecursionDepth { get; set; } = 200;
}
