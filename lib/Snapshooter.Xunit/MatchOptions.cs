namespace Snapshooter;

/// <summary>Which fields of a snapshot are not compared.</summary>
public class MatchOptions
{
    private readonly List<string> _ignoredPaths = [];
    private readonly List<Action<FieldOption>> _assertions = [];

    internal IReadOnlyList<string> IgnoredPaths => _ignoredPaths;

    internal IReadOnlyList<Action<FieldOption>> Assertions => _assertions;

    internal bool UseStrictMode { get; private set; }

    /// <summary>Does not compare the fields at a path.</summary>
    /// <param name="fieldPath">Such as <c>user.id</c>, <c>items[0].id</c>, <c>items[*].id</c>, or <c>**.id</c> for every field of that name.</param>
    public MatchOptions IgnoreField(string fieldPath)
    {
        ArgumentException.ThrowIfNullOrEmpty(fieldPath);
        _ignoredPaths.Add(fieldPath);
        return this;
    }

    /// <inheritdoc cref="IgnoreField(string)"/>
    /// <param name="fieldsPath">As in <see cref="IgnoreField(string)"/>.</param>
    public MatchOptions IgnoreFields(string fieldsPath) => IgnoreField(fieldsPath);

    /// <summary>Does not compare the fields of a name, wherever they are.</summary>
    public MatchOptions IgnoreAllFields(string name) => IgnoreField($"**.{name}");

    /// <summary>Checks fields by an assertion of its own; the fields that it reads are not compared.</summary>
    public MatchOptions Assert(Action<FieldOption> fieldAssert)
    {
        ArgumentNullException.ThrowIfNull(fieldAssert);
        _assertions.Add(fieldAssert);
        return this;
    }

    /// <summary>Fails where there is no snapshot yet, whatever the environment says.</summary>
    public MatchOptions SetStrictMode(bool strictMode)
    {
        UseStrictMode = strictMode;
        return this;
    }
}
