using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.Json.Nodes;
using GraphCommerce.Data.Database;
using HotChocolate;
using HotChocolate.Execution;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace GreenDonut.Tests.Connections;

/// <summary>The library behind a schema, on a database in memory that records its statements.</summary>
public sealed class LibraryFixture : IAsyncLifetime
{
    private readonly string _connectionString = $"DataSource=file:{Guid.NewGuid():N}?mode=memory&cache=shared";
    private readonly Recorder _recorder = new();
    private readonly List<IAsyncDisposable> _owned = [];
    private IServiceProvider? _services;

    public IReadOnlyList<string> Statements => [.. _recorder.Statements];

    public async Task InitializeAsync()
    {
        var keepAlive = new SqliteConnection(_connectionString);
        await keepAlive.OpenAsync();
        var services = new ServiceCollection();
        services.AddDbContext<LibraryContext>(options => options
            .UseSqlite(_connectionString).ReplaceService<IModelRuntimeInitializer, EagerRelationalModel>().AddInterceptors(_recorder));
        services.AddGraphQL().AddLibraryTypes().AddFiltering().AddSorting().AddPagingArguments().AddQueryContext();
        var provider = services.BuildServiceProvider();
        _owned.AddRange([provider, keepAlive]);
        _services = provider;
        await using var scope = _services.CreateAsyncScope();
        var library = scope.ServiceProvider.GetRequiredService<LibraryContext>();
        await library.Database.EnsureCreatedAsync();
        library.AddRange(LibraryContext.CreateAuthors());
        await library.SaveChangesAsync();
    }

    public async Task DisposeAsync()
    {
        foreach (var owned in _owned)
        {
            await owned.DisposeAsync();
        }
    }

    public async Task<string> PrintSchemaAsync() => (await _services!.GetSchemaAsync()).ToString()!;

    public async Task<JsonNode> ExecuteAsync(string query, string? variables = null)
    {
        _recorder.Statements.Clear();
        var request = OperationRequestBuilder.New().SetDocument(query);

        if (variables is not null)
        {
            request.SetVariableValues(variables);
        }

        var result = await _services!.ExecuteRequestAsync(request.Build());
        return JsonNode.Parse(result.ToJson())!;
    }

    private sealed class Recorder : DbCommandInterceptor
    {
        public ConcurrentQueue<string> Statements { get; } = new();

        public override InterceptionResult<DbDataReader> ReaderExecuting(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Statements.Enqueue(command.CommandText);
            return result;
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Statements.Enqueue(command.CommandText);
            return new(result);
        }
    }
}
