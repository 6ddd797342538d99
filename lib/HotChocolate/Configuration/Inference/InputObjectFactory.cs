using System.Linq.Expressions;
using System.Reflection;

namespace HotChocolate.Configuration;

/// <summary>Compiles the construction of an input object from its field values, once.</summary>
internal static class InputObjectFactory
{
    /// <summary>
    /// Calls the constructor and then sets the properties that it has no parameter for and for which there is a value;
    /// a property that was not given keeps what its initializer says.
    /// </summary>
    public static Func<object?[], bool[], object> Create(ConstructorInfo constructor, List<PropertyInfo> properties)
    {
        var values = Expression.Parameter(typeof(object[]), "values");
        var given = Expression.Parameter(typeof(bool[]), "given");
        var instance = Expression.Variable(constructor.DeclaringType!, "instance");
        var parameters = constructor.GetParameters();
        var steps = new List<Expression>
        {
            Expression.Assign(instance, Expression.New(constructor, parameters.Select(ArgumentOf))),
        };
        for (var index = 0; index < properties.Count; index++)
        {
            var property = properties[index];
            if (property.CanWrite && !Array.Exists(parameters, parameter => IsNamed(parameter.Name, property)))
            {
                steps.Add(Expression.IfThen(
                    Expression.OrElse(
                        Expression.ArrayIndex(given, Expression.Constant(index)),
                        Expression.ReferenceNotEqual(Expression.ArrayIndex(values, Expression.Constant(index)), Expression.Constant(null))),
                    Expression.Assign(Expression.Property(instance, property), ValueOf(index, property.PropertyType))));
            }
        }

        steps.Add(Expression.Convert(instance, typeof(object)));
        return Expression.Lambda<Func<object?[], bool[], object>>(Expression.Block([instance], steps), values, given).Compile();

        Expression ArgumentOf(ParameterInfo parameter)
        {
            var index = properties.FindIndex(property => IsNamed(parameter.Name, property));
            return index >= 0 ? ValueOf(index, parameter.ParameterType)
                : parameter.DefaultValue is { } value ? Expression.Constant(value, parameter.ParameterType)
                : Expression.Default(parameter.ParameterType);
        }

        Expression ValueOf(int index, Type type)
        {
            var value = Expression.ArrayIndex(values, Expression.Constant(index));
            if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(Optional<>))
            {
                return Unbox(value, type);
            }

            var constructed = Expression.New(type.GetConstructor([type.GenericTypeArguments[0]])!, Unbox(value, type.GenericTypeArguments[0]));
            return Expression.Condition(Expression.ArrayIndex(given, Expression.Constant(index)), constructed, Expression.Default(type));
        }
    }

    /// <summary>Null becomes the default of a value type: it can only stand for what was not given.</summary>
    private static Expression Unbox(Expression value, Type type)
        => type.IsValueType && Nullable.GetUnderlyingType(type) is null
            ? Expression.Condition(Expression.ReferenceEqual(value, Expression.Constant(null)), Expression.Default(type), Expression.Unbox(value, type))
            : Expression.Convert(value, type);

    private static bool IsNamed(string? name, PropertyInfo property) => string.Equals(name, property.Name, StringComparison.OrdinalIgnoreCase);
}
