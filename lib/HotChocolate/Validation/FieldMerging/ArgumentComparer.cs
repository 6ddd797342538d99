using System.Text;
using HotChocolate.Language;

namespace HotChocolate.Validation.FieldMerging;

/// <summary>
/// Compares the arguments of fields, whatever the order of the arguments and of the fields of objects. Each field's arguments are written
/// out once and equal ones share one text, so that comparing many fields with huge arguments stays cheap.
/// </summary>
internal sealed class ArgumentComparer
{
    private readonly Dictionary<FieldNode, string> _textByField = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public bool AreSame(FieldNode left, FieldNode right)
        => left.Arguments.Count == right.Arguments.Count
            && (left.Arguments.Count == 0 || ReferenceEquals(GetText(left), GetText(right)));

    private string GetText(FieldNode field)
    {
        if (_textByField.TryGetValue(field, out var text))
        {
            return text;
        }

        var writer = new StringBuilder();

        foreach (var argument in field.Arguments.OrderBy(argument => argument.Name.Value, StringComparer.Ordinal))
        {
            writer.Append(argument.Name.Value).Append(':');
            Write(writer, argument.Value);
        }

        text = writer.ToString();

        if (!_texts.TryAdd(text, text))
        {
            text = _texts[text];
        }

        _textByField.Add(field, text);
        return text;
    }

    private static void Write(StringBuilder writer, IValueNode value)
    {
        switch (value)
        {
            case StringValueNode text:
                writer.Append('"').Append(text.Value.Length).Append('"').Append(text.Value);
                break;

            case ListValueNode list:
                writer.Append('[');

                foreach (var item in list.Items)
                {
                    Write(writer, item);
                }

                writer.Append(']');
                break;

            case ObjectValueNode obj:
                writer.Append('{');

                foreach (var field in obj.Fields.OrderBy(field => field.Name.Value, StringComparer.Ordinal))
                {
                    writer.Append(field.Name.Value).Append(':');
                    Write(writer, field.Value);
                }

                writer.Append('}');
                break;

            default:
                writer.Append(value).Append(' ');
                break;
        }
    }
}
