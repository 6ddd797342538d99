using GreenDonut;
using GreenDonut.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Analyzers.Tests.Running;

/// <summary>Generated data loaders at work.</summary>
public sealed class LoaderRunTests : IAsyncDisposable
{
    private readonly ServiceProvider _services =
        new ServiceCollection().AddSingleton<FetchLog>().AddScoped<Store>().AddLibraryDataLoaders().BuildServiceProvider();

    private readonly AsyncServiceScope _scope;

    public LoaderRunTests() => _scope = _services.CreateAsyncScope();

    private FetchLog Log => _services.GetRequiredService<FetchLog>();

    [Fact]
    public async Task Keys_asked_for_at_the_same_time_are_fetched_once_in_a_scope_of_their_own()
    {
        var authors = await Loader<IAuthorByIdDataLoader>().LoadAsync([1, 2, 1, 9]);

        Assert.Equal(["Ann", "Bob", "Ann", null], authors.Select(author => author?.Name));
        Assert.Equal(["authors 1,2,9", "disposed"], Log.Entries);
    }

    [Fact]
    public async Task Loaders_that_run_side_by_side_do_not_share_a_store()
    {
        var authors = Loader<IAuthorByIdDataLoader>().LoadAsync([1, 2]);
        var books = Loader<IBooksByAuthorIdDataLoader>().LoadAsync([1, 2, 3]);

        Assert.Equal(["Ann", "Bob"], (await authors).Select(author => author?.Name));
        Assert.Equal(["One,Three", "Two", ""], (await books).Select(list => string.Join(',', list!.Select(book => book.Title))));
        Assert.Equal(2, Log.Entries.Count(entry => entry == "disposed"));
    }

    [Fact]
    public async Task One_keys_failure_is_that_keys_alone()
    {
        var shout = Loader<IShoutDataLoader>();
        var (good, bad) = (shout.LoadAsync("a"), shout.LoadAsync(""));

        Assert.Equal("A!", await good);
        Assert.Equal("Nothing to shout. (Parameter 'key')", (await Assert.ThrowsAsync<ArgumentException>(() => bad)).Message);
    }

    [Fact]
    public async Task State_reaches_the_method()
    {
        var shout = Loader<IShoutDataLoader>();
        shout.SetState("mark", "?");

        Assert.Equal("A?", await shout.LoadAsync("a"));
    }

    [Fact]
    public async Task A_page_must_be_asked_for_and_reaches_the_method()
    {
        var pages = Loader<IPageDataLoader>();
        var page = new PagingArguments(3);

        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => pages.LoadAsync(1));
        Assert.Contains("GreenDonut.Data.PagingArgs", problem.Message, StringComparison.Ordinal);
        pages.SetState("GreenDonut.Data.PagingArgs", page);
        Assert.Equal(page, await pages.LoadAsync(2));
        Assert.Equal(["page"], Log.Entries);
    }

    [Fact]
    public void Class_and_interface_are_one_loader_of_the_scope()
        => Assert.Same(Loader<IAuthorByIdDataLoader>(), Loader<AuthorByIdDataLoader>());

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
    }

    private T Loader<T>() where T : class, IDataLoader => _scope.ServiceProvider.GetRequiredService<T>();
}
