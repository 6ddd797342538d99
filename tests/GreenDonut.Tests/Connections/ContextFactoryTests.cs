using GraphCommerce.Data.Database;
using HotChocolate;
using HotChocolate.Execution;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace GreenDonut.Tests.Connections;

public sealed class ContextFactoryTests
{
    [Fact]
    public async Task Fields_side_by_side_and_loaders_have_a_context_each()
    {
        var connectionString = $"DataSource=file:{nameof(ContextFactoryTests)}?mode=memory&cache=shared";
        await using var keepAlive = new SqliteConnection(connectionString);
        await keepAlive.OpenAsync();
        var services = new ServiceCollection().AddPooledDbContextFactory<LibraryContext>(options => options
            .UseSqlite(connectionString).ReplaceService<IModelRuntimeInitializer, EagerRelationalModel>());
        services.AddGraphQL().AddLibraryTypes().AddFiltering().AddSorting().AddPagingArguments().AddQueryContext().RegisterDbContextFactory<LibraryContext>();
        await using var provider = services.BuildServiceProvider();

        await using (var library = await provider.GetRequiredService<IDbContextFactory<LibraryContext>>().CreateDbContextAsync())
        {
            await library.Database.EnsureCreatedAsync();
            library.AddRange(LibraryContext.CreateAuthors());
            await library.SaveChangesAsync();
        }

        var fields = string.Join(
            ' ',
            Enumerable.Range(1, 20).Select(i => $"a{i}: books(first: {i}) {{ nodes {{ id }} }} b{i}: authors {{ books(first: {i}) {{ nodes {{ id }} }} }}"));
        var result = await provider.ExecuteRequestAsync($"{{ {fields} }}");

        Assert.DoesNotContain("\"errors\"", result.ToJson(), StringComparison.Ordinal);
    }
}
