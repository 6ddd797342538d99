using System.Reflection;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using HotChocolate.Generated;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Inference;

/// <summary>Declared errors: exceptions as they are, classes made of exceptions, and groups of both.</summary>
public sealed class ErrorTests
{
    [Fact]
    public async Task A_declared_exception_becomes_a_type_of_its_own_properties_with_its_comments()
    {
        var schema = await Of(__SingleErrorMutations_MutationRegistration.Create()).BuildSchemaAsync();

        Assert.Equal(
            """
            "There is no such parcel." type ParcelNotFoundError implements Error { message: String! "The parcel that was asked for." parcelId: Long! depot: String code: String! }
            """,
            schema.Print("ParcelNotFoundError"));
        Assert.Equal("type ArgumentError implements Error { message: String! paramName: String }", schema.Print("ArgumentError"));
        Assert.Equal("type InvalidOperationError implements Error { message: String! }", schema.Print("InvalidOperationError"));
        Assert.Equal("type LostParcel implements Error { \"Says where.\" message: String! }", schema.Print("LostParcel"));
        Assert.Equal("union SendError = ParcelNotFoundError | InvalidOperationError | ArgumentError | LostParcel", schema.Print("SendError"));
        Assert.Equal("type SendPayload { string: String errors: [SendError!] }", schema.Print("SendPayload"));
        Assert.Equal("interface Error { message: String! }", schema.Print("Error"));
    }

    [Fact]
    public async Task A_declared_exception_implements_the_interface_of_the_application_without_implementing_it_in_CSharp()
    {
        var schema = await InferredSchema.Of(__BookQueries_QueryRegistration.Create(), __CodeErrorMutations_MutationRegistration.Create())
            .AddMutationConventions()
            .AddErrorInterfaceType<ICodeError>()
            .BuildSchemaAsync();

        Assert.Equal("\"What every error has.\" interface Error { \"For people.\" message: String! \"For programs.\" code: String! }", schema.Print("Error"));
        Assert.Equal(
            """
            "There is no such parcel." type ParcelNotFoundError implements Error { message: String! "The parcel that was asked for." parcelId: Long! depot: String code: String! }
            """,
            schema.Print("ParcelNotFoundError"));
    }

    [Theory]
    [InlineData("known", """{"data":{"send":{"string":"known","errors":null}}}""")]
    [InlineData("parcel", """{"data":{"send":{"string":null,"errors":[{"__typename":"ParcelNotFoundError","message":"No parcel 7.","parcelId":7,"depot":null,"code":"PARCEL_NOT_FOUND"}]}}}""")]
    [InlineData("argument", """{"data":{"send":{"string":null,"errors":[{"__typename":"ArgumentError","message":"Odd. (Parameter 'what')"}]}}}""")]
    [InlineData("lost", """{"data":{"send":{"string":null,"errors":[{"__typename":"LostParcel","message":"In Bath."}]}}}""")]
    public async Task A_declared_exception_is_data(string what, string expected)
        => Assert.Equal(
            expected,
            await Of(__SingleErrorMutations_MutationRegistration.Create()).ExecuteAsync(
                $"mutation {{ send(input: {{ what: \"{what}\" }}) {{ string errors {{ __typename ... on Error {{ message }} ... on ParcelNotFoundError {{ parcelId depot code }} }} }} }}"));

    [Theory]
    [InlineData("null argument")]
    [InlineData("disposed")]
    public async Task An_exception_that_derives_from_a_declared_one_is_not_declared(string what)
        => Assert.Equal(
            """{"errors":[{"message":"Unexpected Execution Error","path":["send"]}],"data":null}""",
            await Of(__SingleErrorMutations_MutationRegistration.Create()).ExecuteAsync($"mutation {{ send(input: {{ what: \"{what}\" }}) {{ string }} }}"));

    [Fact]
    public async Task A_class_of_factories_declares_the_errors_of_all_in_the_order_of_the_methods()
    {
        var schema = await Of(__FactoryMutations_MutationRegistration.Create()).BuildSchemaAsync();

        Assert.Equal("union DifferentError = DidWork | WasLate", schema.Print("DifferentError"));
        Assert.Equal("union NotStaticError = DidWork | WasLate", schema.Print("NotStaticError"));
        Assert.Equal("union SameError = TwiceMade", schema.Print("SameError"));
        Assert.Equal("union AnythingError = MadeAsObject", schema.Print("AnythingError"));
        Assert.Equal("union ConstructedError = MadeOfTwo", schema.Print("ConstructedError"));
        Assert.Equal("There is no type Different.", schema.Print("Different"));
        Assert.Equal("type DidWork implements Error { message: String! }", schema.Print("DidWork"));
    }

