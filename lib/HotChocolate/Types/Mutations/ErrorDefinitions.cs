using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Configuration;
using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Types;

/// <summary>An error that a mutation declares.</summary>
/// <param name="ErrorType">The C# type of the error.</param>
/// <param name="TryCreate">The error of an exception; null if the exception is not this error's.</param>
internal sealed record ErrorDefinition(Type ErrorType, Func<Exception, object?> TryCreate);

/// <summary>
/// Finds out how a declared error is made of exceptions: by methods <c>CreateErrorFrom</c>, by constructors, or as the exception itself.
/// An exception matches by its very type, never by a base type.
/// </summary>
internal static class ErrorDefinitions
{
    private const string FactoryName = "CreateErrorFrom";

    public static void AddTo(SchemaInference schema, ObjectFieldConfiguration field, Type errorType)
    {
        if (!schema.Feature<MutationFeature>().IsEnabled)
        {
            schema.Report($"`{field.Name}` declares the error `{errorType.Name}`, which needs AddMutationConventions() where the schema is configured.");
            return;
        }

        var definitions = FromFactories(errorType) ?? FromConstructors(errorType);
        if (definitions is null)
        {
            field.Errors.Add(new(errorType, exception => exception.GetType() == errorType ? exception : null));
        }
        else if (definitions.Find(static definition => typeof(Exception).IsAssignableFrom(definition.ErrorType)) is { ErrorType: var exposed })
        {
            // Hot Chocolate would show it as an ordinary object, with its stack trace.
            schema.Report(exposed == errorType
                ? $"The exception `{errorType}` cannot be declared as an error: a constructor or a method makes it of another exception."
                : $"`{errorType}.{FactoryName}` gives the exception `{exposed}`, which has to be declared itself or made into an error.");
        }
        else
        {
            field.Errors.AddRange(definitions);
        }
    }

    private static List<ErrorDefinition>? FromFactories(Type type)
    {
        var factories = type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance)
            .Where(static method => method.Name == FactoryName && TakesException(method))
            .ToList();
        if (factories.Count == 0)
        {
            return null;
        }

        var instance = factories.Exists(static method => !method.IsStatic) ? Activator.CreateInstance(type) : null;
        return factories.ConvertAll(method => new ErrorDefinition(
            method.ReturnType == typeof(object) ? type : method.ReturnType,
            Compile(
                method.GetParameters()[0].ParameterType,
                exception => Expression.Call(method.IsStatic ? null : Expression.Constant(instance), method, exception))));
    }

    private static List<ErrorDefinition>? FromConstructors(Type type)
    {
        var creators = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(TakesException)
            .Select(static constructor => Compile(constructor.GetParameters()[0].ParameterType, exception => Expression.New(constructor, exception)))
            .ToList();
        return creators.Count == 0
            ? null
            : [new(type, exception => creators.Select(create => create(exception)).FirstOrDefault(static error => error is not null))];
    }

    private static bool TakesException(MethodBase method)
        => method.GetParameters() is [{ ParameterType: var parameter }] && typeof(Exception).IsAssignableFrom(parameter);

    private static Func<Exception, object?> Compile(Type exceptionType, Func<Expression, Expression> create)
    {
        var exception = Expression.Parameter(typeof(Exception), "exception");
        var call = Expression.Convert(create(Expression.Convert(exception, exceptionType)), typeof(object));
        var compiled = Expression.Lambda<Func<Exception, object?>>(call, exception).Compile();
        return candidate => candidate.GetType() == exceptionType ? compiled(candidate) : null;
    }
}
