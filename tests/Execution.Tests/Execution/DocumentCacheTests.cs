using HotChocolate;
using HotChocolate.Execution;
using HotChocolate.Execution.Instrumentation;
using HotChocolate.Execution.Options;
using HotChocolate.Execution.Processing;
using HotChocolate.Language;
using HotChocolate.Resolvers;

namespace Execution.Tests.Execution;

/// <summary>What was read and compiled is kept for the next request, but not if many such documents would fill the memory.</summary>
public sealed class DocumentCacheTests
{
    private readonly OperationLog _log = new();
    private readonly RequestExecutor _executor;

    public DocumentCacheTests()
        => _executor = new RequestExecutor(
            SchemaBuilder.New()
                .AddDocumentFromString("type Query { a: Query b: Int }")
                .AddResolver("Query", "a", new FieldResolverDelegate(_ => new(1)))
                .AddResolver("Query", "b", new FieldResolverDelegate(_ => new(2)))
                .Create(),
            (_, _) => [],
            new RequestExecutorOptions(),
            ParserOptions.Default,
            [],
            [_log]);

    [Theory]
    [InlineData("{ a { b } }")]
    [InlineData("query($c: Boolean = true) { a { b @include(if: $c) } }")]
    public async Task A_document_is_compiled_once(string document) => Assert.True(await IsKeptAsync(document));

    [Theory]
    [InlineData(32 * 1024, true)]
    [InlineData((32 * 1024) + 1, false)]
    public async Task A_long_document_is_not_kept(int length, bool isKept)
        => Assert.Equal(isKept, await IsKeptAsync("{ a { b } }".PadRight(length)));

    [Theory]
    [InlineData(98, true)]
    [InlineData(101, false)]
    public async Task A_document_whose_fragments_multiply_is_not_kept(int count, bool isKept)
        => Assert.Equal(isKept, await IsKeptAsync(
            $"{{ {Repeat(count, i => $"x{i}: a {{ ...f }}")} }} fragment f on Query {{ {Repeat(100, i => $"y{i}: b")} }}"));

    [Fact]
    public async Task Operations_of_one_document_share_its_room()
    {
        var document = Repeat(101, i => $"query Q{i} {{ ...f }}") + $" fragment f on Query {{ {Repeat(100, i => $"y{i}: b")} }}";
        for (var i = 0; i <= 100; i++)
        {
            await ExecuteAsync(document, $"Q{i}");
        }

        await ExecuteAsync(document, "Q0");

        Assert.NotSame(_log.Operations[0], _log.Operations[^1]);
    }

    private static string Repeat(int count, Func<int, string> create) => string.Join(' ', Enumerable.Range(0, count).Select(create));

    private async Task<bool> IsKeptAsync(string document)
    {
        await ExecuteAsync(document);
        await ExecuteAsync(document);
        return ReferenceEquals(_log.Operations[0], _log.Operations[1]);
    }

    private async Task ExecuteAsync(string document, string? operationName = null)
    {
        var request = OperationRequestBuilder.New().SetDocument(document).SetOperationName(operationName).Build();
        await using var result = await _executor.ExecuteAsync(request);
        Assert.DoesNotContain("errors", result.ToJson(withIndentations: false), StringComparison.Ordinal);
    }

    private sealed class OperationLog : ExecutionDiagnosticEventListener
    {
        public List<Operation> Operations { get; } = [];

        public override IDisposable ExecuteRequest(RequestContext context) => new Scope(() => Operations.Add(context.TryGetOperation(out var operation) ? operation : null!));

        private sealed class Scope(Action end) : IDisposable
        {
            public void Dispose() => end();
        }
    }
}
