using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Inference;

/// <summary>Mutation conventions: input objects, payloads, declared errors.</summary>
public sealed class MutationConventionTests
{
    [Fact]
    public async Task A_mutation_gets_an_input_a_payload_and_a_union_of_its_errors()
    {
        var schema = await Builder().AddMutationConventions().BuildSchemaAsync();

        Assert.Equal("type Mutation { charge(input: ChargeInput!): ChargePayload! rename(input: RenameInput!): RenamePayload! tick: TickPayload! }", schema.Print("Mutation"));
        Assert.Equal("input ChargeInput { amount: Int! note: String }", schema.Print("ChargeInput"));
        Assert.Equal("type ChargePayload { balance: Int note: String errors: [ChargeError!] }", schema.Print("ChargePayload"));
        Assert.Equal("union ChargeError = TooMuchError | OddError", schema.Print("ChargeError"));
        Assert.Equal("type TooMuchError implements Error { message: String! limit: Int! code: String! }", schema.Print("TooMuchError"));
        Assert.Equal("type OddError implements Error { message: String! amount: Int! }", schema.Print("OddError"));
        Assert.Equal("interface Error { message: String! }", schema.Print("Error"));
        Assert.Equal("type RenamePayload { string: String }", schema.Print("RenamePayload"));
        Assert.Equal("type TickPayload { boolean: Boolean }", schema.Print("TickPayload"));
    }

    [Theory]
    [InlineData(
        "{ charge(input: { amount: 4 note: \"n\" }) { balance note errors { __typename } } }",
        """{"data":{"charge":{"balance":4,"note":"n","errors":null}}}""")]
    [InlineData(
        "{ charge(input: { amount: 200 }) { balance errors { __typename ... on Error { message } ... on TooMuchError { limit code } } } }",
        """{"data":{"charge":{"balance":null,"errors":[{"__typename":"TooMuchError","message":"Too much.","limit":100,"code":"TOO_MUCH"}]}}}""")]
    [InlineData(
        "{ charge(input: { amount: 3 }) { errors { __typename ... on OddError { message amount } } } }",
        """{"data":{"charge":{"errors":[{"__typename":"OddError","message":"3 is odd.","amount":3}]}}}""")]
    [InlineData(
        "{ charge(input: { amount: 0 }) { balance } }",
        """{"errors":[{"message":"Unexpected Execution Error","path":["charge"]}],"data":null}""")]
    [InlineData(
        "{ rename(input: { name: \"a\" }) { string } tick { boolean } }",
        """{"data":{"rename":{"string":"a/False"},"tick":{"boolean":true}}}""")]
    [InlineData(
        "{ rename(input: { name: \"a\" title: null }) { string } }",
        """{"data":{"rename":{"string":"a/True"}}}""")]
    public async Task Results_and_declared_exceptions_become_payloads(string selection, string expected)
        => Assert.Equal(expected, await Builder().AddMutationConventions().ExecuteAsync($"mutation {selection}"));

    [Fact]
    public async Task An_interface_of_the_application_takes_the_place_of_the_one_with_a_message()
    {
        var schema = await InferredSchema.Of(__BookQueries_QueryRegistration.Create(), __CodeMutations_MutationRegistration.Create())
            .AddMutationConventions()
            .AddErrorInterfaceType<IShopError>()
            .BuildSchemaAsync();

        Assert.Equal("interface Error { message: String! code: String! }", schema.Print("Error"));
        Assert.Equal("type TooMuchError implements Error { message: String! limit: Int! code: String! }", schema.Print("TooMuchError"));
    }

    [Fact]
    public async Task Without_conventions_arguments_and_results_stay_unless_errors_are_declared()
    {
        var schema = await Builder().AddMutationConventions(applyToAllMutations: false).BuildSchemaAsync();

        Assert.Equal(
            "type Mutation { charge(input: ChargeInput!): ChargePayload! rename(name: String! title: String): String! tick: Boolean! }",
            schema.Print("Mutation"));
    }

    [Fact]
    public async Task One_mutation_may_have_names_of_its_own_or_no_convention()
    {
        var schema = await NamedBuilder().AddMutationConventions().BuildSchemaAsync();

        Assert.Equal("type Mutation { save(data: SaveData!): Saved! plain(id: Int!): Int! }", schema.Print("Mutation"));
        Assert.Equal("type Saved { value: Int problems: [SaveProblem!] }", schema.Print("Saved"));
        Assert.Equal("union SaveProblem = EvenError | OddError", schema.Print("SaveProblem"));
    }

