using HotChocolate;
using HotChocolate.Execution;

namespace Execution.Tests.Execution;

public sealed class FieldExecutionTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Fields_of_a_query_run_side_by_side()
    {
        var bothStarted = new Barrier();
        var executor = new ExecutorFixture("type Query { a: Int b: Int }")
            .ResolveAsync("Query", "a", _ => bothStarted.ArriveAsync(2, 1))
            .ResolveAsync("Query", "b", _ => bothStarted.ArriveAsync(2, 2));

        Assert.Equal("""{"data":{"a":1,"b":2}}""", await executor.ExecuteAsync("{ a b }").WaitAsync(s_patience));
    }

    [Fact]
    public async Task Fields_of_a_mutation_run_one_after_the_other_each_with_all_below_it()
    {
        var log = new List<string>();
        var executor = new ExecutorFixture("type Query { a: T } type Mutation { a: T b: T } type T { v: Int }")
            .ResolveAsync("Mutation", "a", async _ => { log.Add("a begins"); await Task.Delay(20); log.Add("a ends"); return 1; })
            .ResolveAsync("Mutation", "b", async _ => { log.Add("b begins"); await Task.Yield(); log.Add("b ends"); return 2; })
            .Resolve("Query", "a", _ => 0)
            .ResolveAsync("T", "v", async c => { await Task.Delay(20); log.Add($"below {c.Parent<int>()}"); return c.Parent<int>(); });

        Assert.Equal("""{"data":{"a":{"v":1},"b":{"v":2}}}""", await executor.ExecuteAsync("mutation { a { v } b { v } }"));
        Assert.Equal(["a begins", "a ends", "below 1", "b begins", "b ends", "below 2"], log);
    }

    [Fact]
    public async Task A_null_travels_up_to_the_next_position_that_may_be_null()
    {
        var executor = new ExecutorFixture("type Query { list: [T] } type T { id: Int inner: U! } type U { v: Int! }")
            .Resolve("Query", "list", _ => new[] { 1, 2, 3 })
            .Resolve("T", "id", c => c.Parent<int>())
            .Resolve("T", "inner", c => c.Parent<int>())
            .ResolveAsync("U", "v", async c => { await Task.Yield(); return c.Parent<int>() == 2 ? null : c.Parent<int>(); });

        Assert.Equal(
            """{"errors":[{"message":"Cannot return null for a non-null field.","path":["list",1,"inner","v"],"extensions":{"code":"HC0018","coordinate":"U.v"}}],"data":{"list":[{"id":1,"inner":{"v":1}},null,{"id":3,"inner":{"v":3}}]}}""",
            await executor.ExecuteAsync("{ list { id inner { v } } }"));
    }

    [Fact]
    public async Task A_null_that_reaches_the_root_makes_data_null()
    {
        var executor = new ExecutorFixture("type Query { a: Int! b: Int }").Resolve("Query", "a", _ => null).Resolve("Query", "b", _ => 1);

        Assert.EndsWith("\"data\":null}", await executor.ExecuteAsync("{ b a }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_faults_of_one_object_each_have_their_error()
    {
        var executor = new ExecutorFixture("type Query { a: Int! b: Int! c: Int }")
            .ResolveAsync("Query", "a", async _ => { await Task.Yield(); throw new InvalidOperationException("secret"); })
            .Resolve("Query", "b", _ => throw new InvalidOperationException("secret"))
            .Resolve("Query", "c", _ => 1);

        var result = await executor.ExecuteAsync("{ a b c }");

        Assert.Contains("\"path\":[\"a\"]", result, StringComparison.Ordinal);
        Assert.Contains("\"path\":[\"b\"]", result, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", result, StringComparison.Ordinal);
        Assert.EndsWith("\"data\":null}", result, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resolvers_own_error_is_reported_as_it_was_built()
    {
        var error = ErrorBuilder.New().SetMessage("out of order").SetCode("OUT").SetExtension("retry", true).Build();
        var executor = new ExecutorFixture("type Query { a: Int }").Resolve("Query", "a", _ => throw new GraphQLException(error));

        Assert.Equal("""{"errors":[{"message":"out of order","extensions":{"code":"OUT","retry":true}}],"data":{"a":null}}""", await executor.ExecuteAsync("{ a }"));
    }

    [Fact]
    public async Task An_error_filter_sees_the_exception_and_its_error_is_reported()
    {
        var executor = new ExecutorFixture("type Query { a: T } type T { b: Int }")
            .Resolve("Query", "a", _ => 1)
            .Resolve("T", "b", _ => throw new FormatException("inner"));
        executor.ErrorFilters.Add(new Filter(error => error.WithCode(error.Exception!.GetType().Name)));

        Assert.Contains("\"code\":\"FormatException\"", await executor.ExecuteAsync("{ a { b } }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_takes_too_long_is_given_up_with_an_error()
    {
        var executor = new ExecutorFixture("type Query { a: Int }")
            .ResolveAsync("Query", "a", async c => { await Task.Delay(Timeout.Infinite, c.RequestAborted); return 1; });
        executor.Options.ExecutionTimeout = TimeSpan.FromMilliseconds(100);

        Assert.Equal(
            """{"errors":[{"message":"The request took longer than 0.1 s.","extensions":{"code":"HC0045"}}]}""",
            await executor.ExecuteAsync("{ a }").WaitAsync(s_patience));
    }

    [Fact]
    public async Task A_resolver_that_ignores_the_timeout_does_not_hold_the_answer_up()
    {
        var gate = new TaskCompletionSource();
        var executor = new ExecutorFixture("type Query { a: T } type T { b: Int }")
            .ResolveAsync("Query", "a", async _ => { await gate.Task; return 1; })
            .Resolve("T", "b", _ => throw new InvalidOperationException("Nothing starts after the end."));
        executor.Options.ExecutionTimeout = TimeSpan.FromMilliseconds(100);

        Assert.Contains("HC0045", await executor.ExecuteAsync("{ a { b } }").WaitAsync(s_patience), StringComparison.Ordinal);
        gate.SetResult();
    }

    [Fact]
    public async Task A_client_that_goes_away_cancels_the_execution()
    {
        using var client = new CancellationTokenSource();
        var executor = new ExecutorFixture("type Query { a: Int }")
            .ResolveAsync("Query", "a", async c => { client.Cancel(); await Task.Delay(Timeout.Infinite, c.RequestAborted); return 1; });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => executor.ExecuteAsync("{ a }", cancellationToken: client.Token).WaitAsync(s_patience));
    }

    [Fact]
    public async Task Skip_and_include_decide_by_the_variables_of_each_request()
    {
        var executor = new ExecutorFixture("type Query { a: Int b: Int }").Resolve("Query", "a", _ => 1).Resolve("Query", "b", _ => 2).Build();
        const string query = "query($yes: Boolean!) { a @include(if: $yes) b @skip(if: $yes) ...F @include(if: $yes) } fragment F on Query { c: b }";

        foreach (var (yes, expected) in new[] { ("true", """{"a":1,"c":2}"""), ("false", """{"b":2}"""), ("true", """{"a":1,"c":2}""") })
        {
            var request = OperationRequestBuilder.New().SetDocument(query).SetVariableValues($$"""{"yes":{{yes}}}""").Build();
            Assert.Equal($$"""{"data":{{expected}}}""", (await executor.ExecuteAsync(request)).ToJson(withIndentations: false));
        }
    }

    private sealed class Filter(Func<IError, IError> change) : IErrorFilter
    {
        public IError OnError(IError error) => change(error);
    }

    private sealed class Barrier
    {
        private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _arrived;

        public async ValueTask<object?> ArriveAsync(int count, int value)
        {
            if (Interlocked.Increment(ref _arrived) == count)
            {
                _open.SetResult();
            }

            await _open.Task;
            return value;
        }
    }
}
