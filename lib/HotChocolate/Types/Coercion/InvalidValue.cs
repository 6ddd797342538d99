using System.Text.Json;
using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>Says which value a leaf type does not have, without repeating more than the beginning of it.</summary>
internal static class InvalidValue
{
    private const int LongestEcho = 60;

    public static InputCoercionException Of(TypeDefinition type, IValueNode literal)
        => new($"`{type.Name}` cannot represent {Describe(literal)}.", type.Name, node: literal);

    public static InputCoercionException Of(TypeDefinition type, JsonElement json)
        => new($"`{type.Name}` cannot represent {Describe(json)}.", type.Name);

    private static string Describe(IValueNode literal) => literal switch
    {
        ListValueNode => "a list",
        ObjectValueNode => "an object",
        StringValueNode text => $"the string \"{Shorten(text.Value)}\"",
        EnumValueNode name => $"the name `{Shorten(name.Value)}`",
        BooleanValueNode boolean => boolean.Value ? "`true`" : "`false`",
        _ => $"`{Shorten(literal.Value?.ToString() ?? "null")}`",
    };

    private static string Describe(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => json.TryGetString(out var text) ? $"the string \"{Shorten(text)}\"" : "a string that is no Unicode text",
        _ => $"`{Shorten(json.GetRawText())}`",
    };

    private static string Shorten(string text)
    {
        if (text.Length <= LongestEcho)
        {
            return text;
        }

        // A surrogate pair stays whole.
        var length = char.IsHighSurrogate(text[LongestEcho - 1]) ? LongestEcho - 1 : LongestEcho;
        return $"{text[..length]}...";
    }
}
