using HotChocolate.Execution;
using HotChocolate.Execution.Options;
using HotChocolate.Language;
using HotChocolate.Validation;
using HotChocolate.Validation.Options;

namespace HotChocolate;

/// <summary>An executor of a schema, without dependency injection.</summary>
internal static class TestExecutor
{
    public static RequestExecutor Create(Schema schema)
        => new(schema, new DocumentValidator(new ValidationOptions()).Validate, new RequestExecutorOptions(), ParserOptions.Default, [], []);
}
