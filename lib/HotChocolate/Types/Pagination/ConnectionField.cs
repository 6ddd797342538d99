using HotChocolate.Configuration;
using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Types.Pagination;

/// <summary>Makes a connection of a field: its arguments, its type and the step that reads and checks the arguments.</summary>
internal static class ConnectionField
{
    public static void ApplyTo(
        SchemaInference schema, ObjectFieldConfiguration field, CSharpType result, Type? nodeType, string? connectionName, PagingOptions fieldOptions)
    {
        var options = fieldOptions.Or(schema.Feature<PagingFeature>().Options).Or(PagingDefaults.Options);

        if (FindItem(result) is not { } item)
        {
            schema.Report($"`{field.Member?.DeclaringType}.{field.Member?.Name}` has [UsePaging], but its result is neither a connection nor a list.");
            return;
        }

        var node = schema.OutputType(nodeType is null ? item : CSharpType.Of(nodeType));
        connectionName ??= options.InferConnectionNameFromField is true ? NamingConventions.Upper(field.Name) : node.NamedType().Name.Value;
        field.Type = new NamedTypeNode(ConnectionTypes.Add(schema, connectionName, node, options));
        AddArgument(field, PagingArgumentNames.First, "Int", typeof(int?), "Returns the first _n_ elements from the list.");
        AddArgument(field, PagingArgumentNames.After, "String", typeof(string), "Returns the elements in the list that come after the specified cursor.");

        if (options.AllowBackwardPagination is true)
        {
            AddArgument(field, PagingArgumentNames.Last, "Int", typeof(int?), "Returns the last _n_ elements from the list.");
            AddArgument(field, PagingArgumentNames.Before, "String", typeof(string), "Returns the elements in the list that come before the specified cursor.");
        }

        var pager = (ResultPager)Activator.CreateInstance(typeof(ResultPager<>).MakeGenericType(item.Type))!;
        field.Middlewares.Add(new PagingMiddleware(options, pager).Create);
    }

    /// <summary>The C# type of the items of a connection or a list; null if it is neither.</summary>
    public static CSharpType? FindItem(CSharpType result)
    {
        for (var type = result.Type; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Connection<>))
            {
                return CSharpType.Of(type.GenericTypeArguments[0]);
            }
        }

        return result.Element;
    }

    private static void AddArgument(ObjectFieldConfiguration field, string name, string type, Type runtimeType, string description)
        => field.Arguments.Add(new ArgumentConfiguration
        {
            Name = name,
            Description = description,
            Type = new NamedTypeNode(type),
            RuntimeType = runtimeType,
        });
}

/// <summary>The names of a connection's arguments.</summary>
internal static class PagingArgumentNames
{
    public const string First = "first";
    public const string After = "after";
    public const string Last = "last";
    public const string Before = "before";
}
