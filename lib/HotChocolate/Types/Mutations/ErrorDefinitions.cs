using System.Linq.Expressions;
using System.Reflection;

namespace HotChocolate.Types;

/// <summary>An error that a mutation declares.</summary>
/// <param name="ErrorType">The C# type of the error.</param>
/// <param name="TryCreate">The error of an exception; null if the exception is not this error's.</param>
internal sealed record ErrorDefinition(Type ErrorType, Func<Exception, object?> TryCreate);

/// <summary>Reads the <c>[Error]</c> annotations of mutations.</summary>
internal static class ErrorDefinitions
{
    private const string FactoryName = "CreateErrorFrom";

    public static IReadOnlyList<ErrorDefinition> Of(MemberInfo member)
        => [.. member.GetCustomAttributes<ErrorAttribute>().SelectMany(static attribute => Of(attribute.ErrorType))];

    private static IEnumerable<ErrorDefinition> Of(Type type)
    {
        var factories = type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance)
            .Where(static method => method.Name == FactoryName && TakesException(method))
            .ToList();
        if (factories.Count > 0)
        {
            var instance = factories.Exists(static method => !method.IsStatic) ? Activator.CreateInstance(type) : null;
            return factories.Select(method => new ErrorDefinition(
                method.ReturnType == typeof(object) ? type : method.ReturnType,
                Compile(
                    method.GetParameters()[0].ParameterType,
                    exception => Expression.Call(method.IsStatic ? null : Expression.Constant(instance), method, exception))));
        }

        var constructors = type.GetConstructors().Where(TakesException).ToList();
        if (constructors.Count > 0 && !typeof(Exception).IsAssignableFrom(type))
        {
            var creators = constructors
                .Select(static constructor => Compile(constructor.GetParameters()[0].ParameterType, exception => Expression.New(constructor, exception)))
                .ToList();
            return [new(type, exception => creators.Select(create => create(exception)).FirstOrDefault(static error => error is not null))];
        }

        // A derived exception is another error, unless it is declared as well.
        return [new(type, exception => exception.GetType() == type ? exception : null)];
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
