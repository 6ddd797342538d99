using HotChocolate.Language;

namespace HotChocolate.Validation;

/// <summary>An error as a rule describes it.</summary>
/// <param name="message">What is wrong, for people; parts that come from the document are shortened by <see cref="Text" />.</param>
internal sealed class ValidationError(string message)
{
    private const string Specification = "https://spec.graphql.org/September2025/#";
    private readonly List<ISyntaxNode> _nodes = [];
    private readonly List<(string Key, object? Value)> _extensions = [];

    public string? Code { get; init; }

    public bool IsFatal { get; init; }

    public Path? Path { get; init; }

    /// <summary>The section of the specification that asks for it.</summary>
    public string? Section { get; init; }

    /// <summary>Adds a node at fault.</summary>
    public ValidationError At(ISyntaxNode node)
    {
        _nodes.Add(node);
        return this;
    }

    /// <summary>Adds nodes at fault.</summary>
    public ValidationError At(IEnumerable<ISyntaxNode> nodes)
    {
        _nodes.AddRange(nodes);
        return this;
    }

    /// <summary>Adds an extension.</summary>
    public ValidationError With(string key, object? value)
    {
        _extensions.Add((key, value is string text ? Text.Shorten(text) : value));
        return this;
    }

    public IError Build(int maxLocations)
    {
        var error = ErrorBuilder.New().SetMessage(message).SetPath(Path).SetCode(Code);

        foreach (var node in _nodes.Take(maxLocations))
        {
            error.AddLocation(node);
        }

        foreach (var (key, value) in _extensions)
        {
            error.SetExtension(key, value);
        }

        return (Section is null ? error : error.SetExtension("specifiedBy", Specification + Section)).Build();
    }
}
