using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.Rules;

/// <summary>Arguments exist on their field or directive (spec: Argument Names).</summary>
internal sealed class KnownArgumentNamesRule : ValidationRule, IEnter<ArgumentNode>
{
    public void Enter(ArgumentNode node)
    {
        if (Context.Input is not null)
        {
            return;
        }

        if (Context.Directive is { } directive)
        {
            Report(node, directive.Arguments, $"the directive `@{directive.Name}`", error => error.With("directive", directive.Name));
        }
        else if (Context.Field is { } field && !Context.IsInDirective)
        {
            var typeName = Context.ParentType!.Name;
            Report(node, field.Arguments, $"the field `{typeName}.{field.Name}`", error => error.With("type", typeName).With("field", field.Name));
        }
    }

    private void Report(ArgumentNode node, FieldCollection<InputField> arguments, string owner, Func<ValidationError, ValidationError> describe)
    {
        var name = node.Name.Value;
        var suggestion = Text.DidYouMean(name, arguments.Select(argument => argument.Name));

        Context.Report(describe(new ValidationError($"The argument `{Text.Shorten(name)}` does not exist on {owner}.{suggestion}")
        {
            Section = "sec-Argument-Names",
            Path = Context.FieldPath
        }.At(node)).With("argument", name));
    }
}
