namespace HotChocolate.Types;

/// <summary>How mutation conventions name things; <c>{MutationName}</c> stands for the field's name with a capital.</summary>
public struct MutationConventionOptions : IEquatable<MutationConventionOptions>
{
    /// <summary>The input type's name, <c>{MutationName}Input</c> unless set.</summary>
    public string? InputTypeNamePattern { get; set; }

    /// <summary>The argument's name, <c>input</c> unless set.</summary>
    public string? InputArgumentName { get; set; }

    /// <summary>The payload type's name, <c>{MutationName}Payload</c> unless set.</summary>
    public string? PayloadTypeNamePattern { get; set; }

    /// <summary>The error union's name, <c>{MutationName}Error</c> unless set.</summary>
    public string? PayloadErrorTypeNamePattern { get; set; }

    /// <summary>The name of the payload's field of errors, <c>errors</c> unless set.</summary>
    public string? PayloadErrorsFieldName { get; set; }

    /// <summary>True, and so unless set, if the conventions hold for all mutations; otherwise for those that declare errors or ask for it.</summary>
    public bool? ApplyToAllMutations { get; set; }

    /// <inheritdoc />
    public readonly bool Equals(MutationConventionOptions other)
        => (InputTypeNamePattern, InputArgumentName, PayloadTypeNamePattern, PayloadErrorTypeNamePattern, PayloadErrorsFieldName, ApplyToAllMutations)
            == (other.InputTypeNamePattern, other.InputArgumentName, other.PayloadTypeNamePattern, other.PayloadErrorTypeNamePattern, other.PayloadErrorsFieldName, other.ApplyToAllMutations);

    /// <inheritdoc />
    public override readonly bool Equals(object? obj) => obj is MutationConventionOptions other && Equals(other);

    /// <inheritdoc />
    public override readonly int GetHashCode()
        => HashCode.Combine(InputTypeNamePattern, InputArgumentName, PayloadTypeNamePattern, PayloadErrorTypeNamePattern, PayloadErrorsFieldName, ApplyToAllMutations);

    /// <summary>True if all options are the same.</summary>
    public static bool operator ==(MutationConventionOptions left, MutationConventionOptions right) => left.Equals(right);

    /// <summary>True unless all options are the same.</summary>
    public static bool operator !=(MutationConventionOptions left, MutationConventionOptions right) => !left.Equals(right);
}
