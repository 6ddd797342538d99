using System.Text.Json;
using System.Text.Json.Nodes;
using Snapshooter.Exceptions;

namespace Snapshooter;

/// <summary>Reads fields of the present result for an assertion.</summary>
public class FieldOption
{
    private readonly JsonNode? _root;
    private readonly List<string> _paths = [];

    internal FieldOption(JsonNode? root) => _root = root;

    internal IReadOnlyList<string> Paths => _paths;

    /// <summary>The field at a path.</summary>
    /// <exception cref="SnapshotFieldException">There is not exactly one, or its value has another type.</exception>
    public T Field<T>(string fieldPath)
        => Fields<T>(fieldPath) is [var value]
            ? value
            : throw new SnapshotFieldException($"There is not exactly one field at the path `{fieldPath}`.");

    /// <summary>The fields at a path such as <c>items[*].id</c>.</summary>
    /// <exception cref="SnapshotFieldException">There is none, or a value has another type.</exception>
    public T[] Fields<T>(string fieldsPath)
    {
        _paths.Add(fieldsPath);
        var fields = FieldPath.Parse(fieldsPath).Find(_root);

        return fields.Count > 0
            ? [.. fields.Select(field => Read<T>(field.Value, fieldsPath))]
            : throw new SnapshotFieldException($"There is no field at the path `{fieldsPath}`.");
    }

    /// <summary>All fields of a name, wherever they are.</summary>
    public T[] All<T>(string name) => Fields<T>($"**.{name}");

    private static T Read<T>(JsonNode? value, string path)
    {
        try
        {
            return value.Deserialize<T>(SnapshotSerializer.Options)!;
        }
        catch (JsonException)
        {
            throw new SnapshotFieldException($"A field at the path `{path}` is no {typeof(T).Name}: {value?.ToJsonString()}.");
        }
    }
}
