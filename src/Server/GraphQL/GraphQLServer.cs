using GraphCommerce.Schema;
using GraphCommerce.Server.Authentication;
using GraphCommerce.Server.Logging;
using HotChocolate.AspNetCore;

namespace GraphCommerce.Server.GraphQL;

/// <summary>The GraphQL endpoint: schema, topics, authentication of sockets, log.</summary>
internal static class GraphQLServer
{
    public static WebApplicationBuilder AddCommerceGraphQL(this WebApplicationBuilder builder)
    {
        // The schema sets its own limits, and it is public: what works in Development works everywhere.
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
        if (GraphQLOptions.AreNewStatusCodesEnabled(builder.Configuration))
        {
            graphQL.AddHttpResponseFormatter<September2026ResponseFormatter>();
        }

        return builder;
    }

    private static void Configure(GraphQLServerOptions options)
    {
        options.Tool.Title = "GraphCommerce";
        options.Tool.DisableTelemetry = true;

        // There is nothing to upload, and any web page can post a form.
        options.EnableMultipartRequests = false;
    }
}
