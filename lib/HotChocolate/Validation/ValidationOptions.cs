namespace HotChocolate.Validation.Options;

/// <summary>Bounds of validation, beside the rules of the specification.</summary>
internal sealed class ValidationOptions
{
    /// <summary>How many errors end the validation; 5 unless set.</summary>
    public int MaxAllowedErrors { get; set => field = value < 1 ? 5 : value; } = 5;

    /// <summary>How many locations one error names; 5 unless set.</summary>
    public int MaxLocationsPerError { get; set => field = value < 1 ? 5 : value; } = 5;

    /// <summary>How deep fields may nest in an operation; null for no bound.</summary>
    public int? MaxAllowedExecutionDepth { get; set => field = value < 1 ? 1 : value; }

    /// <summary>True if fields of introspection do not count for <see cref="MaxAllowedExecutionDepth" />.</summary>
    public bool SkipIntrospectionFields { get; set; }

    /// <summary>How often one field of the schema may occur within itself; null for no bound.</summary>
    public int? MaxAllowedFieldCycleDepth { get; set => field = value < 1 ? 1 : value; }

    /// <summary>
    /// True if a literal of the right kind that is no value of its scalar, such as a number out of range or text that is no date, makes
    /// the document invalid, as the specification has it. Unless set, execution reports it at its field, as Hot Chocolate does.
    /// </summary>
    public bool ChecksScalarValues { get; set; }

    /// <summary>True if clients may not read the schema.</summary>
    public bool DisableIntrospection { get; set; }

    /// <summary>True if introspection may nest without a bound.</summary>
    public bool DisableDepthRule { get; set; }

    /// <summary>How often <c>ofType</c> may nest; 16 unless set.</summary>
    public ushort MaxAllowedOfTypeDepth { get; set => field = value > 0 ? value : (ushort)1; } = 16;

    /// <summary>How many lists of introspection (fields, input fields, interfaces, possible types) may nest in one another; 2 unless set.</summary>
    public ushort MaxAllowedListRecursiveDepth { get; set => field = value > 0 ? value : (ushort)1; } = 2;

    /// <summary>How many steps field merging and the use of variables through fragments may take before the document is refused; 100,000 unless set.</summary>
    public int MaxAllowedFieldMergeComparisons { get; set => field = value < 1 ? 100_000 : value; } = 100_000;
}
