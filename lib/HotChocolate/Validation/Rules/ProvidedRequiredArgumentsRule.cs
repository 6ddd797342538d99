using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.Rules;

/// <summary>Arguments that cannot be null and have no default value are given (spec: Required Arguments).</summary>
internal sealed class ProvidedRequiredArgumentsRule : ValidationRule, IEnter<FieldNode>, IEnter<DirectiveNode>
{
    public void Enter(FieldNode node)
    {
        if (Context.Field is { } field)
        {
            foreach (var argument in FindMissing(node.Arguments, field.Arguments))
            {
                Context.Report(Create(node, argument)
                    .With("type", Context.ParentType!.Name)
                    .With("field", field.Name)
                    .With("argument", argument.Name));
            }
        }
    }

    public void Enter(DirectiveNode node)
    {
        if (Context.Directive is { } directive)
        {
            foreach (var argument in FindMissing(node.Arguments, directive.Arguments))
            {
                Context.Report(Create(node, argument).With("directive", directive.Name).With("argument", argument.Name));
            }
        }
    }

    private ValidationError Create(ISyntaxNode node, InputField argument)
        => new ValidationError($"The argument `{argument.Name}` of type `{argument.Type}` is required.")
        {
            Section = "sec-Required-Arguments",
            Path = Context.FieldPath
        }.At(node);

    private static IEnumerable<InputField> FindMissing(IReadOnlyList<ArgumentNode> given, FieldCollection<InputField> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.IsRequired && !given.Any(node => node.Name.Value == argument.Name))
            {
                yield return argument;
            }
        }
    }
}
