namespace HotChocolate.Language;

/// <summary>What the parser keeps and where it gives up. Limits are checked before anything is built, and end in a <see cref="SyntaxException" />.</summary>
/// <param name="noLocations">Whether to leave out the locations of nodes.</param>
/// <param name="allowFragmentVariables">Whether fragments may define variables (not part of the specification).</param>
/// <param name="maxAllowedNodes">The number of syntax nodes allowed in a document.</param>
/// <param name="maxAllowedTokens">The number of tokens allowed in a document.</param>
/// <param name="maxAllowedFields">The number of fields allowed in a document.</param>
/// <param name="maxAllowedDirectives">The number of directives allowed at one location of an operation or fragment.</param>
/// <param name="maxAllowedRecursionDepth">How deep selection sets, lists, objects and list types may nest.</param>
public sealed class ParserOptions(
    bool noLocations = false,
    bool allowFragmentVariables = false,
    int maxAllowedNodes = int.MaxValue,
    int maxAllowedTokens = int.MaxValue,
    int maxAllowedFields = 2048,
    int maxAllowedDirectives = 4,
    int maxAllowedRecursionDepth = 200)
{
    /// <summary>Whether nodes carry no location.</summary>
    public bool NoLocations { get; } = noLocations;

    /// <summary>The number of syntax nodes allowed in a document.</summary>
    public int MaxAllowedNodes { get; } = maxAllowedNodes;

    /// <summary>The number of tokens allowed in a document.</summary>
    public int MaxAllowedTokens { get; } = maxAllowedTokens;

    /// <summary>The number of fields allowed in a document.</summary>
    public int MaxAllowedFields { get; } = maxAllowedFields;

    /// <summary>The number of directives allowed at one location of an operation or fragment.</summary>
    public int MaxAllowedDirectives { get; } = maxAllowedDirectives;

    /// <summary>How deep selection sets, lists, objects and list types may nest; the stack's own bound holds whatever is set here.</summary>
    public int MaxAllowedRecursionDepth { get; } = maxAllowedRecursionDepth;

    /// <summary>Syntax beyond the specification.</summary>
    public ParserOptionsExperimental Experimental { get; } = new(allowFragmentVariables);

    /// <summary>The defaults.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>The defaults, without locations.</summary>
    public static ParserOptions NoLocation { get; } = new(noLocations: true);
}

/// <summary>Syntax beyond the specification.</summary>
/// <param name="allowFragmentVariables">Whether fragments may define variables.</param>
public sealed class ParserOptionsExperimental(bool allowFragmentVariables)
{
    /// <summary>Whether fragments may define variables.</summary>
    public bool AllowFragmentVariables { get; } = allowFragmentVariables;
}