    [Theory]
    [InlineData(2, """{"data":{"save":{"value":null,"problems":[{"message":"Even."}]}}}""")]
    [InlineData(3, """{"data":{"save":{"value":null,"problems":[{"message":"3 is odd."}]}}}""")]
    [InlineData(4, """{"data":{"save":{"value":null,"problems":[{"message":"Even."},{"message":"4 is odd."}]}}}""")]
    [InlineData(
        5,
        """{"errors":[{"message":"Unexpected Execution Error","path":["save"]}],"data":{"save":{"value":null,"problems":[{"message":"Even."}]}}}""")]
    [InlineData(6, """{"errors":[{"message":"Unexpected Execution Error","path":["save"]}],"data":null}""")]
    public async Task Factories_make_errors_and_several_exceptions_make_several(int number, string expected)
        => Assert.Equal(
            expected,
            await NamedBuilder().AddMutationConventions().ExecuteAsync($"mutation {{ save(data: {{ number: {number} }}) {{ value problems {{ ... on Error {{ message }} }} }} }}"));

    private static IRequestExecutorBuilder NamedBuilder()
        => InferredSchema.Of(__BookQueries_QueryRegistration.Create(), __NamedMutations_MutationRegistration.Create());

    private static IRequestExecutorBuilder Builder()
        => InferredSchema.Of(__BookQueries_QueryRegistration.Create(), __TillMutations_MutationRegistration.Create());
}

[MutationType]
internal static partial class TillMutations
{
    [Error<TooMuchException>]
    [Error(typeof(OddError))]
    public static async Task<ChargePayload> ChargeAsync(int amount, string? note, CancellationToken cancellationToken)
    {
        await Task.Delay(1, cancellationToken);
        return amount switch
        {
            0 => throw new InvalidOperationException("secret"),
            > 100 => throw new TooMuchException(100),
            3 => throw new OddNumberException(amount),
            _ => new ChargePayload(amount, note ?? "none"),
        };
    }

    public static string Rename(string name, Optional<string?> title) => $"{name}/{title.HasValue}";

    public static bool Tick() => true;
}

[MutationType]
internal static partial class CodeMutations
{
    [Error<TooMuchException>]
    public static int Charge(int amount) => amount;
}

internal sealed record ChargePayload(int Balance, string Note);

internal sealed class TooMuchException(int limit) : Exception("Too much.")
{
    public int Limit { get; } = limit;

    public string Code { get; } = "TOO_MUCH";
}

internal sealed class OddNumberException(int amount) : Exception
{
    public int Amount { get; } = amount;
}

internal sealed class OddError(OddNumberException exception)
{
    public string Message { get; } = $"{exception.Amount} is odd.";

    public int Amount { get; } = exception.Amount;
}

[InterfaceType("Error")]
internal interface IShopError
{
    string Message { get; }

    string Code { get; }
}

[MutationType]
internal static partial class NamedMutations
{
    [Error(typeof(NumberErrors))]
    [UseMutationConvention(
        InputTypeName = "SaveData", InputArgumentName = "data", PayloadTypeName = "Saved", PayloadFieldName = "value",
        PayloadErrorTypeName = "SaveProblem", PayloadErrorsFieldName = "problems")]
    public static int Save(int number) => number switch
    {
        2 => throw new EvenNumberException(),
        3 => throw new OddNumberException(number),
        4 => throw new AggregateException(new EvenNumberException(), new OddNumberException(number)),
        5 => throw new AggregateException(new EvenNumberException(), new InvalidOperationException("secret")),
        6 => throw new AggregateException(new InvalidOperationException("secret")),
        _ => number,
    };

    [UseMutationConvention(Disable = true)]
    public static int Plain(int id) => id;
}

internal sealed class EvenNumberException : Exception;

internal sealed record EvenError(string Message);

internal sealed class NumberErrors : IPayloadErrorFactory<EvenNumberException, EvenError>
{
    public EvenError CreateErrorFrom(EvenNumberException exception) => new("Even.");

    public static OddError CreateErrorFrom(OddNumberException exception) => new(exception);
}
