using GraphCommerce.Schema.Common;
using HotChocolate;
using Microsoft.Extensions.Logging.Abstractions;

namespace Schema.Tests;

/// <summary>What is told of an exception: only what the server is to blame for is a fault with a trace id.</summary>
public sealed class ErrorFilterTests
{
    private readonly ErrorFilter _filter = new(NullLogger<ErrorFilter>.Instance);

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

    private static ErrorBuilder Error(Exception exception) => ErrorBuilder.New().SetMessage("It went wrong.").SetException(exception);
}
