using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>No argument is given twice (spec: Argument Uniqueness).</summary>
internal sealed class UniqueArgumentNamesRule : ValidationRule, IEnter<FieldNode>, IEnter<DirectiveNode>
{
    public void Enter(FieldNode node) => Check(node.Arguments);

    public void Enter(DirectiveNode node) => Check(node.Arguments);

    private void Check(IReadOnlyList<ArgumentNode> arguments)
    {
        foreach (var (name, nodes) in Duplicates.Find(arguments, argument => argument.Name))
        {
            Context.Report(new ValidationError($"The argument `{Text.Shorten(name)}` is given more than once.")
            {
                Section = "sec-Argument-Uniqueness",
                Path = Context.FieldPath
            }.At(nodes.Select(node => node.Name)).With("argument", name));
        }
    }
}
