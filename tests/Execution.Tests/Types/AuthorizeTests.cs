using HotChocolate.Authorization;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using HotChocolate.Resolvers;
using HotChocolate.Types;
using HotChocolate.Types.Relay;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Inference;

/// <summary><c>[Authorize]</c> on fields and types.</summary>
public sealed class AuthorizeTests
{
    [Fact]
    public async Task Fields_and_types_show_what_they_demand()
    {
        var schema = await Builder().BuildSchemaAsync();

        Assert.Equal(
            "type Query { open: String! closed: String! @authorize staff: Int @authorize(policy: \"strong\", roles: [\"a\", \"b\"]) secret: Secret publicSecret: Secret secrets: [Secret!] things(all: Boolean!): [Thing!] late: String @authorize(apply: AFTER_RESOLVER) }",
            (await Builder(nodes: false).BuildSchemaAsync()).Print("Query"));
        Assert.Equal("type Secret implements Node @authorize(roles: [\"keeper\"]) { id: ID! }", schema.Print("Secret"));
    }

    [Theory]
    [InlineData("open", "nobody", """{"data":{"open":"open"}}""")]
    [InlineData("staff", "nobody", """{"errors":[{"message":"The current user is not authorized to access this resource.","path":["staff"],"extensions":{"code":"AUTH_NOT_AUTHENTICATED"}}],"data":{"staff":null}}""")]
    [InlineData("staff", "user", """{"errors":[{"message":"The current user is not authorized to access this resource.","path":["staff"],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}],"data":{"staff":null}}""")]
    [InlineData("staff", "strong:b", """{"data":{"staff":1}}""")]
    [InlineData("closed", "nobody", """{"errors":[{"message":"The current user is not authorized to access this resource.","path":["closed"],"extensions":{"code":"AUTH_NOT_AUTHENTICATED"}}],"data":null}""")]
    [InlineData("closed", "user", """{"data":{"closed":"closed"}}""")]
    [InlineData("late", "nobody", """{"errors":[{"message":"The current user is not authorized to access this resource.","path":["late"],"extensions":{"code":"AUTH_NOT_AUTHENTICATED"}}],"data":{"late":null}}""")]
    [InlineData("secret { id }", "user", """{"errors":[{"message":"The current user is not authorized to access this resource.","path":["secret"],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}],"data":{"secret":null}}""")]
    [InlineData("secrets { id }", "user", """{"errors":[{"message":"The current user is not authorized to access this resource.","path":["secrets"],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}],"data":{"secrets":null}}""")]
    [InlineData("things(all: false) { __typename }", "user", """{"data":{"things":[{"__typename":"Rumour"}]}}""")]
    [InlineData("things(all: true) { __typename }", "user", """{"errors":[{"message":"The current user is not authorized to access this resource.","path":["things"],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}],"data":{"things":null}}""")]
    [InlineData("things(all: true) { __typename }", ":keeper", """{"data":{"things":[{"__typename":"Rumour"},{"__typename":"Secret"}]}}""")]
    [InlineData("secret { id }", ":keeper", """{"data":{"secret":{"id":"U2VjcmV0OjE="}}}""")]
    [InlineData("publicSecret { id }", "nobody", """{"data":{"publicSecret":{"id":"U2VjcmV0OjI="}}}""")]
    [InlineData("node(id: \"U2VjcmV0OjE=\") { id }", "user", """{"errors":[{"message":"The current user is not authorized to access this resource.","path":["node"],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}],"data":{"node":null}}""")]
    [InlineData("node(id: \"U2VjcmV0OjE=\") { id }", ":keeper", """{"data":{"node":{"id":"U2VjcmV0OjE="}}}""")]
    public async Task Only_those_may_see_a_field_who_meet_what_it_demands(string field, string user, string expected)
        => Assert.Equal(expected, await Builder().ExecuteAsync($"{{ {field} }}", ("user", user)));

    private static IRequestExecutorBuilder Builder(bool nodes = true)
    {
        var builder = InferredSchema.Of(__GuardedQueries_QueryRegistration.Create(), __SecretNode_ObjectRegistration.Create()).AddType<Rumour>();
        builder.Services.AddSingleton<IAuthorizationHandler, UserNameHandler>();
        return nodes ? builder.AddGlobalObjectIdentification() : builder;
    }

    /// <summary>The user is a text: <c>nobody</c>, or policies and after a colon a role.</summary>
    private sealed class UserNameHandler : IAuthorizationHandler
    {
        public ValueTask<AuthorizeResult> AuthorizeAsync(IMiddlewareContext context, AuthorizeDirective directive, CancellationToken cancellationToken = default)
        {
            var user = (string)context.ContextData["user"]!;
            var hasRole = directive.Roles is null || directive.Roles.Any(role => user.EndsWith($":{role}", StringComparison.Ordinal));
            var meetsPolicy = directive.Policy is null || user.StartsWith(directive.Policy, StringComparison.Ordinal);
            return new(user == "nobody" ? AuthorizeResult.NotAuthenticated : hasRole && meetsPolicy ? AuthorizeResult.Allowed : AuthorizeResult.NotAllowed);
        }
    }
}

[QueryType]
internal static partial class GuardedQueries
{
    public static string GetOpen() => "open";

    [Authorize]
    public static string GetClosed() => "closed";

    [Authorize("strong", Roles = ["a", "b"])]
    public static int? GetStaff() => 1;

    public static Secret? GetSecret() => new(1);

    [AllowAnonymous]
    public static Secret? GetPublicSecret() => new(2);

    public static List<Secret>? GetSecrets() => [new(1)];

    public static IEnumerable<IThing>? GetThings(bool all)
    {
        yield return new Rumour("r");
        if (all)
        {
            yield return new Secret(1);
        }
    }

    [Authorize(ApplyPolicy.AfterResolver)]
    public static string? GetLate() => "late";
}

[UnionType("Thing")]
internal interface IThing;

internal sealed record Rumour(string Text) : IThing;

internal sealed record Secret(int Id) : IThing;

[Authorize(Roles = ["keeper"])]
[ObjectType<Secret>]
internal static partial class SecretNode
{
    [NodeResolver]
    public static Secret? GetSecret(int id) => new(id);
}
