using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.Rules;

/// <summary>Where introspection is off, no field of an introspection type is selected; <c>__typename</c> stays.</summary>
internal sealed class IntrospectionAllowedRule : ValidationRule, IEnter<FieldNode>
{
    public void Enter(FieldNode node)
    {
        if (Context.Options.DisableIntrospection && Context.Field?.Type.NamedType() is { IsIntrospectionType: true })
        {
            Context.Report(new ValidationError("This server does not allow introspection.")
            {
                Code = ErrorCodes.Validation.IntrospectionNotAllowed
            }.At(node).With("field", node.Name.Value));
        }
    }
}
