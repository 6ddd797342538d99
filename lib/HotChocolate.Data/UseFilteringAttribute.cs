using System.Reflection;
using System.Runtime.CompilerServices;
using HotChocolate.Configuration;
using HotChocolate.Data.Filters;
using HotChocolate.Data.Queries;
using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Data;

/// <summary>
/// Gives a field the argument <c>where</c>: a condition on its items. A resolver that takes a query context applies it itself.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class UseFilteringAttribute : ObjectFieldDescriptorAttribute
{
    /// <param name="order">The attribute's place among those of the field.</param>
    public UseFilteringAttribute([CallerLineNumber] int order = 0) => Order = order;

    /// <inheritdoc />
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo? member) => descriptor.Extend(Apply);

    private static void Apply(SchemaInference schema, ObjectFieldConfiguration field)
    {
        var isEnabled = schema.Feature<QueryFeature>().IsFilteringEnabled;

        if (QueryFeature.FindItem(schema, field.Member!, CSharpType.ResultOf(field.Member!), "UseFiltering", isEnabled) is not { } item)
        {
            return;
        }

        field.Arguments.Add(new ArgumentConfiguration
        {
            Name = QueryArguments.Where,
            Type = new NamedTypeNode(FilterInputTypes.AddObject(schema, item.Type)),
            RuntimeType = typeof(FilterValue),
        });
        QueryMiddleware.ApplyTo(field, item.Type, typeof(FilterMiddleware<>));
    }
}
