using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Snapshooter.Exceptions;

namespace Snapshooter;

/// <summary>A place in a JSON text.</summary>
internal readonly record struct FieldPlace(JsonNode Parent, string? Name, int Index)
{
    public JsonNode? Value => Name is null ? Parent[Index] : Parent[Name];

    public void Replace(JsonNode? value)
    {
        if (Name is null)
        {
            Parent[Index] = value;
        }
        else
        {
            Parent[Name] = value;
        }
    }
}

/// <summary>A path such as <c>user.id</c>, <c>items[0].id</c>, <c>items[*].id</c> or <c>**.id</c>.</summary>
internal sealed partial class FieldPath
{
    private readonly List<string> _steps;

    private FieldPath(List<string> steps) => _steps = steps;

    public static FieldPath Parse(string path)
    {
        var steps = Steps().Matches(path);
        return steps.Sum(static step => step.Length) == path.Length
            ? new FieldPath([.. steps.Select(static step => step.Groups["step"].Value)])
            : throw new SnapshotFieldException($"`{path}` is no path of a field.");
    }

    /// <summary>The places that the path leads to, none if there is no such field.</summary>
    public List<FieldPlace> Find(JsonNode? root)
    {
        List<JsonNode?> nodes = [root];
        List<FieldPlace> places = [];

        for (var i = 0; i < _steps.Count; i++)
        {
            if (_steps[i] == "**")
            {
                nodes = [.. nodes.SelectMany(WithDescendants)];
                continue;
            }

            places = [.. nodes.SelectMany(node => Step(node, _steps[i]))];
            nodes = places.ConvertAll(static place => place.Value);
        }

        return places;
    }

    private static IEnumerable<FieldPlace> Step(JsonNode? node, string step) => (node, step) switch
    {
        (JsonArray array, "[*]") => Enumerable.Range(0, array.Count).Select(index => new FieldPlace(array, null, index)),
        (JsonArray array, ['[', .. var index, ']']) when int.Parse(index, CultureInfo.InvariantCulture) is var i && i < array.Count
            => [new FieldPlace(array, null, i)],
        (JsonObject target, _) when target.ContainsKey(step) => [new FieldPlace(target, step, 0)],
        _ => [],
    };

    private static IEnumerable<JsonNode?> WithDescendants(JsonNode? node)
    {
        IEnumerable<JsonNode?> children = node switch
        {
            JsonArray array => array,
            JsonObject target => target.Select(static field => field.Value),
            _ => [],
        };

        return children.SelectMany(WithDescendants).Prepend(node);
    }

    [GeneratedRegex(@"\G\.?(?<step>\*\*|[^.\[\]*]+|\[(\d+|\*)\])")]
    private static partial Regex Steps();
}
