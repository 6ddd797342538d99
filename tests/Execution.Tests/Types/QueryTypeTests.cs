using HotChocolate.Execution;
using HotChocolate.Types;

namespace HotChocolate.Inference;

/// <summary>What the schema makes of the methods of a <c>[QueryType]</c> class, with the calls that the source generator wrote.</summary>
public sealed class QueryTypeTests
{
    [Fact]
    public async Task Methods_become_fields_with_arguments_and_the_types_that_they_reach()
    {
        var schema = await InferredSchema.Of(__BookQueries_QueryRegistration.Create()).BuildSchemaAsync();

        Assert.Equal(
            """
            schema {
              query: Query
            }

            type Book {
              title: String!
              pages: Int
              genre: Genre!
              authors: [String!]!
              chapter(number: Int!): String
            }

            type Query {
              bookByTitle(title: String!): Book
              books(take: Int! = 2 genre: Genre! = TRUE_CRIME): [Book!]!
            }

            enum Genre {
              NOVEL
              TRUE_CRIME
            }
            """,
            schema.ToString().Trim());
    }

    [Fact]
    public async Task Fields_are_resolved_from_arguments_services_and_properties()
    {
        var result = await InferredSchema.Of(__BookQueries_QueryRegistration.Create()).ExecuteAsync(
            "{ bookByTitle(title: \"A\") { title pages genre authors chapter(number: 2) } books { title pages } none: bookByTitle(title: \"Z\") { title } }");

        Assert.Equal(
            """
            {"data":{"bookByTitle":{"title":"A","pages":3,"genre":"NOVEL","authors":["X"],"chapter":"A 2"},"books":[{"title":"B","pages":null}],"none":null}}
            """,
            result);
    }
}

internal enum Genre
{
    Novel,
    TrueCrime,
}

internal sealed record Book(string Title, int? Pages, Genre Genre, string[] Authors)
{
    [GraphQLIgnore]
    public string Hidden => Title;

    public string? GetChapter(int number) => number > 2 ? null : $"{Title} {number}";
}

internal sealed class Shelf(IReadOnlyList<Book> books)
{
    public IReadOnlyList<Book> Books { get; } = books;
}

[QueryType]
internal static partial class BookQueries
{
    public static async Task<Book?> GetBookByTitleAsync(string title, Shelf shelf, CancellationToken cancellationToken)
    {
        await Task.Delay(1, cancellationToken);
        return shelf.Books.FirstOrDefault(book => book.Title == title);
    }

    public static IEnumerable<Book> GetBooks(Shelf shelf, int take = 2, Genre genre = Genre.TrueCrime)
        => shelf.Books.Where(book => book.Genre == genre).Take(take);
}