    [Theory]
    [InlineData("different", false, "DidWork", "Did work.")]
    [InlineData("different", true, "WasLate", "Was late.")]
    [InlineData("notStatic", false, "DidWork", "Did work.")]
    [InlineData("notStatic", true, "WasLate", "Was late.")]
    [InlineData("same", false, "TwiceMade", "InvalidOperationException")]
    [InlineData("same", true, "TwiceMade", "TimeoutException")]
    [InlineData("anything", true, "MadeAsObject", "Made.")]
    [InlineData("constructed", false, "MadeOfTwo", "InvalidOperationException")]
    [InlineData("constructed", true, "MadeOfTwo", "TimeoutException")]
    public async Task Each_factory_or_constructor_makes_the_error_of_its_exception(string mutation, bool isLate, string typeName, string message)
        => Assert.Equal(
            $$$$"""{"data":{"{{{{mutation}}}}":{"errors":[{"__typename":"{{{{typeName}}}}","message":"{{{{message}}}}"}]}}}""",
            await Of(__FactoryMutations_MutationRegistration.Create()).ExecuteAsync(
                $"mutation {{ {mutation}(input: {{ isLate: {(isLate ? "true" : "false")} }}) {{ errors {{ __typename ... on Error {{ message }} }} }} }}"));

    [Fact]
    public async Task An_attribute_of_the_application_declares_a_group_and_what_is_declared_twice_counts_once()
    {
        var builder = Of(__GroupMutations_MutationRegistration.Create());
        var schema = await builder.BuildSchemaAsync();

        Assert.Equal("union OneGroupError = ParcelNotFoundError | DidWork", schema.Print("OneGroupError"));
        Assert.Equal("union SeveralGroupsError = ArgumentError | ParcelNotFoundError | DidWork | InvalidOperationError", schema.Print("SeveralGroupsError"));
        Assert.Equal(
            """{"data":{"severalGroups":{"boolean":null,"errors":[{"__typename":"ParcelNotFoundError","message":"No parcel 3."}]}}}""",
            await builder.ExecuteAsync("mutation { severalGroups(input: { id: 3 }) { boolean errors { __typename ... on Error { message } } } }"));
    }

    [Fact]
    public async Task A_factory_that_gives_an_exception_and_an_exception_that_is_made_of_another_are_refused()
    {
        // Hot Chocolate makes ordinary objects of such exceptions: named ...Exception, with stack trace and source.
        var builder = Of(__ExposingMutations_MutationRegistration.Create());

        var exception = await Assert.ThrowsAsync<SchemaException>(async () => await builder.BuildSchemaAsync());

        Assert.Equal(
            [
                "`HotChocolate.Inference.ExposingErrors.CreateErrorFrom` gives the exception `HotChocolate.Inference.ParcelNotFoundException`, which has to be declared itself or made into an error.",
                "The exception `HotChocolate.Inference.WrappingException` cannot be declared as an error: a constructor or a method makes it of another exception.",
            ],
            exception.Errors.Select(error => error.Message));
    }

    [Fact]
    public async Task Errors_need_the_mutation_conventions()
    {
        var builder = InferredSchema.Of(__BookQueries_QueryRegistration.Create(), __CodeErrorMutations_MutationRegistration.Create());

        var exception = await Assert.ThrowsAsync<SchemaException>(async () => await builder.BuildSchemaAsync());

        Assert.Equal(
            ["`find` declares the error `ParcelNotFoundException`, which needs AddMutationConventions() where the schema is configured."],
            exception.Errors.Select(error => error.Message));
    }

    private static IRequestExecutorBuilder Of(TypeRegistration mutations)
        => InferredSchema.Of(__BookQueries_QueryRegistration.Create(), mutations).AddMutationConventions();
}

[MutationType]
internal static partial class SingleErrorMutations
{
    [Error<ParcelNotFoundException>]
    [Error(typeof(InvalidOperationException))]
    [Error<ArgumentException>]
    [Error<LostParcel>]
    public static string Send(string what) => what switch
    {
        "parcel" => throw new ParcelNotFoundException(7),
        "argument" => throw new ArgumentException("Odd.", nameof(what)),
        "null argument" => throw new ArgumentNullException(nameof(what)),
        "disposed" => throw new ObjectDisposedException("that"),
        "lost" => throw new LostParcel(),
        _ => what,
    };
}

