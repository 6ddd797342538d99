using System.Runtime.CompilerServices;
using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation;

/// <content>Directives, arguments and values.</content>
internal sealed partial class DocumentTraversal
{
    private void Visit(IReadOnlyList<DirectiveNode> directives, string location)
    {
        if (directives.Count == 0)
        {
            return;
        }

        rules.Enter(directives, location);

        foreach (var directive in directives)
        {
            context.Directive = context.Schema.TryGetDirectiveType(directive.Name.Value, out var type) ? type : null;
            context.IsInDirective = true;
            rules.Enter(directive);
            Visit(directive.Arguments, type?.Arguments);
            context.Directive = null;
            context.IsInDirective = false;
        }
    }

    private void Visit(IReadOnlyList<ArgumentNode> nodes, FieldCollection<InputField>? arguments)
    {
        for (var i = 0; i < nodes.Count && !context.IsStopped; i++)
        {
            var argument = arguments is not null && arguments.TryGetField(nodes[i].Name.Value, out var found) ? found : null;
            SetInput(argument, null);
            rules.Enter(nodes[i]);
            Visit(nodes[i].Value);
            SetInput(null, null);
        }
    }

    private void Visit(IValueNode value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();

        if (value is VariableNode variable)
        {
            context.AddUsage(variable);
        }

        rules.Enter(value);

        switch (value)
        {
            case ListValueNode list:
                Visit(list);
                break;

            case ObjectValueNode obj:
                Visit(obj);
                break;
        }
    }

    private void Visit(ListValueNode list)
    {
        var (input, inputType, parentInputType) = (context.Input, context.InputType, context.ParentInputType);
        SetInput(null, null);

        // A type that is no list takes a single item as well, so it is what each item must have.
        context.InputType = inputType?.Nullable() is ListType listType ? listType.ElementType : inputType?.Nullable();

        for (var i = 0; i < list.Items.Count && !context.IsStopped; i++)
        {
            Visit(list.Items[i]);
        }

        (context.Input, context.InputType, context.ParentInputType) = (input, inputType, parentInputType);
    }

    private void Visit(ObjectValueNode value)
    {
        var (input, inputType, parentInputType) = (context.Input, context.InputType, context.ParentInputType);
        var objectType = inputType?.NamedType() as InputObjectType;

        for (var i = 0; i < value.Fields.Count && !context.IsStopped; i++)
        {
            var node = value.Fields[i];
            SetInput(objectType is not null && objectType.Fields.TryGetField(node.Name.Value, out var field) ? field : null, objectType);
            rules.Enter(node);
            Visit(node.Value);
        }

        (context.Input, context.InputType, context.ParentInputType) = (input, inputType, parentInputType);
    }

    private void SetInput(InputField? input, InputObjectType? parentType)
    {
        context.Input = input;
        context.InputType = input?.Type;
        context.ParentInputType = parentType;
    }
}
