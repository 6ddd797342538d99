using HotChocolate.Configuration;

namespace HotChocolate.Types;

/// <summary>The names that the conventions give around one mutation.</summary>
internal sealed class MutationNames(string fieldName, MutationConventionOptions options, UseMutationConventionAttribute? own)
{
    private readonly string _mutationName = NamingConventions.Upper(fieldName);

    public string InputType => Format(own?.InputTypeName ?? options.InputTypeNamePattern ?? "{MutationName}Input");

    public string InputArgument => own?.InputArgumentName ?? options.InputArgumentName ?? "input";

    public string PayloadType => Format(own?.PayloadTypeName ?? options.PayloadTypeNamePattern ?? "{MutationName}Payload");

    public string ErrorType => Format(own?.PayloadErrorTypeName ?? options.PayloadErrorTypeNamePattern ?? "{MutationName}Error");

    public string ErrorsField => own?.PayloadErrorsFieldName ?? options.PayloadErrorsFieldName ?? "errors";

    /// <summary>The field of the result: the name of its type, without the brackets of a list.</summary>
    public string ResultField(string resultTypeName) => own?.PayloadFieldName ?? NamingConventions.Lower(resultTypeName);

    private string Format(string pattern) => pattern.Replace("{MutationName}", _mutationName, StringComparison.Ordinal);
}
