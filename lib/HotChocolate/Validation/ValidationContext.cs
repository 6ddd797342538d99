using HotChocolate.Language;
using HotChocolate.Validation.Options;

namespace HotChocolate.Validation;

/// <summary>What the rules share while one document is validated: the schema, the document's fragments, and the errors found.</summary>
internal sealed partial class ValidationContext
{
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = new(StringComparer.Ordinal);
    private readonly List<IError> _errors = [];
    private int _remainingSteps;

    public ValidationContext(Schema schema, DocumentNode document, ValidationOptions options)
    {
        Schema = schema;
        Document = document;
        Options = options;
        _remainingSteps = options.MaxAllowedFieldMergeComparisons;

        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
            {
                _fragments.TryAdd(fragment.Name.Value, fragment);
            }
        }
    }

    public Schema Schema { get; }

    public DocumentNode Document { get; }

    public ValidationOptions Options { get; }

    public IReadOnlyList<IError> Errors => _errors;

    /// <summary>True once there are enough errors, or one that makes going on pointless.</summary>
    public bool IsStopped { get; private set; }

    public IReadOnlyCollection<string> FragmentNames => _fragments.Keys;

    /// <summary>The fragment of that name; of several the first one.</summary>
    public FragmentDefinitionNode? FindFragment(string name) => _fragments.GetValueOrDefault(name);

    public void Report(ValidationError error)
    {
        if (IsStopped)
        {
            return;
        }

        _errors.Add(error.Build(Options.MaxLocationsPerError));
        IsStopped = error.IsFatal || _errors.Count >= Options.MaxAllowedErrors;
    }

    /// <summary>
    /// Takes one step out of the budget of what may need more than linear time: comparing fields that merge and following variables
    /// through fragments. False when it is spent; then the document has been refused.
    /// </summary>
    public bool TrySpendStep()
    {
        if (_remainingSteps > 0)
        {
            _remainingSteps--;
            return !IsStopped;
        }

        Report(new ValidationError("The document needs too much work to validate: it repeats too many fields or fragments.")
        {
            Code = ErrorCodes.Validation.MaxWorkExceeded,
            IsFatal = true
        });

        return false;
    }
}
