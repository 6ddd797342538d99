using HotChocolate.Execution;
using HotChocolate.Execution.Instrumentation;
using HotChocolate.Execution.Options;
using HotChocolate.Language;
using HotChocolate.Resolvers;
using HotChocolate.Validation.Options;

namespace HotChocolate.Configuration;

/// <summary>All that an application said of one schema, in the order in which it said it.</summary>
internal sealed class SchemaSetup
{
    public List<Action<SchemaInference>> Types { get; } = [];

    /// <summary>Type-system definitions beside the C# types.</summary>
    public List<DocumentNode> Documents { get; } = [];

    /// <summary>Steps before every field's own pipeline, outermost first.</summary>
    public List<FieldMiddleware> FieldMiddlewares { get; } = [];

    public RequestExecutorOptions Execution { get; } = new();

    public RequestParserOptions Parser { get; } = new();

    public ValidationOptions Validation { get; } = new();

    public List<Func<IServiceProvider, IErrorFilter>> ErrorFilters { get; } = [];

    public List<Func<IServiceProvider, ExecutionDiagnosticEventListener>> Listeners { get; } = [];
}
