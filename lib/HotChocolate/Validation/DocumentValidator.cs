using HotChocolate.Language;
using HotChocolate.Validation.Options;
using HotChocolate.Validation.Rules;

namespace HotChocolate.Validation;

/// <summary>Validates documents against a schema (spec: Validation). It keeps nothing of a document and may be used by many requests at once.</summary>
internal sealed class DocumentValidator(ValidationOptions options, IReadOnlyList<Func<ValidationContext, ValidationRule>> rules)
{
    /// <summary>A validator with all rules of the specification and the bounds of the options.</summary>
    public DocumentValidator(ValidationOptions options)
        : this(options, SpecifiedRules.All)
    {
    }

    /// <summary>The errors of a document; none if it may be executed.</summary>
    public IReadOnlyList<IError> Validate(Schema schema, DocumentNode document)
    {
        var context = new ValidationContext(schema, document, options);

        try
        {
            new DocumentTraversal(context, new RuleSet(rules, context)).Visit(document);
        }
        catch (InsufficientExecutionStackException)
        {
            // A cycle of very many fragments, which no rule got round to refusing before.
            context.Report(MaxNestingDepthRule.CreateError());
        }

        return context.Errors;
    }
}
