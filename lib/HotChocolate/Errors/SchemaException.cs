using System.Text;

namespace HotChocolate;

/// <summary>What is wrong with a schema, all of it at once.</summary>
public sealed class SchemaException : Exception
{
    /// <summary>The problems found.</summary>
    public SchemaException(params ISchemaError[] errors)
        : base(CreateMessage(errors))
        => Errors = errors;

    /// <summary>The problems found.</summary>
    public SchemaException(IReadOnlyList<ISchemaError> errors)
        : base(CreateMessage(errors))
        => Errors = [.. errors];

    /// <summary>The problems, in the order of the types.</summary>
    public IReadOnlyList<ISchemaError> Errors { get; }

    private static string CreateMessage(IReadOnlyList<ISchemaError> errors)
    {
        var message = new StringBuilder("The schema cannot be built:");
        for (var index = 0; index < errors.Count; index++)
        {
            message.AppendLine().Append(index + 1).Append(". ").Append(errors[index].Message);
            if (errors[index].Coordinate is { } coordinate)
            {
                message.Append(" (").Append(coordinate).Append(')');
            }
        }

        return message.ToString();
    }
}

/// <summary>One problem of a schema.</summary>
public interface ISchemaError
{
    /// <summary>What is wrong, for people.</summary>
    string Message { get; }

    /// <summary>A stable code, where there is one.</summary>
    string? Code { get; }

    /// <summary>The schema coordinate of the member at fault, where there is one (spec: Schema Coordinates).</summary>
    string? Coordinate { get; }

    /// <summary>The exception behind the problem, where there is one.</summary>
    Exception? Exception { get; }
}

internal sealed record SchemaError(string Message, string? Coordinate = null, string? Code = null, Exception? Exception = null) : ISchemaError;
