using GraphCommerce.Data;
using GraphCommerce.Data.Database;
using GraphCommerce.Schema.Common;
using HotChocolate;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Schema.Tests;

/// <summary>What is told of an exception: only what the server is to blame for is a fault with a trace id.</summary>
public sealed class ErrorFilterTests
{
    private readonly ErrorFilter _filter = new(
        new ServiceCollection().AddCommerceData(new ConfigurationBuilder().Build()).BuildServiceProvider().GetRequiredService<DatabaseAvailability>(),
        NullLogger<ErrorFilter>.Instance);

    public static TheoryData<IError> MistakesOfClients =>
    [
        Error(new FormatException()).SetCode(ErrorCodes.Server.UnexpectedRequestParserError).Build(),
        Error(new FormatException()).SetCode(ErrorCodes.Paging.InvalidCursor).Build(),
        Error(new FormatException()).SetExtension("inputPath", "days").Build(),
    ];

    [Theory]
    [MemberData(nameof(MistakesOfClients), DisableDiscoveryEnumeration = true)]
    public void A_mistake_of_the_client_is_passed_on_as_it_is(IError error) => Assert.Same(error, _filter.OnError(error));

    [Fact]
    public void What_a_stream_refuses_is_told_with_its_code()
    {
        var refused = ErrorBuilder.New().SetMessage("There is no such order.").SetCode("ORDER_NOT_FOUND").Build();

        var told = _filter.OnError(Error(new GraphQLException(refused)).Build());

        Assert.Equal((refused.Message, refused.Code), (told.Message, told.Code));
    }

    [Fact]
    public void A_fault_is_told_by_a_code_and_a_trace_id()
    {
        var told = _filter.OnError(Error(new FormatException()).Build());

        Assert.Equal("INTERNAL_ERROR", told.Code);
        Assert.NotNull(told.Extensions!["traceId"]);
    }

    [Fact]
    public void A_database_that_cannot_be_used_is_no_fault_and_says_when_to_try_again()
    {
        Exception[] outages =
        [
            new SqliteException("disk I/O error", 10), new InvalidOperationException("wrapped", new SqliteException("full", 13)), new ServiceUnavailableException(5),
        ];

        foreach (var told in outages.Select(o => _filter.OnError(Error(o).Build())))
        {
            Assert.Equal("SERVICE_UNAVAILABLE", told.Code);
            Assert.Equal("The service cannot reach its database at the moment; nothing was done. Try again later.", told.Message);
            Assert.Equal([KeyValuePair.Create("code", (object?)"SERVICE_UNAVAILABLE"), KeyValuePair.Create("retryAfter", (object?)5)], told.Extensions!.OrderBy(e => e.Key));
        }
    }

    private static ErrorBuilder Error(Exception exception) => ErrorBuilder.New().SetMessage("It went wrong.").SetException(exception);
}
