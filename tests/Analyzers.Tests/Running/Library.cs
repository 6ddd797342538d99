using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GreenDonut;
using GreenDonut.Data;
using HotChocolate;
using HotChocolate.Types;
using HotChocolate.Types.Relay;

[assembly: Module("LibraryTypes")]
[assembly: DataLoaderModule("LibraryDataLoaders", IsInternal = true)]

namespace Analyzers.Tests.Running;

internal sealed record Author(int Id, string Name);

internal sealed record Book(int Id, string Title, int AuthorId);

internal sealed record Shelf(int Id, string Place);

/// <summary>A store that, like a DbContext, serves one call at a time and is of no use once disposed.</summary>
internal sealed class Store(FetchLog log) : IAsyncDisposable
{
    private int _callers;
    private bool _isDisposed;

    public static Author[] Authors { get; } = [new(1, "Ann"), new(2, "Bob")];

    public static Book[] Books { get; } = [new(1, "One", 1), new(2, "Two", 2), new(3, "Three", 1)];

    public async Task<T> ReadAsync<T>(string what, Func<T> read, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);

        if (Interlocked.Increment(ref _callers) > 1)
        {
            throw new InvalidOperationException("A second call was begun on the store.");
        }

        log.Add(what);
        await Task.Delay(5, cancellationToken);
        Interlocked.Decrement(ref _callers);
        return read();
    }

    public ValueTask DisposeAsync()
    {
        _isDisposed = true;
        log.Add("disposed");
        return default;
    }
}

internal sealed class FetchLog
{
    private readonly ConcurrentQueue<string> _entries = new();

    public string[] Entries => [.. _entries];

    public void Add(string entry) => _entries.Enqueue(entry);
}

internal static class LibraryDataLoader
{
    [DataLoader(AccessModifier = DataLoaderAccessModifier.Internal)]
    public static Task<Dictionary<int, Author>> GetAuthorByIdAsync(IReadOnlyList<int> ids, Store store, CancellationToken cancellationToken)
        => store.ReadAsync(
            $"authors {string.Join(',', ids.Order())}",
            () => Store.Authors.Where(author => ids.Contains(author.Id)).ToDictionary(author => author.Id),
            cancellationToken);

    [DataLoader(AccessModifier = DataLoaderAccessModifier.Internal)]
    public static async Task<ILookup<int, Book>> GetBooksByAuthorIdAsync(IReadOnlyList<int> ids, Store store, CancellationToken cancellationToken)
        => await store.ReadAsync(
            $"books of {string.Join(',', ids.Order())}",
            () => Store.Books.Where(book => ids.Contains(book.AuthorId)).ToLookup(book => book.AuthorId),
            cancellationToken);

    [DataLoader(AccessModifier = DataLoaderAccessModifier.Internal)]
    public static ValueTask<string> GetShoutAsync(string key, [DataLoaderState("mark")] string mark = "!")
        => key.Length == 0 ? throw new ArgumentException("Nothing to shout.", nameof(key)) : new ValueTask<string>(key.ToUpperInvariant() + mark);

    [DataLoader(AccessModifier = DataLoaderAccessModifier.Internal, ServiceScope = DataLoaderServiceScope.OriginalScope)]
    public static Task<IReadOnlyDictionary<int, PagingArguments>> GetPageAsync(IReadOnlyList<int> keys, PagingArguments paging, FetchLog log)
    {
        log.Add("page");
        return Task.FromResult<IReadOnlyDictionary<int, PagingArguments>>(keys.ToDictionary(key => key, _ => paging));
    }
}

[QueryType]
internal static partial class LibraryQueries
{
    public static string Name => "The library";

    public static async Task<IReadOnlyList<Book>> GetBooksAsync(Store store, CancellationToken cancellationToken)
        => await store.ReadAsync("books", () => Store.Books, cancellationToken);

    public static ValueTask<Author?> GetAuthorAsync(int id, IAuthorByIdDataLoader authorById, CancellationToken cancellationToken)
        => new(authorById.LoadAsync(id, cancellationToken));

    public static IQueryable<int> GetNumbers(int? take = null) => Enumerable.Range(1, 5).Take(take ?? 2).AsQueryable();

    public static async IAsyncEnumerable<string> GetLetters([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var letter in new[] { "a", "b" })
        {
            await Task.Delay(1, cancellationToken);
            yield return letter;
        }
    }

    public static Shelf GetFirstShelf() => new(1, "row 1");

    public static string Fail() => throw new InvalidOperationException("secret");
}

[ObjectType<Author>]
internal static partial class AuthorNode
{
    static partial void Configure(IObjectTypeDescriptor<Author> descriptor) => descriptor.Field(author => author.Id).Ignore();

    public static async Task<Book[]> GetBooksAsync([Parent] Author author, IBooksByAuthorIdDataLoader books, CancellationToken cancellationToken)
        => await books.LoadAsync(author.Id, cancellationToken) ?? [];
}

[ObjectType<Book>]
internal static partial class BookNode
{
    static partial void Configure(IObjectTypeDescriptor<Book> descriptor)
    {
        descriptor.Field(book => book.Id).Ignore();
        descriptor.Field(book => book.AuthorId).Ignore();
    }

    public static Task<Author?> GetAuthorAsync([Parent] Book book, IAuthorByIdDataLoader authorById, CancellationToken cancellationToken)
        => authorById.LoadAsync(book.AuthorId, cancellationToken);

    public static string GetLabel([Parent] Book book, string prefix = "#") => prefix + book.Id;
}

[ObjectType<Shelf>]
internal static partial class ShelfNode
{
    [NodeResolver]
    internal static Task<Shelf?> GetShelfAsync(int id) => Task.FromResult(id < 10 ? new Shelf(id, $"row {id}") : null);
}

[MutationType]
internal static partial class LibraryMutations
{
    public static async ValueTask<int> AddAsync(int a, int b)
    {
        await Task.Yield();
        return a + b;
    }
}
