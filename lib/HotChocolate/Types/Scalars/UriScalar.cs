using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace HotChocolate.Types;

/// <summary>A Uniform Resource Identifier or a relative reference (RFC 3986).</summary>
internal sealed class UriScalar() : TextScalar<Uri>("URI")
{
    private static readonly SearchValues<char> s_refused = SearchValues.Create(" \t\r\n<>\"");

    protected override bool TryParse(string text, [NotNullWhen(true)] out Uri? value)
    {
        value = null;
        return text.Length > 0 && !text.AsSpan().ContainsAny(s_refused) && Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out value);
    }

    protected override string Format(Uri value) => value.IsAbsoluteUri ? value.AbsoluteUri : value.ToString();
}
