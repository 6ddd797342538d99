namespace GreenDonut.Tests.Connections;

public enum Genre
{
    Novel,
    Poetry,
    TrueCrime,
}

/// <summary>Somebody who writes.</summary>
public sealed class Author
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public int? BornIn { get; set; }

    public List<Book> Books { get; } = [];
}

public sealed class Book
{
    public int Id { get; set; }

    /// <summary>As on the cover.</summary>
    public required string Title { get; set; }

    public string? Subtitle { get; set; }

    public Genre Genre { get; set; }

    public int Pages { get; set; }

    public double? Rating { get; set; }

    public bool IsLent { get; set; }

    public DateTime PublishedAt { get; set; }

    public Guid Code { get; set; }

    [HotChocolate.GraphQLIgnore]
    public int AuthorId { get; set; }

    public Author? Author { get; set; }
}

public sealed class LibraryContext(DbContextOptions<LibraryContext> options) : DbContext(options)
{
    public DbSet<Author> Authors => Set<Author>();

    public DbSet<Book> Books => Set<Book>();

    /// <summary>Six authors; author n has n books, and so there are 21.</summary>
    public static List<Author> CreateAuthors()
    {
        var id = 0;
        var authors = new List<Author>();

        for (var i = 1; i <= 6; i++)
        {
            var author = new Author { Id = i, Name = $"Author {i}", BornIn = i % 2 == 0 ? null : 1900 + i };
            authors.Add(author);

            for (var b = 0; b < i; b++)
            {
                id++;
                author.Books.Add(new Book
                {
                    Id = id,
                    Title = $"Book {id:D2}{(id % 4 == 0 ? " 100% _" : string.Empty)}",
                    Subtitle = id % 3 == 0 ? null : $"sub {id % 2}",
                    Genre = (Genre)(id % 3),
                    Pages = 100 * (id % 5),
                    Rating = id % 4 == 0 ? null : id % 4 / 2.0,
                    IsLent = id % 2 == 0,
                    PublishedAt = new DateTime(2026, 1, id, 12, 0, 0, DateTimeKind.Utc),
                    Code = new Guid(id, 0, 0, new byte[8]),
                    AuthorId = i,
                    Author = author,
                });
            }
        }

        return authors;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
        => modelBuilder.Entity<Book>().Property(book => book.Genre).HasConversion<string>();
}
