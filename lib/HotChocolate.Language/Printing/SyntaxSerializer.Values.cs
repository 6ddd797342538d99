using System.Runtime.CompilerServices;

namespace HotChocolate.Language.Utilities;

internal sealed partial class SyntaxSerializer
{
    private void WriteValue(IValueNode value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();

        switch (value)
        {
            case VariableNode variable:
                _text.Append('$').Append(variable.Name.Value);
                break;

            case StringValueNode text:
                WriteString(text);
                break;

            case BooleanValueNode boolean:
                _text.Append(boolean.Value ? "true" : "false");
                break;

            case NullValueNode:
                _text.Append("null");
                break;

            case ListValueNode list:
                _text.Append('[');
                WriteSeparated(list.Items, ", ");
                _text.Append(']');
                break;

            case ObjectValueNode { Fields.Count: 0 }:
                _text.Append("{}");
                break;

            case ObjectValueNode obj:
                _text.Append("{ ");
                WriteSeparated(obj.Fields, ", ");
                _text.Append(" }");
                break;

            default:
                _text.Append(value.Value);
                break;
        }
    }

    private void WriteObjectField(ObjectFieldNode field)
    {
        _text.Append(field.Name.Value).Append(": ");
        WriteValue(field.Value);
    }

    private void WriteType(ITypeNode type)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();

        switch (type)
        {
            case NonNullTypeNode nonNull:
                WriteType(nonNull.Type);
                _text.Append('!');
                break;

            case ListTypeNode list:
                _text.Append('[');
                WriteType(list.Type);
                _text.Append(']');
                break;

            case NamedTypeNode named:
                _text.Append(named.Name.Value);
                break;
        }
    }

    private void WriteString(StringValueNode node)
    {
        if (node.Block && BlockString.IsPrintable(node.Value))
        {
            WriteBlockString(node.Value);
        }
        else
        {
            WriteQuotedString(node.Value);
        }
    }

    /// <summary>Only a first line that begins with white space stays beside the quotes: on a line of its own it would count as indentation.</summary>
    private void WriteBlockString(string value)
    {
        var atQuotes = value.Length > 0 && value[0] is ' ' or '\t';
        _text.Append("\"\"\"");

        foreach (var line in value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal).Split('\n'))
        {
            if (!atQuotes)
            {
                _text.Append('\n').Append(' ', line.Length == 0 || !indented ? 0 : _level * 2);
            }

            _text.Append(line);
            atQuotes = false;
        }

        _text.Append('\n').Append(' ', indented ? _level * 2 : 0).Append("\"\"\"");
    }

    private void WriteQuotedString(string value)
    {
        _text.Append('"');

        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => _text.Append("\\\""),
                '\\' => _text.Append("\\\\"),
                '\b' => _text.Append("\\b"),
                '\f' => _text.Append("\\f"),
                '\n' => _text.Append("\\n"),
                '\r' => _text.Append("\\r"),
                '\t' => _text.Append("\\t"),
                < ' ' or (>= '\u007f' and <= '\u009f') => _text.Append("\\u").Append(((int)c).ToString("X4", null)),
                _ => _text.Append(c)
            };
        }

        _text.Append('"');
    }
}
