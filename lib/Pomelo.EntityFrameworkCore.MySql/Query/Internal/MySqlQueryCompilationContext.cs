using Microsoft.EntityFrameworkCore.Query;

namespace Pomelo.EntityFrameworkCore.MySql.Query.Internal;

/// <summary>A connection has one reader at a time: a split query reads each of its results to the end before the next one.</summary>
internal sealed class MySqlQueryCompilationContext(
    QueryCompilationContextDependencies dependencies, RelationalQueryCompilationContextDependencies relationalDependencies, bool async)
    : RelationalQueryCompilationContext(dependencies, relationalDependencies, async)
{
    public override bool IsBuffering => base.IsBuffering || QuerySplittingBehavior is Microsoft.EntityFrameworkCore.QuerySplittingBehavior.SplitQuery;
}

internal sealed class MySqlQueryCompilationContextFactory(
    QueryCompilationContextDependencies dependencies, RelationalQueryCompilationContextDependencies relationalDependencies)
    : IQueryCompilationContextFactory
{
    public QueryCompilationContext Create(bool async) => new MySqlQueryCompilationContext(dependencies, relationalDependencies, async);
}