[MutationType]
internal static partial class CodeErrorMutations
{
    [Error<ParcelNotFoundException>]
    public static long Find(long parcelId) => throw new ParcelNotFoundException(parcelId);
}

internal abstract class ShippingException(string message) : Exception(message)
{
    public string Code { get; } = "PARCEL_NOT_FOUND";
}

/// <summary>There is no such parcel.</summary>
internal sealed class ParcelNotFoundException(long parcelId) : ShippingException($"No parcel {parcelId}.")
{
    /// <summary>The parcel that was asked for.</summary>
    public long ParcelId { get; } = parcelId;

    public string? Depot { get; }
}

internal sealed class LostParcel : Exception
{
    /// <summary>Says where.</summary>
    public override string Message => "In Bath.";
}

/// <summary>What every error has.</summary>
[InterfaceType("Error")]
internal interface ICodeError
{
    /// <summary>For people.</summary>
    string Message { get; }

    /// <summary>For programs.</summary>
    string Code { get; }
}

[MutationType]
internal static partial class FactoryMutations
{
    [Error<DifferentErrors>]
    public static bool Different(bool isLate) => throw Make(isLate);

    [Error<NotStaticErrors>]
    public static bool NotStatic(bool isLate) => throw Make(isLate);

    [Error<TwiceMade>]
    public static bool Same(bool isLate) => throw Make(isLate);

    [Error<MadeAsObject>]
    public static bool Anything(bool isLate) => throw Make(isLate);

    [Error<MadeOfTwo>]
    public static bool Constructed(bool isLate) => throw Make(isLate);

    private static Exception Make(bool isLate) => isLate ? new TimeoutException() : new InvalidOperationException();
}

internal sealed record DidWork(string Message);

internal sealed record WasLate(string Message);

internal sealed class DifferentErrors
{
    public string Message { get; } = "Never shown.";

    public static DidWork CreateErrorFrom(InvalidOperationException exception) => new("Did work.");

    public static WasLate CreateErrorFrom(TimeoutException exception) => new("Was late.");
}

internal sealed class NotStaticErrors : IPayloadErrorFactory<InvalidOperationException, DidWork>, IPayloadErrorFactory<TimeoutException, WasLate>
{
    private readonly string _end = ".";

    public DidWork CreateErrorFrom(InvalidOperationException exception) => new("Did work" + _end);

    public WasLate CreateErrorFrom(TimeoutException exception) => new("Was late" + _end);
}

internal sealed record TwiceMade(string Message)
{
    public static TwiceMade CreateErrorFrom(InvalidOperationException exception) => new(exception.GetType().Name);

    public static TwiceMade CreateErrorFrom(TimeoutException exception) => new(exception.GetType().Name);
}

internal sealed class MadeAsObject
{
    public string Message { get; } = "Made.";

    public static object CreateErrorFrom(TimeoutException exception) => new MadeAsObject();
}

internal sealed class MadeOfTwo
{
    private MadeOfTwo(InvalidOperationException exception) => Message = exception.GetType().Name;

    public MadeOfTwo(TimeoutException exception) => Message = exception.GetType().Name;

    public string Message { get; }
}

[MutationType]
internal static partial class GroupMutations
{
    [ParcelErrors]
    public static bool OneGroup() => true;

    [Error<ArgumentException>]
    [ParcelErrors]
    [Error<InvalidOperationException>]
    [Error<ParcelNotFoundException>]
    public static bool SeveralGroups(long id) => throw new ParcelNotFoundException(id);
}

[AttributeUsage(AttributeTargets.Method)]
internal sealed class ParcelErrorsAttribute : ObjectFieldDescriptorAttribute
{
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo? member)
        => descriptor.Error<ParcelNotFoundException>().Error<DidWorkErrors>();
}

internal sealed class DidWorkErrors
{
    public static DidWork CreateErrorFrom(NotSupportedException exception) => new(exception.Message);
}

[MutationType]
internal static partial class ExposingMutations
{
    [Error<ExposingErrors>]
    public static bool Factory() => true;

    [Error<WrappingException>]
    public static bool Constructor() => true;

    [Error<ExposingErrors>]
    public static bool FactoryAgain() => true;
}

internal sealed class ExposingErrors
{
    public static DidWork CreateErrorFrom(InvalidOperationException exception) => new("Did work.");

    public static ParcelNotFoundException CreateErrorFrom(ParcelNotFoundException exception) => exception;
}

internal sealed class WrappingException : Exception
{
    internal WrappingException(Exception inner)
        : base("Wrapped.", inner)
    {
    }
}
