using System.Reflection;
using HotChocolate.Execution;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Inference;

/// <summary>Attributes of the application that configure fields.</summary>
public sealed class FieldAttributeTests
{
    [Fact]
    public async Task An_attribute_names_describes_deprecates_and_leaves_out_fields()
    {
        var schema = await InferredSchema.Of(__TicketQueries_QueryRegistration.Create()).BuildSchemaAsync();

        Assert.Equal("type Query { \"Of GetTicket.\" theTicket: Ticket! @deprecated }", schema.Print("Query"));
        Assert.Equal("type Ticket { seat: Int! }", schema.Print("Ticket"));
    }

    [Fact]
    public async Task The_attribute_of_the_smallest_order_comes_first()
    {
        var schema = await InferredSchema.Of(__TicketQueries_QueryRegistration.Create(), __OrderedQueries_QueryRegistration.Create()).BuildSchemaAsync();

        Assert.Contains("last: Int!", schema.Print("Query"), StringComparison.Ordinal);
        Assert.DoesNotContain("first", schema.Print("Query"), StringComparison.Ordinal);
    }
}

[QueryType]
internal static partial class TicketQueries
{
    [Renamed("theTicket")]
    public static Ticket GetTicket() => new(1, "secret");
}

[QueryType]
internal static partial class OrderedQueries
{
    [Renamed("last", Order = 2)]
    [Renamed("first", Order = 1)]
    public static int GetNumber() => 1;
}

internal sealed record Ticket(int Seat, [property: LeftOut] string Code);

[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class RenamedAttribute(string name) : ObjectFieldDescriptorAttribute
{
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo? member)
    {
        Assert.NotNull(context.Services.GetService<Shelf>());
        descriptor.Name(name).Description($"Of {member?.Name}.").Deprecated(null);
    }
}

[AttributeUsage(AttributeTargets.Property)]
internal sealed class LeftOutAttribute : ObjectFieldDescriptorAttribute
{
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo? member) => descriptor.Ignore();
}
