namespace HotChocolate;

/// <summary>Errors that a resolver wants the client to see as they are.</summary>
public class GraphQLException : Exception
{
    /// <summary>One error with a message only.</summary>
    public GraphQLException(string message)
        : this(ErrorBuilder.New().SetMessage(message).Build())
    {
    }

    /// <summary>One error.</summary>
    public GraphQLException(IError error)
        : base(error.Message)
        => Errors = [error];

    /// <summary>Several errors.</summary>
    public GraphQLException(params IError[] errors)
        : this((IEnumerable<IError>)errors)
    {
    }

    /// <summary>Several errors.</summary>
    public GraphQLException(IEnumerable<IError> errors)
        => Errors = [.. errors];

    /// <summary>One error with a message and the exception behind it.</summary>
    public GraphQLException(string message, Exception innerException)
        : base(message, innerException)
        => Errors = [ErrorBuilder.New().SetMessage(message).SetException(innerException).Build()];

    /// <summary>The errors, in the order in which they will be reported.</summary>
    public IReadOnlyList<IError> Errors { get; }
}
