using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>No field of an object value is given twice (spec: Input Object Field Uniqueness).</summary>
internal sealed class UniqueInputFieldNamesRule : ValidationRule, IEnter<IValueNode>
{
    public void Enter(IValueNode node)
    {
        if (node is not ObjectValueNode value)
        {
            return;
        }

        foreach (var (name, fields) in Duplicates.Find(value.Fields, field => field.Name))
        {
            foreach (var field in fields.Skip(1))
            {
                Context.Report(new ValidationError($"The input field `{Text.Shorten(name)}` is given more than once.")
                {
                    Section = "sec-Input-Object-Field-Uniqueness",
                    Path = Context.FieldPath
                }.At(fields[0].Name).At(field.Name).With("field", name));
            }
        }
    }
}
