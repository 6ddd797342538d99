using GraphCommerce.Schema;
using GraphCommerce.Server.Authentication;
using GraphCommerce.Server.Logging;
using HotChocolate.AspNetCore;

namespace GraphCommerce.Server.GraphQL;

/// <summary>Puts the schema behind the endpoint.</summary>
internal static class GraphQLServer
{
    public static WebApplicationBuilder AddCommerceGraphQL(this WebApplicationBuilder builder)
    {
        // The limits are the schema's own and the same everywhere, and the schema is public: nothing works in development only.
        var graphQL = builder.Services
            .AddGraphQLServer(maxAllowedRequestSize: Configuration.ServerLimits.MaximumBodySize, disableDefaultSecurity: true)
            .AddCommerceSchema()
            .AddCommerceTopics(builder.Configuration)
            .AddApplicationService<BearerTokenReader>()
            .AddSocketSessionInterceptor<TokenSocketInterceptor>()
            .AddApplicationService<ILogger<RequestLog>>()
            .AddApplicationService<TimeProvider>()
            .AddDiagnosticEventListener<RequestLog>()
            .AddHttpResponseFormatter<CommerceResponseFormatter>()
            .ModifyServerOptions(Configure)
            .ModifyRequestOptions(options => options.IncludeExceptionDetails = builder.Environment.IsDevelopment());
        builder.Services.AddOptions<GraphQLOptions>().BindConfiguration(GraphQLOptions.Section).ValidateOnStart();
        if (GraphQLOptions.AreNewStatusCodesWanted(builder.Configuration))
        {
            graphQL.AddHttpResponseFormatter<September2026ResponseFormatter>();
        }

        return builder;
    }

    private static void Configure(GraphQLServerOptions options)
    {
        options.Tool.Title = "GraphCommerce";
        options.Tool.DisableTelemetry = true;

        // Any page can post a form, and there is nothing to upload here.
        options.EnableMultipartRequests = false;
    }
}
