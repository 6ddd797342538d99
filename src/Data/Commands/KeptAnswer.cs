using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace GraphCommerce.Data.Commands;

/// <summary>
/// An answer as text: <c>{"value":{...}}</c> with what the result is made again from, or <c>{"refusal":"...","data":{...}}</c> with a refusal's own properties.
/// </summary>
internal static class KeptAnswer
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { KeepOwnPropertiesOfRefusals } },
    };

    private static readonly FrozenDictionary<string, Type> RefusalsByName =
        typeof(KeptAnswer).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(DomainException))).ToFrozenDictionary(t => t.Name);

    public static string OfValue<TKept>(TKept value) => $$"""{"value":{{JsonSerializer.Serialize(value, Options)}}}""";

    public static string OfRefusal(DomainException refusal)
        => $$"""{"refusal":"{{refusal.GetType().Name}}","data":{{JsonSerializer.Serialize(refusal, refusal.GetType(), Options)}}}""";

    /// <summary>The value that was kept, or the refusal.</summary>
    public static Result<TKept> Read<TKept>(string text)
        where TKept : notnull
    {
        var answer = JsonNode.Parse(text)!;
        return answer["value"] is { } value
            ? value.Deserialize<TKept>(Options)!
            : (DomainException)answer["data"].Deserialize(RefusalsByName[(string)answer["refusal"]!], Options)!;
    }

    private static void KeepOwnPropertiesOfRefusals(JsonTypeInfo type)
    {
        if (!type.Type.IsSubclassOf(typeof(DomainException)))
        {
            return;
        }

        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i].AttributeProvider is System.Reflection.PropertyInfo property
                && (property.DeclaringType == typeof(Exception) || property.Name == nameof(DomainException.Code)))
            {
                type.Properties.RemoveAt(i);
            }
        }
    }
}
