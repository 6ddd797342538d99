using System.Reflection;
using System.Runtime.CompilerServices;
using HotChocolate.Configuration;
using HotChocolate.Data.Queries;
using HotChocolate.Data.Sorting;
using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Data;

/// <summary>
/// Gives a field the argument <c>order</c>: keys to order its items by. A resolver that takes a query context applies it itself.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class UseSortingAttribute : ObjectFieldDescriptorAttribute
{
    /// <param name="order">The attribute's place among those of the field.</param>
    public UseSortingAttribute([CallerLineNumber] int order = 0) => Order = order;

    /// <inheritdoc />
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo? member) => descriptor.Extend(Apply);

    private static void Apply(SchemaInference schema, ObjectFieldConfiguration field)
    {
        var isEnabled = schema.Feature<QueryFeature>().IsSortingEnabled;

        if (QueryFeature.FindItem(schema, field.Member!, CSharpType.ResultOf(field.Member!), "UseSorting", isEnabled) is not { } item)
        {
            return;
        }

        field.Arguments.Add(new ArgumentConfiguration
        {
            Name = QueryArguments.Order,
            Type = new ListTypeNode(new NonNullTypeNode(new NamedTypeNode(SortInputTypes.AddObject(schema, item.Type)))),
            RuntimeType = typeof(List<SortValue>),
        });
        QueryMiddleware.ApplyTo(field, item.Type, typeof(SortMiddleware<>));
    }
}
