using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphCommerce.Data;
using GraphCommerce.Data.Auditing;
using GraphCommerce.Data.Database;
using GraphCommerce.Data.Seeding;
using GraphCommerce.Databases;
using GraphCommerce.Schema;
using GraphCommerce.Schema.Common;
using HotChocolate;
using HotChocolate.Execution;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Schema.Tests;

/// <summary>A shop with its own database, command queue and executor, without a server.</summary>
public sealed class Shop : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private IHost _host = null!;

    public IServiceProvider Services => _host.Services;

    internal StatementCounter Statements { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();

        // Before the first context: for a second after a statement that nothing listened to, EF Core does not look for listeners.
        Statements = new StatementCounter(_database.Name);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = Environments.Development });
        builder.Configuration.AddInMemoryCollection(_database.Settings);

        // A ranking is read each time, so that its statements can be counted.
        builder.Configuration["Ranking:CacheDuration"] = "00:00:00";
        builder.Services.AddCommerceData(builder.Configuration);
        builder.Services.AddGraphQLServer(disableDefaultSecurity: true).AddCommerceSchema().AddInMemorySubscriptions();
        foreach (var job in builder.Services.Where(s => typeof(BackgroundService).IsAssignableFrom(s.ImplementationType)).ToList())
        {
            // Their statements would be among those that a test counts.
            builder.Services.Remove(job);
        }

        _host = builder.Build();
        var options = new SeedOptions { Products = 60, Users = 20, Days = 5, OrdersPerDay = 20 };
        Assert.True(await Services.GetRequiredService<SeedService>().SeedAsync(options, default));
        await _host.StartAsync();
    }

    public async Task DisposeAsync()
    {
        Statements.Dispose();
        await _host.StopAsync();
        _host.Dispose();
        await _database.DisposeAsync();
    }

    public static string Id(string type, long key)
        => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{type}:{key}")));

    /// <summary>The principal of a token; null claims are left out.</summary>
    public static ClaimsPrincipal Principal(string? subject, string role, string? issuer = null)
        => new(new ClaimsIdentity(
            new (string Type, string? Value)[] { ("iss", issuer), ("sub", subject), ("role", role) }
                .Where(c => c.Value is not null)
                .Select(c => new Claim(c.Type, c.Value!)),
            "test",
            "sub",
            "role"));

    /// <summary>Executes as a visitor, or as the user with that id.</summary>
    public Task<JsonNode> ExecuteAsync(string query, object? variables = null, long? user = null, string role = Roles.Customer)
        => ExecuteAsync(query, variables, Principal(user, role));

    public async Task<JsonNode> ExecuteAsync(string query, object? variables, ClaimsPrincipal principal)
    {
        await using var result = await ExecuteRequestAsync(query, variables, principal);
        return JsonNode.Parse(result.ToJson())!;
    }

    public Task<IExecutionResult> ExecuteRequestAsync(string query, object? variables = null, long? user = null, string role = Roles.Customer)
        => ExecuteRequestAsync(query, variables, Principal(user, role));

    public async Task<IExecutionResult> ExecuteRequestAsync(string query, object? variables, ClaimsPrincipal principal)
    {
        var executor = await Services.GetRequiredService<IRequestExecutorProvider>().GetExecutorAsync();
        var request = OperationRequestBuilder.New().SetDocument(query).SetGlobalState(nameof(ClaimsPrincipal), principal);
        if (variables is not null)
        {
            request.SetVariableValues(JsonSerializer.Serialize(variables));
        }

        return await executor.ExecuteAsync(request.Build());
    }

    /// <summary>Sets the stock of a product as a delivery does, so that the audit finds no violation.</summary>
    public async Task SetStockAsync(long productId, int stock)
    {
        await using var context = await Services.GetRequiredService<IDbContextFactory<CommerceDbContext>>().CreateDbContextAsync();
        await context.Database.ExecuteSqlAsync(
            $"UPDATE product SET received_quantity = received_quantity + {stock} - stock_quantity, stock_quantity = {stock}, status = 'ACTIVE', version = version + 1 WHERE id = {productId}");
    }

    public async Task<T> ReadAsync<T>(Func<CommerceDbContext, Task<T>> read)
    {
        await using var context = await Services.GetRequiredService<IDbContextFactory<CommerceDbContext>>().CreateDbContextAsync();
        return await read(context);
    }

    public async Task AssertInvariantsHoldAsync()
        => Assert.Empty(await Services.GetRequiredService<AuditService>().FindViolationsAsync(default));

    private static ClaimsPrincipal Principal(long? user, string role)
        => user is null
            ? new ClaimsPrincipal(new ClaimsIdentity())
            : Principal(user.Value.ToString(CultureInfo.InvariantCulture), role);
}
