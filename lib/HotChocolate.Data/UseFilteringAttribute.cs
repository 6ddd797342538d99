using System.Reflection;
using System.Runtime.CompilerServices;
using HotChocolate.Configuration;
using HotChocolate.Data.Filters;
using HotChocolate.Data.Queries;
using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Types.Pagination;

namespace HotChocolate.Data;

/// <summary>
/// Gives a field the argument <c>where</c>: a condition on its items. A resolver that takes a query context applies it itself.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class UseFilteringAttribute : ObjectFieldDescriptorAttribute
{
    /// <param name="order">The attribute's place among those of the field.</param>
    public UseFilteringAttribute([CallerLineNumber] int order = 0) => Order = order;

    internal override void Configure(SchemaInference schema, ObjectFieldConfiguration field, MemberInfo member, CSharpType result)
    {
        if (ConnectionField.FindItem(result) is not { } item)
        {
            schema.Report($"`{member.DeclaringType}.{member.Name}` has [UseFiltering], but its result is neither a connection nor a list.");
            return;
        }

        if (!schema.Feature<QueryFeature>().IsFilteringEnabled)
        {
            schema.Report($"`{member.DeclaringType}.{member.Name}` has [UseFiltering]: call AddFiltering() where the schema is configured.");
            return;
        }

        field.Arguments.Add(new InputFieldConfiguration
        {
            Name = QueryArguments.Where,
            Type = new NamedTypeNode(FilterInputTypes.AddObject(schema, item.Type)),
            RuntimeType = typeof(FilterValue),
        });
        QueryMiddleware.ApplyTo(field, item.Type, typeof(FilterMiddleware<>));
    }
}
