namespace HotChocolate;

/// <summary>An immutable <see cref="IError"/>.</summary>
internal sealed record Error : IError
{
    private const string CodeKey = "code";

    public required string Message { get; init; }

    public string? Code => Extensions is not null && Extensions.TryGetValue(CodeKey, out var code) ? code as string : null;

    public Path? Path { get; init; }

    public IReadOnlyList<Location>? Locations { get; init; }

    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    public Exception? Exception { get; init; }

    public IError WithMessage(string message) => this with { Message = message };

    public IError WithCode(string? code) => ErrorBuilder.FromError(this).SetCode(code).Build();

    public IError WithPath(Path path) => this with { Path = path };

    public IError WithLocations(IReadOnlyList<Location> locations) => this with { Locations = locations };

    public IError WithExtensions(IReadOnlyDictionary<string, object?>? extensions) => this with { Extensions = extensions };

    public IError SetExtension(string key, object? value) => ErrorBuilder.FromError(this).SetExtension(key, value).Build();

    public IError RemoveExtension(string key) => ErrorBuilder.FromError(this).RemoveExtension(key).Build();

    public IError WithException(Exception? exception) => this with { Exception = exception };
}
