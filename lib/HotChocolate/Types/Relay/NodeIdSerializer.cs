using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace HotChocolate.Types.Relay;

/// <summary>
/// Node ids as the base64 of <c>Product:1</c>. Ids are read in the URL-safe alphabet and without padding as well,
/// because clients put them into addresses.
/// </summary>
internal sealed class NodeIdSerializer : INodeIdSerializer
{
    /// <summary>Longer than any key of a node; longer input is not even decoded.</summary>
    private const int MaxLength = 1024;

    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public string Format(string typeName, object internalId) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{typeName}:{FormatKey(internalId)}"));

    public NodeId Parse(string formattedId, INodeIdRuntimeTypeLookup runtimeTypeLookup)
    {
        var (typeName, key) = Decode(formattedId);
        var type = runtimeTypeLookup.GetNodeIdRuntimeType(typeName)
            ?? throw NodeIdErrors.NoNodeResolver(typeName);
        return ToNodeId(formattedId, typeName, key, type);
    }

    public NodeId Parse(string formattedId, Type runtimeType)
    {
        var (typeName, key) = Decode(formattedId);
        return ToNodeId(formattedId, typeName, key, runtimeType);
    }

    private static string? FormatKey(object key) => key is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : key.ToString();

    /// <summary>Only what <see cref="Format"/> writes is read: one node has one id, so <c>Product:+01</c> is none.</summary>
    private static NodeId ToNodeId(string formattedId, string typeName, string key, Type type)
        => ParseKey(key, Nullable.GetUnderlyingType(type) ?? type) is { } parsed && FormatKey(parsed) == key
            ? new(typeName, parsed)
            : throw NodeIdErrors.InvalidFormat(formattedId);

    private static (string TypeName, string Key) Decode(string formattedId)
    {
        // The decoder would skip white space.
        if (formattedId.Length is 0 or > MaxLength || formattedId.AsSpan().ContainsAny(" \t\r\n"))
        {
            throw NodeIdErrors.InvalidFormat(formattedId);
        }

        try
        {
            var urlSafe = formattedId.Replace('+', '-').Replace('/', '_');
            if (Base64Url.IsValid(urlSafe))
            {
                var text = s_strictUtf8.GetString(Base64Url.DecodeFromChars(urlSafe));
                var colon = text.IndexOf(':', StringComparison.Ordinal);
                if (colon > 0 && colon < text.Length - 1)
                {
                    return (text[..colon], text[(colon + 1)..]);
                }
            }
        }
        catch (ArgumentException)
        {
            // The bytes are no UTF-8.
        }

        throw NodeIdErrors.InvalidFormat(formattedId);
    }

    private static object? ParseKey(string key, Type type)
    {
        const NumberStyles Number = NumberStyles.AllowLeadingSign;
        var culture = CultureInfo.InvariantCulture;
        if (type == typeof(string))
        {
            return key;
        }

        if (type == typeof(long))
        {
            return long.TryParse(key, Number, culture, out var value) ? value : null;
        }

        if (type == typeof(int))
        {
            return int.TryParse(key, Number, culture, out var value) ? value : null;
        }

        if (type == typeof(short))
        {
            return short.TryParse(key, Number, culture, out var value) ? value : null;
        }

        return type == typeof(Guid) && Guid.TryParse(key, out var guid) ? guid : null;
    }
}
