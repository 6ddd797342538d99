using System.Runtime.CompilerServices;
using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation;

/// <summary>
/// Walks once through a document, keeps track of the types and shows each node to the rules. Fragments are visited where they are
/// defined, not where they are spread, so that the time is linear.
/// </summary>
internal sealed partial class DocumentTraversal(ValidationContext context, RuleSet rules)
{
    public void Visit(DocumentNode document)
    {
        rules.Enter(document);

        for (var i = 0; i < document.Definitions.Count && !context.IsStopped; i++)
        {
            switch (document.Definitions[i])
            {
                case OperationDefinitionNode operation:
                    Visit(operation);
                    break;

                case FragmentDefinitionNode fragment:
                    Visit(fragment);
                    break;
            }
        }

        context.Definition = null;

        if (!context.IsStopped)
        {
            rules.Leave(document);
        }
    }

    private void Visit(OperationDefinitionNode operation)
    {
        context.Definition = operation;
        context.ParentType = context.Schema.GetOperationType(operation.Operation);
        rules.Enter(operation);
        Visit(operation.VariableDefinitions);

        Visit(
            operation.Directives,
            operation.Operation switch
            {
                OperationType.Query => "QUERY",
                OperationType.Mutation => "MUTATION",
                _ => "SUBSCRIPTION"
            });

        Visit(operation.SelectionSet);
        rules.Leave(operation);
    }

    private void Visit(FragmentDefinitionNode fragment)
    {
        context.Definition = fragment;
        context.ParentType = FindComposite(fragment.TypeCondition);
        rules.Enter(fragment);
        Visit(fragment.VariableDefinitions);
        rules.Enter(fragment.TypeCondition);
        Visit(fragment.Directives, "FRAGMENT_DEFINITION");
        Visit(fragment.SelectionSet);
    }

    private void Visit(IReadOnlyList<VariableDefinitionNode> variables)
    {
        foreach (var variable in variables)
        {
            context.InputType = context.FindType(variable.Type) is { } type && type.IsInput() ? type : null;
            rules.Enter(variable);
            rules.Enter(variable.Type.NamedType());

            if (variable.DefaultValue is not null)
            {
                Visit(variable.DefaultValue);
            }

            context.InputType = null;
            Visit(variable.Directives, "VARIABLE_DEFINITION");
        }
    }

    private void Visit(SelectionSetNode selectionSet)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        rules.Enter(selectionSet);

        for (var i = 0; i < selectionSet.Selections.Count && !context.IsStopped; i++)
        {
            switch (selectionSet.Selections[i])
            {
                case FieldNode field:
                    Visit(field);
                    break;

                case InlineFragmentNode fragment:
                    Visit(fragment);
                    break;

                case FragmentSpreadNode spread:
                    context.AddUsage(spread);
                    rules.Enter(spread);
                    Visit(spread.Directives, "FRAGMENT_SPREAD");
                    break;
            }
        }
    }

    private void Visit(FieldNode node)
    {
        var (parentType, outerField) = (context.ParentType, context.Field);
        var field = parentType is null ? null : context.Schema.FindField(parentType, node.Name.Value);
        context.Field = field;
        rules.Enter(node);
        context.PushField(node);
        Visit(node.Arguments, field?.Arguments);
        Visit(node.Directives, "FIELD");

        if (node.SelectionSet is not null)
        {
            context.ParentType = field?.Type.NamedType() is { } type && type.IsComposite() ? type : null;
            Visit(node.SelectionSet);
            context.ParentType = parentType;
            context.Field = field;
        }

        context.PopField();
        rules.Leave(node);
        context.Field = outerField;
    }

    private void Visit(InlineFragmentNode fragment)
    {
        var parentType = context.ParentType;
        rules.Enter(fragment);

        if (fragment.TypeCondition is not null)
        {
            context.ParentType = FindComposite(fragment.TypeCondition);
            rules.Enter(fragment.TypeCondition);
        }

        Visit(fragment.Directives, "INLINE_FRAGMENT");
        Visit(fragment.SelectionSet);
        context.ParentType = parentType;
    }

    private TypeDefinition? FindComposite(NamedTypeNode node)
        => context.FindType(node.Name.Value) is { } type && type.IsComposite() ? type : null;
}
