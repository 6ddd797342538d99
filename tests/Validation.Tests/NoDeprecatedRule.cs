using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation;

/// <summary>A rule as an application could want it, which the specification does not have: nothing deprecated is used.</summary>
internal sealed class NoDeprecatedRule : ValidationRule, IEnter<FieldNode>, IEnter<ArgumentNode>, IEnter<ObjectFieldNode>, IEnter<IValueNode>
{
    public void Enter(FieldNode node) => Check(node, Context.Field?.DeprecationReason);

    public void Enter(ArgumentNode node) => Check(node, Context.Input?.DeprecationReason);

    public void Enter(ObjectFieldNode node) => Check(node, Context.Input?.DeprecationReason);

    public void Enter(IValueNode node)
    {
        if (node is EnumValueNode name && Context.InputType?.NamedType() is EnumType type && type.TryGetValue(name.Value, out var value))
        {
            Check(node, value.DeprecationReason);
        }
    }

    private void Check(ISyntaxNode node, string? reason)
    {
        if (reason is not null)
        {
            Context.Report(new ValidationError(reason).At(node));
        }
    }
}
