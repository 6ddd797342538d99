using GraphCommerce.Data;
using GraphCommerce.Server.Authentication;
using GraphCommerce.Server.Commands;
using GraphCommerce.Server.Configuration;
using GraphCommerce.Server.GraphQL;
using GraphCommerce.Server.Health;
using GraphCommerce.Server.Lifetime;
using GraphCommerce.Server.Redis;
using GraphCommerce.Server.Telemetry;

var builder = WebApplication.CreateBuilder(args);
builder.AddServerLimits();
builder.UseDevelopmentAddress();
builder.Services.AddGracefulShutdown(builder.Configuration);
builder.Services.AddCommerceData(builder.Configuration);
builder.Services.AddRedis(builder.Configuration);
builder.Services.AddCommerceAuthentication(builder.Configuration);
builder.Services.AddCommerceHealth(builder.Configuration);
builder.Services.AddTelemetry(builder.Configuration);
builder.AddCommerceGraphQL();

await using var app = builder.Build();
app.UseConnectionDraining();
app.UseAuthentication();
app.UseAuthorization();
app.UseWebSockets();
app.MapGraphQL();
app.MapCommerceHealth();
app.MapDevelopmentTokens();

return await app.RunCommandAsync(args);
