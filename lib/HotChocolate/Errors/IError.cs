namespace HotChocolate;

/// <summary>An error of a GraphQL response (spec: Response, Errors).</summary>
public interface IError
{
    /// <summary>What went wrong, for people.</summary>
    string Message { get; }

    /// <summary>A stable code for programs; it is the extension <c>code</c>.</summary>
    string? Code { get; }

    /// <summary>The response position the error belongs to.</summary>
    Path? Path { get; }

    /// <summary>Where in the document the error was seen; lines and columns begin at 1.</summary>
    IReadOnlyList<Location>? Locations { get; }

    /// <summary>Further data for programs.</summary>
    IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <summary>The exception behind the error; it is never written to a response.</summary>
    Exception? Exception { get; }

    /// <summary>This error with another message.</summary>
    IError WithMessage(string message);

    /// <summary>This error with another code, or without one.</summary>
    IError WithCode(string? code);

    /// <summary>This error at another response position.</summary>
    IError WithPath(Path path);

    /// <summary>This error at other places of the document.</summary>
    IError WithLocations(IReadOnlyList<Location> locations);

    /// <summary>This error with other extensions.</summary>
    IError WithExtensions(IReadOnlyDictionary<string, object?>? extensions);

    /// <summary>This error with one extension set.</summary>
    IError SetExtension(string key, object? value);

    /// <summary>This error without one extension.</summary>
    IError RemoveExtension(string key);

    /// <summary>This error with another exception behind it.</summary>
    IError WithException(Exception? exception);
}
