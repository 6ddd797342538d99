using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.Rules;

/// <summary>
/// Literals have the type that is wanted; input objects have their required fields and no unknown ones, oneOf input objects exactly one
/// (spec: Values of Correct Type; Input Object Field Names; Input Object Required Fields; OneOf Input Objects).
/// </summary>
internal sealed class ValuesOfCorrectTypeRule : ValidationRule, IEnter<IValueNode>, IEnter<ObjectFieldNode>
{
    private const string SectionName = "sec-Values-of-Correct-Type";
    private IExecutableDefinitionNode? _definition;
    private HashSet<string> _nullableVariables = [];

    public void Enter(IValueNode node)
    {
        if (Context.InputType is not { } type)
        {
            return;
        }

        switch (node)
        {
            case VariableNode:
                break;

            case NullValueNode:
                if (type is NonNullType)
                {
                    ReportValue(node, type, $"A value of type `{type}` is wanted here, not null.");
                }

                break;

            case ListValueNode when type.Nullable() is ListType:
                break;

            case ObjectValueNode value when type.NamedType() is InputObjectType inputType:
                CheckObject(value, inputType);
                break;

            default:
                CheckLeaf(node, type);
                break;
        }
    }

    public void Enter(ObjectFieldNode node)
    {
        if (Context.Input is null && Context.ParentInputType is { } inputType)
        {
            var name = node.Name.Value;
            var suggestion = Text.DidYouMean(name, inputType.Fields.Select(field => field.Name));

            Context.Report(new ValidationError($"The field `{Text.Shorten(name)}` does not exist on the input object `{inputType.Name}`.{suggestion}")
            {
                Section = "sec-Input-Object-Field-Names",
                Path = Context.FieldPath
            }.At(node).With("field", name).With("type", inputType.Name));
        }
    }

    private void CheckObject(ObjectValueNode value, InputObjectType type)
    {
        foreach (var field in type.Fields)
        {
            if (field.IsRequired && !value.Fields.Any(node => node.Name.Value == field.Name))
            {
                Context.Report(new ValidationError($"The field `{field.Name}` of type `{field.Type}` is required by the input object `{type.Name}`.")
                {
                    Section = "sec-Input-Object-Required-Fields",
                    Path = Context.FieldPath
                }.At(value).With("field", field.Name).With("type", type.Name));
            }
        }

        if (type.IsOneOf)
        {
            CheckOneOf(value, type);
        }
    }

    private void CheckOneOf(ObjectValueNode value, InputObjectType type)
    {
        var names = value.Fields.Select(field => field.Name.Value).Distinct(StringComparer.Ordinal).ToArray();

        if (names.Length != 1 || value.Fields.Any(field => field.Value is NullValueNode))
        {
            Context.Report(new ValidationError($"The oneOf input object `{type.Name}` requires exactly one field, and that one must not be null.")
            {
                Section = "sec-OneOf-Input-Objects",
                Path = Context.FieldPath
            }.At(value).With("type", type.Name));
        }
        else if (value.Fields[0].Value is VariableNode variable && IsNullable(variable) && Context.TryReportOneOf(variable))
        {
            Context.Report(new ValidationError($"The variable `${Text.Shorten(variable.Name)}` must not be nullable in the oneOf input object `{type.Name}`.")
            {
                Section = "sec-OneOf-Input-Objects",
                Path = Context.FieldPath
            }.At(value).With("variable", variable.Name.Value).With("type", type.Name));
        }
    }

    private bool IsNullable(VariableNode variable)
    {
        if (!ReferenceEquals(_definition, Context.Definition))
        {
            _definition = Context.Definition;
            _nullableVariables = (_definition as OperationDefinitionNode)?.VariableDefinitions
                .Where(definition => definition.Type is not NonNullTypeNode)
                .Select(definition => definition.Variable.Name.Value)
                .ToHashSet(StringComparer.Ordinal) ?? [];
        }

        return _nullableVariables.Contains(variable.Name.Value);
    }

    private void CheckLeaf(IValueNode node, IType type)
    {
        var isValid = type.NamedType() switch
        {
            EnumType enumType => node is EnumValueNode value && enumType.TryGetValue(value.Value, out _),
            ScalarType scalar => Context.Options.ChecksScalarValues ? scalar.TryCoerceLiteral(node, out _) : ScalarLiterals.MayBe(scalar, node),
            _ => false
        };

        if (isValid)
        {
            return;
        }

        var suggestion = node is EnumValueNode name && type.NamedType() is EnumType candidates
            ? Text.DidYouMean(name.Value, candidates.Values.Select(value => value.Name))
            : "";

        ReportValue(node, type, $"A value of type `{type}` is wanted here, which `{Text.Print(node)}` is not.{suggestion}");
    }

    private void ReportValue(IValueNode node, IType type, string message)
    {
        var error = new ValidationError(message) { Section = SectionName, Path = Context.FieldPath }.At(node);

        if (Context.Input is { } input)
        {
            error.With(Context.ParentInputType is null ? "argument" : "field", input.Name);
        }

        Context.Report(error.With("argumentValue", Text.Print(node)).With("locationType", type.ToString()));
    }
}
