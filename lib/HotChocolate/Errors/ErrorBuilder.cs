namespace HotChocolate;

/// <summary>Builds an <see cref="IError"/>.</summary>
public sealed class ErrorBuilder
{
    private const string CodeKey = "code";
    private string? _message;
    private Path? _path;
    private Exception? _exception;
    private OrderedDictionary<string, object?>? _extensions;
    private List<Location>? _locations;

    private ErrorBuilder()
    {
    }

    /// <summary>An empty builder.</summary>
    public static ErrorBuilder New() => new();

    /// <summary>A builder that begins as a copy of <paramref name="error"/>.</summary>
    public static ErrorBuilder FromError(IError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new ErrorBuilder
        {
            _message = error.Message,
            _path = error.Path,
            _exception = error.Exception,
            _extensions = error.Extensions is null ? null : new(error.Extensions),
            _locations = error.Locations is null ? null : [.. error.Locations],
        };
    }

    /// <summary>A builder for the masked form of a fault.</summary>
    public static ErrorBuilder FromException(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return New().SetMessage("Unexpected Execution Error").SetException(exception);
    }

    /// <summary>Sets the message.</summary>
    public ErrorBuilder SetMessage(string message)
    {
        ArgumentException.ThrowIfNullOrEmpty(message);
        _message = message;
        return this;
    }

    /// <summary>Sets the extension <c>code</c>, always the first one; null or empty removes it.</summary>
    public ErrorBuilder SetCode(string? code)
    {
        if (string.IsNullOrEmpty(code))
        {
            _extensions?.Remove(CodeKey);
            return this;
        }

        _extensions ??= [];
        _extensions.Remove(CodeKey);
        _extensions.Insert(0, CodeKey, code);
        return this;
    }

    /// <summary>Sets the response position.</summary>
    public ErrorBuilder SetPath(Path? path)
    {
        _path = path;
        return this;
    }

    /// <summary>Adds a place in the document.</summary>
    public ErrorBuilder AddLocation(Location location)
    {
        (_locations ??= []).Add(location);
        return this;
    }

    /// <summary>Adds the place of a syntax node, if it has one.</summary>
    internal ErrorBuilder AddLocation(Language.ISyntaxNode node)
        => node.Location is { } location ? AddLocation(new Location(location.Line, location.Column)) : this;

    /// <summary>Sets the exception behind the error.</summary>
    public ErrorBuilder SetException(Exception? exception)
    {
        _exception = exception;
        return this;
    }

    /// <summary>Sets one extension.</summary>
    public ErrorBuilder SetExtension(string key, object? value)
    {
        (_extensions ??= [])[key] = value;
        return this;
    }

    /// <summary>Removes one extension.</summary>
    public ErrorBuilder RemoveExtension(string key)
    {
        _extensions?.Remove(key);
        return this;
    }

    /// <summary>Builds the error.</summary>
    /// <exception cref="InvalidOperationException">No message was set.</exception>
    public IError Build() => new Error
    {
        Message = _message ?? throw new InvalidOperationException("An error needs a message."),
        Path = _path,
        Exception = _exception,
        Extensions = _extensions is { Count: > 0 } ? new OrderedDictionary<string, object?>(_extensions) : null,
        Locations = _locations?.ToArray(),
    };
}
