using System.Net;
using HotChocolate.Execution.Configuration;
using HotChocolate.Transports.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HotChocolate.Transports.Http;

public sealed class ProductionTests(ProductionTests.Host host) : IClassFixture<ProductionTests.Host>
{
    [Fact]
    public async Task Outside_development_introspection_is_refused()
    {
        using var response = await host.Client.PostGraphQLAsync(host.Url, """{"query":"{ __schema { __typename } }"}""");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await ErrorAssert.HasCodeAsync(response, "HC0046");
        await host.AssertHealthyAsync();
    }

    public sealed class Host : GraphQLHost
    {
        protected override string EnvironmentName => Environments.Production;
    }
}

public sealed class OpenProductionTests(OpenProductionTests.Host host) : IClassFixture<OpenProductionTests.Host>
{
    [Fact]
    public async Task Introspection_can_be_allowed_everywhere()
    {
        using var response = await host.Client.PostGraphQLAsync(host.Url, """{"query":"{ __schema { queryType { name } } }"}""");

        Assert.Equal("""{"data":{"__schema":{"queryType":{"name":"Query"}}}}""", await response.Content.ReadAsStringAsync());
    }

    public sealed class Host : GraphQLHost
    {
        protected override string EnvironmentName => Environments.Production;

        protected override void Configure(IRequestExecutorBuilder schema) => schema.DisableIntrospection(false);
    }
}
