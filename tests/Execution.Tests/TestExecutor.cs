using HotChocolate.Execution;
using HotChocolate.Execution.Options;
using HotChocolate.Language;

namespace HotChocolate;

/// <summary>An executor of a schema, without dependency injection.</summary>
internal static class TestExecutor
{
    public static RequestExecutor Create(Schema schema)
        => new(schema, (_, _) => [], new RequestExecutorOptions(), ParserOptions.Default, [], []);
}
