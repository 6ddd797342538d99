using System.Reflection;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Types;

/// <summary>
/// The mutation reports <paramref name="errorType"/> as data: an exception that it throws, or a class that is made of one, by a constructor
/// with one parameter or by methods <c>CreateErrorFrom</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method, AllowMultiple = true)]
public class ErrorAttribute(Type errorType) : ObjectFieldDescriptorAttribute
{
    /// <summary>The exception, the error, or what makes errors.</summary>
    public Type ErrorType { get; } = errorType;

    /// <inheritdoc />
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo? member) => descriptor.Error(ErrorType);
}

/// <summary>The mutation reports <typeparamref name="TError"/> as data.</summary>
/// <typeparam name="TError">The exception, the error, or what makes errors.</typeparam>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method, AllowMultiple = true)]
public sealed class ErrorAttribute<TError>() : ErrorAttribute(typeof(TError));

/// <summary>Declares errors of a field; an attribute of the application's own may declare a group of them.</summary>
public static class ErrorObjectFieldDescriptorExtensions
{
    /// <summary>The mutation reports <typeparamref name="TError"/> as data.</summary>
    /// <typeparam name="TError">The exception, the error, or what makes errors.</typeparam>
    public static IObjectFieldDescriptor Error<TError>(this IObjectFieldDescriptor descriptor) => descriptor.Error(typeof(TError));

    /// <summary>The mutation reports <paramref name="errorType"/> as data.</summary>
    /// <param name="descriptor">The field.</param>
    /// <param name="errorType">The exception, the error, or what makes errors.</param>
    public static IObjectFieldDescriptor Error(this IObjectFieldDescriptor descriptor, Type errorType)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        ArgumentNullException.ThrowIfNull(errorType);
        return descriptor.Extend((schema, field) => ErrorDefinitions.AddTo(schema, field, errorType));
    }
}

/// <summary>Makes errors of a kind of exception.</summary>
/// <typeparam name="TException">The exception.</typeparam>
/// <typeparam name="TError">The error.</typeparam>
public interface IPayloadErrorFactory<in TException, out TError>
    where TException : Exception
{
    /// <summary>The error that is reported for the exception.</summary>
    TError CreateErrorFrom(TException exception);
}

/// <summary>Changes how the mutation conventions treat one mutation.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public class UseMutationConventionAttribute : DescriptorAttribute
{
    /// <summary>The input type's name.</summary>
    public string? InputTypeName { get; set; }

    /// <summary>The argument's name.</summary>
    public string? InputArgumentName { get; set; }

    /// <summary>The payload type's name.</summary>
    public string? PayloadTypeName { get; set; }

    /// <summary>The name of the payload's field that holds the result.</summary>
    public string? PayloadFieldName { get; set; }

    /// <summary>The error union's name.</summary>
    public string? PayloadErrorTypeName { get; set; }

    /// <summary>The name of the payload's field of errors.</summary>
    public string? PayloadErrorsFieldName { get; set; }

    /// <summary>True if the conventions do not hold for this mutation.</summary>
    public bool Disable { get; set; }
}
