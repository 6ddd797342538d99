using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace GraphCommerce.Data.Commands;

/// <summary>
/// A result as JSON: <c>{"value":{...}}</c> with the columns as they were answered, or <c>{"error":"...","data":{...}}</c> with the properties of the error.
/// </summary>
internal static class CommandResult
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { UseSettersOfEntities, UseOwnPropertiesOfErrors } },
    };

    private static readonly FrozenDictionary<string, Type> s_errorsByName =
        typeof(CommandResult).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(DomainException))).ToFrozenDictionary(t => t.Name);

    public static string Write<TResult>(Result<TResult> result)
        where TResult : notnull
        => result.IsError(out var error, out var value)
            ? $$"""{"error":"{{error.GetType().Name}}","data":{{JsonSerializer.Serialize(error, error.GetType(), s_options)}}}"""
            : $$"""{"value":{{JsonSerializer.Serialize(value, s_options)}}}""";

    public static Result<TResult> Read<TResult>(string json)
        where TResult : notnull
    {
        var result = JsonNode.Parse(json)!;
        return result["value"] is { } value
            ? value.Deserialize<TResult>(s_options)!
            : (DomainException)result["data"].Deserialize(s_errorsByName[(string)result["error"]!], s_options)!;
    }

    /// <summary>Columns of an entity can be set inside this assembly only, which the serializer does not see.</summary>
    private static void UseSettersOfEntities(JsonTypeInfo type)
    {
        if (!type.Type.IsSubclassOf(typeof(Entity)))
        {
            return;
        }

        foreach (var property in type.Properties)
        {
            if (property is { Set: null, AttributeProvider: PropertyInfo { SetMethod: not null } info })
            {
                property.Set = info.SetValue;
            }
        }
    }

    private static void UseOwnPropertiesOfErrors(JsonTypeInfo type)
    {
        if (!type.Type.IsSubclassOf(typeof(DomainException)))
        {
            return;
        }

        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i].AttributeProvider is PropertyInfo property
                && (property.DeclaringType == typeof(Exception) || property.Name == nameof(DomainException.Code)))
            {
                type.Properties.RemoveAt(i);
            }
        }
    }
}
