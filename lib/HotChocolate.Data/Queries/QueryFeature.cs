using System.Reflection;
using GreenDonut.Data;
using HotChocolate.Configuration;
using HotChocolate.Resolvers;
using HotChocolate.Types.Pagination;

namespace HotChocolate.Data.Queries;

/// <summary>What the builder of a schema allowed.</summary>
internal sealed class QueryFeature
{
    public bool IsFilteringEnabled { get; set; }

    public bool IsSortingEnabled { get; set; }

    /// <summary>The items of a field with <c>[UseFiltering]</c> or <c>[UseSorting]</c>; null, and a problem, where it cannot have it.</summary>
    public static CSharpType? FindItem(SchemaInference schema, MemberInfo member, CSharpType result, string attribute, bool isEnabled)
    {
        var item = ConnectionField.FindItem(result);
        var problem = (item, isEnabled) switch
        {
            (null, _) => "its result is neither a connection nor a list",
            (_, false) => $"call Add{attribute[3..]}() where the schema is configured",
            _ when IsPaged(result.Type) && !TakesQueryContext(member)
                => $"its result is paged already: let it take a QueryContext<{item.Type.Name}> and apply that before paging",
            _ => null,
        };

        if (problem is null)
        {
            return item;
        }

        schema.Report($"`{member.DeclaringType}.{member.Name}` has [{attribute}], but cannot: {problem}.");
        return null;
    }

    private static bool IsPaged(Type type)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor == typeof(Connection) || (ancestor.IsGenericType && ancestor.GetGenericTypeDefinition() == typeof(Page<>)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool TakesQueryContext(MemberInfo member)
        => member is MethodInfo method && Array.Exists(
            method.GetParameters(),
            static parameter => parameter.ParameterType == typeof(IResolverContext)
                || (parameter.ParameterType.IsGenericType && parameter.ParameterType.GetGenericTypeDefinition() == typeof(QueryContext<>)));
}
