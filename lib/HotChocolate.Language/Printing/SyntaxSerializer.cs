using System.Text;

namespace HotChocolate.Language.Utilities;

/// <summary>Writes syntax nodes into one text buffer.</summary>
internal sealed partial class SyntaxSerializer(bool indented)
{
    private readonly StringBuilder _text = new();
    private int _level;
    private bool _followsOpenDefinition;

    public override string ToString() => _text.ToString();

    public void Write(ISyntaxNode node)
    {
        switch (node)
        {
            case DocumentNode document:
                WriteDocument(document);
                break;

            case IValueNode value:
                WriteValue(value);
                break;

            case ITypeNode type:
                WriteType(type);
                break;

            case NameNode name:
                _text.Append(name.Value);
                break;

            case ObjectFieldNode field:
                WriteObjectField(field);
                break;

            default:
                if (!TryWriteExecutable(node) && !TryWriteTypeSystem(node))
                {
                    throw new NotSupportedException($"A node of kind `{node.Kind}` cannot be printed.");
                }

                break;
        }
    }

    private void WriteDocument(DocumentNode document)
    {
        for (var i = 0; i < document.Definitions.Count; i++)
        {
            if (i > 0)
            {
                // A type without a body would take the braces of a shorthand query as its own.
                _followsOpenDefinition = _text[^1] != '}';
                _text.Append(indented ? "\n\n" : " ");
            }

            Write(document.Definitions[i]);
        }
    }

    /// <summary>A line break with the present indentation, or one space where everything goes on one line.</summary>
    private void WriteBreak()
    {
        if (indented)
        {
            _text.Append('\n').Append(' ', _level * 2);
        }
        else
        {
            _text.Append(' ');
        }
    }

    private void WriteBlock<T>(IReadOnlyList<T> nodes) where T : ISyntaxNode
    {
        if (nodes.Count == 0)
        {
            _text.Append("{ }");
            return;
        }

        _text.Append('{');
        _level++;

        foreach (var node in nodes)
        {
            WriteBreak();
            Write(node);
        }

        _level--;
        WriteBreak();
        _text.Append('}');
    }

    private void WriteOptionalBlock<T>(IReadOnlyList<T> nodes) where T : ISyntaxNode
    {
        if (nodes.Count > 0)
        {
            _text.Append(' ');
            WriteBlock(nodes);
        }
    }

    private void WriteSeparated<T>(IReadOnlyList<T> nodes, string separator) where T : ISyntaxNode
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (i > 0)
            {
                _text.Append(separator);
            }

            Write(nodes[i]);
        }
    }

    private void WriteParenthesized<T>(IReadOnlyList<T> nodes, string separator) where T : ISyntaxNode
    {
        if (nodes.Count > 0)
        {
            _text.Append('(');
            WriteSeparated(nodes, separator);
            _text.Append(')');
        }
    }

    private void WriteDirectives(IHasDirectives node)
    {
        foreach (var directive in node.Directives)
        {
            _text.Append(' ');
            Write(directive);
        }
    }

    private void WriteDescription(StringValueNode? description)
    {
        if (description is not null)
        {
            WriteString(description);
            WriteBreak();
        }
    }

    private void WriteInlineDescription(StringValueNode? description)
    {
        if (description is not null)
        {
            WriteString(description);
            _text.Append(' ');
        }
    }
}
