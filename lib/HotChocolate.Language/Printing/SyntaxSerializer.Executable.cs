using System.Runtime.CompilerServices;

namespace HotChocolate.Language.Utilities;

internal sealed partial class SyntaxSerializer
{
    private bool TryWriteExecutable(ISyntaxNode node)
    {
        switch (node)
        {
            case FieldNode field:
                WriteField(field);
                return true;

            case ArgumentNode argument:
                _text.Append(argument.Name.Value).Append(": ");
                WriteValue(argument.Value);
                return true;

            case SelectionSetNode selectionSet:
                RuntimeHelpers.EnsureSufficientExecutionStack();
                WriteBlock(selectionSet.Selections);
                return true;

            case FragmentSpreadNode spread:
                _text.Append("...").Append(spread.Name.Value);
                WriteDirectives(spread);
                return true;

            case InlineFragmentNode fragment:
                WriteInlineFragment(fragment);
                return true;

            case DirectiveNode directive:
                _text.Append('@').Append(directive.Name.Value);
                WriteParenthesized(directive.Arguments, ", ");
                return true;

            case OperationDefinitionNode operation:
                WriteOperation(operation);
                return true;

            case VariableDefinitionNode variable:
                WriteVariableDefinition(variable);
                return true;

            case FragmentDefinitionNode fragment:
                WriteFragment(fragment);
                return true;

            default:
                return false;
        }
    }

    private void WriteField(FieldNode field)
    {
        if (field.Alias is not null)
        {
            _text.Append(field.Alias.Value).Append(": ");
        }

        _text.Append(field.Name.Value);
        WriteParenthesized(field.Arguments, ", ");
        WriteDirectives(field);

        if (field.SelectionSet is not null)
        {
            _text.Append(' ');
            Write(field.SelectionSet);
        }
    }

    private void WriteInlineFragment(InlineFragmentNode fragment)
    {
        _text.Append("...");

        if (fragment.TypeCondition is not null)
        {
            _text.Append(" on ").Append(fragment.TypeCondition.Name.Value);
        }

        WriteDirectives(fragment);
        _text.Append(' ');
        Write(fragment.SelectionSet);
    }

    private void WriteOperation(OperationDefinitionNode operation)
    {
        var isShorthand = !_followsOpenDefinition && operation is
        {
            Operation: OperationType.Query,
            Name: null,
            Description: null,
            VariableDefinitions.Count: 0,
            Directives.Count: 0
        };

        if (!isShorthand)
        {
            WriteDescription(operation.Description);
            _text.Append(GetKeyword(operation.Operation));

            if (operation.Name is not null)
            {
                _text.Append(' ').Append(operation.Name.Value);
            }

            WriteParenthesized(operation.VariableDefinitions, ", ");
            WriteDirectives(operation);
            _text.Append(' ');
        }

        Write(operation.SelectionSet);
    }

    private void WriteVariableDefinition(VariableDefinitionNode variable)
    {
        WriteInlineDescription(variable.Description);
        WriteValue(variable.Variable);
        _text.Append(": ");
        WriteType(variable.Type);
        WriteDefaultValue(variable.DefaultValue);
        WriteDirectives(variable);
    }

    private void WriteDefaultValue(IValueNode? value)
    {
        if (value is not null)
        {
            _text.Append(" = ");
            WriteValue(value);
        }
    }

    private void WriteFragment(FragmentDefinitionNode fragment)
    {
        WriteDescription(fragment.Description);
        _text.Append("fragment ").Append(fragment.Name.Value);
        WriteParenthesized(fragment.VariableDefinitions, ", ");
        _text.Append(" on ").Append(fragment.TypeCondition.Name.Value);
        WriteDirectives(fragment);
        _text.Append(' ');
        Write(fragment.SelectionSet);
    }

    private static string GetKeyword(OperationType operation)
        => operation switch
        {
            OperationType.Query => "query",
            OperationType.Mutation => "mutation",
            _ => "subscription"
        };
}
