using GraphCommerce.Data.Database;
using GraphCommerce.Data.Orders;
using GraphCommerce.Schema.Common;
using GraphCommerce.Schema.Orders;
using HotChocolate.Execution.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace GraphCommerce.Schema;

/// <summary>Registers the GraphQL surface.</summary>
public static class CommerceSchema
{
    /// <summary>Most levels of nested fields in an operation: enough to go from a user to a product of an order, by connections, and back.</summary>
    private const int MaximumDepth = 15;

    /// <summary>Adds the types, conventions and limits of the API. The data layer is registered separately.</summary>
    public static IRequestExecutorBuilder AddCommerceSchema(this IRequestExecutorBuilder builder)
    {
        builder.Services.TryAddSingleton<TopicBroker>();
        builder.Services.AddSingleton<OrderFeed>();
        builder.Services.AddSingleton<IOrderStatusPublisher>(services => services.GetRequiredService<OrderFeed>());
        return builder
            .AddCommerceTypes()
            .AddGlobalObjectIdentification()
            .AddMutationConventions()
            .AddErrorInterfaceType<IUserError>()
            .TryAddTypeInterceptor<NodeIdInterceptor>()
            .TryAddTypeInterceptor<DescriptionInterceptor>()
            .AddPagingArguments()
            .ModifyPagingOptions(options => options.IncludeTotalCount = true)
            .AddAuthorization()
            .AddErrorFilter(services => new ErrorFilter(services.GetRequiredService<DatabaseAvailability>(), services.GetRequiredService<ILogger<ErrorFilter>>()))
            .AddApplicationService<DatabaseAvailability>()
            .AddApplicationService<ILogger<ErrorFilter>>()
            .AddMaxExecutionDepthRule(MaximumDepth, skipIntrospectionFields: true)
            .ModifyParserOptions(ApplyLimits);
    }

    private static void ApplyLimits(HotChocolate.Execution.Options.RequestParserOptions options)
    {
        options.MaxAllowedTokens = 15_000;
        options.MaxAllowedNodes = 15_000;
        options.MaxAllowedFields = 2_000;
    }
}
