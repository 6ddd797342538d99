using HotChocolate.Resolvers;

namespace HotChocolate.Execution.Processing;

/// <summary>A field whose pipeline has not ended yet. When it has, the loop takes the value up.</summary>
internal sealed class FieldTask(OperationExecution execution, WorkLoop loop, ResolverContext context, ValueTask pipeline) : IWorkItem
{
    public void Await()
    {
        loop.Expect();
        var awaiter = pipeline.ConfigureAwait(false).GetAwaiter();
        if (awaiter.IsCompleted)
        {
            loop.Enqueue(this);
        }
        else
        {
            awaiter.UnsafeOnCompleted(() => loop.Enqueue(this));
        }
    }

    public void Execute() => execution.FinishField(pipeline, context);
}

/// <summary>The services of a field while they are disposed; the execution ends after that.</summary>
internal sealed class ScopeDisposal(OperationExecution execution, WorkLoop loop, ResolverContext context, ValueTask disposal) : IWorkItem
{
    public void Await()
    {
        loop.Expect();
        disposal.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(() => loop.Enqueue(this));
    }

    public void Execute() => execution.FinishScope(disposal, context);
}
