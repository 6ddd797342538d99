using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Generated;
using HotChocolate.Resolvers;

namespace HotChocolate.Configuration;

/// <summary>Compiles calls of members that the source generator wrote none for, once.</summary>
internal static class MemberResolver
{
    /// <summary>A resolver that reads a property or calls a method of the parent value.</summary>
    public static FieldResolverDelegate Create(Type parent, MemberInfo member, BoundParameters parameters)
    {
        var context = Expression.Parameter(typeof(IResolverContext), "context");
        var instance = Expression.Call(context, nameof(IResolverContext.Parent), [parent]);
        Expression value = member is MethodInfo method
            ? Expression.Call(instance, method, Arguments(method, parameters, context))
            : Expression.Property(instance, (PropertyInfo)member);
        return Expression.Lambda<FieldResolverDelegate>(AsTask(value), context).Compile();
    }

    /// <summary>A delegate that calls a static method.</summary>
    public static Func<IResolverContext, T> CreateStatic<T>(MethodInfo method, BoundParameters parameters)
    {
        var context = Expression.Parameter(typeof(IResolverContext), "context");
        var call = Expression.Call(method, Arguments(method, parameters, context));
        return Expression.Lambda<Func<IResolverContext, T>>(Expression.Convert(call, typeof(T)), context).Compile();
    }

    private static IEnumerable<Expression> Arguments(MethodInfo method, BoundParameters parameters, Expression context)
        => method.GetParameters().Select((parameter, index) => Expression.Call(
            Expression.Constant(parameters.All[index], typeof(ParameterBinding<>).MakeGenericType(parameter.ParameterType)),
            nameof(ParameterBinding<>.Resolve),
            null,
            context));

    private static MethodCallExpression AsTask(Expression value)
    {
        var definition = value.Type.IsGenericType ? value.Type.GetGenericTypeDefinition() : null;
        var name = definition == typeof(Task<>) ? nameof(OfTask) : definition == typeof(ValueTask<>) ? nameof(OfValueTask) : nameof(OfValue);
        var type = name == nameof(OfValue) ? value.Type : value.Type.GenericTypeArguments[0];
        return Expression.Call(typeof(MemberResolver).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type), value);
    }

    private static async ValueTask<object?> OfTask<T>(Task<T> task) => await task.ConfigureAwait(false);

    private static async ValueTask<object?> OfValueTask<T>(ValueTask<T> task) => await task.ConfigureAwait(false);

    private static ValueTask<object?> OfValue<T>(T value) => new(value);
}
