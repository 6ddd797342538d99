using GraphCommerce.Data.Commands;
using GraphCommerce.Schema.Common;
using Microsoft.Extensions.DependencyInjection;

namespace Schema.Tests;

/// <summary>Every mutation declares what can keep a command from being executed.</summary>
public sealed class CommandErrorTests(Shop shop) : IClassFixture<Shop>
{
    [Fact]
    public async Task A_queue_that_takes_no_commands_is_an_error_of_every_mutation()
    {
        await shop.Services.GetRequiredService<CommandQueue>().StopAsync(default);
        var (order, line) = (Shop.Id("Order", 1), $"{{ productId: \"{Shop.Id("Product", 1)}\" quantity: 1 }}");

        foreach (var mutation in new[]
        {
            "chargeBalance(input: { amount: 1000 })",
            $"issueCoupon(input: {{ couponEventId: \"{Shop.Id("CouponEvent", 1)}\" }})",
            $"checkout(input: {{ items: [{line}] }})",
            $"placeOrder(input: {{ items: [{line}] }})",
            $"payOrder(input: {{ orderId: \"{order}\" }})",
            $"cancelOrder(input: {{ orderId: \"{order}\" }})",
            $"refundOrder(input: {{ orderId: \"{order}\" }})",
        })
        {
            var role = mutation.StartsWith("refundOrder", StringComparison.Ordinal) ? Roles.Administrator : Roles.Customer;
            var result = await shop.ExecuteAsync(
                $"mutation {{ result: {mutation} {{ errors {{ __typename ... on TooManyRequestsError {{ code message }} }} }} }}", user: 1, role: role);

            Assert.Equal(
                """{"data":{"result":{"errors":[{"__typename":"TooManyRequestsError","code":"TOO_MANY_REQUESTS","message":"The service is busy and nothing was done. Try again later."}]}}}""",
                result.ToJsonString());
        }
    }

    [Fact]
    public async Task Every_mutation_declares_the_errors_of_commands_and_those_of_idempotency_if_it_takes_a_key()
    {
        string[] ofCommands = ["TooManyRequestsError", "ResourceBusyError", "ServiceUnavailableError", "OutcomeUnknownError"];
        string[] ofKeys = ["InvalidIdempotencyKeyError", "IdempotencyKeyReusedError"];
        var mutations = (await shop.ExecuteAsync("""{ __type(name: "Mutation") { fields { name } } }"""))["data"]!["__type"]!["fields"]!.AsArray();

        foreach (var mutation in mutations.Select(m => (string)m!["name"]!))
        {
            var types = (await shop.ExecuteAsync(
                "query($input: String!, $error: String!) { input: __type(name: $input) { inputFields { name } } error: __type(name: $error) { possibleTypes { name } } }",
                new { input = $"{char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input", error = $"{char.ToUpperInvariant(mutation[0])}{mutation[1..]}Error" }))["data"]!;
            var hasKey = types["input"]!["inputFields"]!.AsArray().Any(f => (string?)f!["name"] == "idempotencyKey");
            var errors = types["error"]!["possibleTypes"]!.AsArray().Select(t => (string)t!["name"]!).ToList();

            Assert.Equal(mutation != "cancelOrder", hasKey);
            Assert.Equal(ofCommands, errors.Where(ofCommands.Contains));
            Assert.Equal(hasKey ? ofKeys : [], errors.Where(ofKeys.Contains));
        }
    }
}
