using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>A directive definition (spec: Type System, Directives).</summary>
public sealed class DirectiveType
{
    internal DirectiveType(string name, IReadOnlyList<string> locations, bool isRepeatable)
    {
        Name = name;
        Locations = locations;
        IsRepeatable = isRepeatable;
    }

    /// <summary>The name without the at sign.</summary>
    public string Name { get; }

    /// <summary>The description, as Markdown.</summary>
    public string? Description { get; internal set; }

    /// <summary>Where the directive may stand, as the specification names the locations.</summary>
    public IReadOnlyList<string> Locations { get; }

    /// <summary>True if the directive may stand several times at one place.</summary>
    public bool IsRepeatable { get; }

    /// <summary>The arguments in the order of their declaration.</summary>
    public FieldCollection<InputField> Arguments { get; internal set; } = FieldCollection<InputField>.Empty;

    /// <summary>Why the directive should not be used any more; null while it should.</summary>
    public string? DeprecationReason { get; internal set; }

    /// <summary>The directives applied to the definition.</summary>
    public IReadOnlyList<Directive> Directives { get; internal set; } = [];

    /// <summary>True for those that every schema has.</summary>
    internal bool IsSpecified => Name is "skip" or "include" or "deprecated" or "specifiedBy" or "oneOf";
}

/// <summary>A directive applied to a part of the schema.</summary>
public sealed class Directive
{
    internal Directive(DirectiveType type, DirectiveNode node)
    {
        Type = type;
        Node = node;
    }

    /// <summary>The definition.</summary>
    public DirectiveType Type { get; }

    /// <summary>The name and the arguments that were given.</summary>
    internal DirectiveNode Node { get; }
}
