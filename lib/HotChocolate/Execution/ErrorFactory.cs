using System.Globalization;
using HotChocolate.Execution.Processing;
using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Validation;

namespace HotChocolate.Execution;

/// <summary>Every error of the execution in one place.</summary>
internal static class ErrorFactory
{
    public static IError SyntaxError(SyntaxException exception) => ErrorBuilder.New()
        .SetMessage(exception.Message)
        .SetCode(ErrorCodes.Server.SyntaxError)
        .AddLocation(new Location(exception.Line, exception.Column))
        .Build();

    public static IError OperationNotFound(string operationName, DocumentNode document) => ErrorBuilder.New()
        .SetMessage($"The document holds no operation `{Text.Shorten(operationName)}`.")
        .AddLocation(document)
        .SetExtension("operationName", Text.Shorten(operationName))
        .Build();

    public static IError DocumentNotFound(string? documentId) => ErrorBuilder.New()
        .SetMessage("There is no stored document of that id.")
        .SetCode(ErrorCodes.Execution.PersistedOperationNotFound)
        .SetExtension("documentId", documentId is null ? null : Text.Shorten(documentId))
        .Build();

    public static IError NoOperation(DocumentNode document) => ErrorBuilder.New()
        .SetMessage("The document holds no operation.")
        .AddLocation(document)
        .Build();

    public static IError SeveralOperations() => ErrorBuilder.New()
        .SetMessage("The document holds several operations: `operationName` has to say which one to execute.")
        .Build();

    public static IError OperationKindNotAllowed(OperationType type) => ErrorBuilder.New()
        .SetMessage($"A {type.ToString().ToLowerInvariant()} is not allowed here.")
        .Build();

    public static IError VariableIsMissing(string name, VariableDefinitionNode definition) => ErrorBuilder.New()
        .SetMessage($"Variable `{name}` is required.")
        .SetCode(ErrorCodes.Execution.NonNullViolation)
        .AddLocation(definition)
        .SetExtension("variable", name)
        .Build();

    public static IError VariableIsInvalid(string name, InputCoercionException exception)
        => FromCoercion(exception, [name, .. exception.InputPath]).Build();

    public static IError ArgumentIsInvalid(ArgumentCoercionException exception, Path path)
    {
        var builder = FromCoercion(exception.Cause, [exception.Argument.Name, .. exception.Cause.InputPath])
            .SetPath(path)
            .SetExtension("coordinate", exception.Cause.Coordinate ?? exception.Argument.Coordinate);
        return ((exception.Cause.Node ?? exception.Literal) is { } node ? builder.AddLocation(node) : builder).Build();
    }

    public static IError NonNullViolation(Path path, Field field) => ErrorBuilder.New()
        .SetMessage("Cannot return null for a non-null field.")
        .SetCode(ErrorCodes.Execution.NonNullViolation)
        .SetPath(path)
        .SetExtension("coordinate", field.Coordinate)
        .Build();

    public static IError ResultIsNotAList(Path path, IType type, object value) => ErrorBuilder.New()
        .SetMessage($"The resolver of a field of type `{type}` gave a {value.GetType().Name}, which is no list.")
        .SetCode(ErrorCodes.Execution.CannotCoerceResult)
        .SetPath(path)
        .Build();

    public static IError ResultCannotBeCoerced(Path path, ITypeDefinition type) => ErrorBuilder.New()
        .SetMessage($"The resolver's value is no `{type.Name}`.")
        .SetCode(ErrorCodes.Execution.CannotCoerceResult)
        .SetPath(path)
        .Build();

    public static IError NoObjectType(Path path, ITypeDefinition abstractType, object value) => ErrorBuilder.New()
        .SetMessage($"No object type of `{abstractType.Name}` has values of the C# type {value.GetType().Name}.")
        .SetCode(ErrorCodes.Execution.CannotCoerceResult)
        .SetPath(path)
        .Build();

    public static IError Timeout(TimeSpan timeout) => ErrorBuilder.New()
        .SetMessage(string.Create(CultureInfo.InvariantCulture, $"The request took longer than {timeout.TotalSeconds} s."))
        .SetCode(ErrorCodes.Execution.Timeout)
        .Build();

    public static IError ResultTooLarge(int maxFields) => ErrorBuilder.New()
        .SetMessage(string.Create(CultureInfo.InvariantCulture, $"The result has more than {maxFields} fields. Ask for fewer, or for smaller pages."))
        .SetCode(ErrorCodes.Execution.ResultTooLarge)
        .Build();

    public static IError Unexpected(Exception exception, Path? path, bool includeDetails)
    {
        var builder = ErrorBuilder.FromException(exception).SetPath(path);
        if (includeDetails)
        {
            builder.SetExtension("message", exception.Message).SetExtension("stackTrace", exception.StackTrace);
        }

        return builder.Build();
    }

    private static ErrorBuilder FromCoercion(InputCoercionException exception, IReadOnlyList<object> inputPath)
        => ErrorBuilder.New()
            .SetMessage(exception.Message)
            .SetCode(exception.Code)
            .SetExtension("inputPath", inputPath)
            .SetExtension("fieldType", exception.TypeName);
}
