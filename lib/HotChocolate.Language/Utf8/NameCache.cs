using System.Text;

namespace HotChocolate.Language;

/// <summary>Gives the same string for the same short name most of the time, so that parsing does not allocate every name again. Bounded for each thread.</summary>
internal static class NameCache
{
    private const int Slots = 1024;
    private const int MaxLength = 40;

    [ThreadStatic]
    private static string?[]? s_names;

    public static string GetString(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MaxLength)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        var names = s_names ??= new string?[Slots];
        var hash = 2166136261u;

        foreach (var b in utf8)
        {
            hash = (hash ^ b) * 16777619;
        }

        ref var slot = ref names[(hash ^ (hash >> 15)) & (Slots - 1)];

        if (slot is null || !Ascii.Equals(utf8, slot))
        {
            slot = Encoding.UTF8.GetString(utf8);
        }

        return slot;
    }
}
