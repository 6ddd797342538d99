using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Pomelo.EntityFrameworkCore.MySql.Tests.Query.Model;

namespace Pomelo.EntityFrameworkCore.MySql.Tests.Query;

/// <summary>A tag stands before the statement, and the statement ends where a locking clause can be added: so an interceptor can lock rows.</summary>
[Collection(nameof(ShopDatabase))]
public sealed class LockingTests(ShopDatabase database)
{
    public static TheoryData<string> Shapes => new(s_queries.Keys);

    private static readonly Dictionary<string, Func<ShopContext, IQueryable>> s_queries = new()
    {
        ["one table in order"] = c => c.Shops.OrderBy(s => s.Id).TagWith("FOR UPDATE"),
        ["a limit"] = c => c.Shops.OrderBy(s => s.Id).Skip(1).Take(2).TagWith("FOR UPDATE"),
        ["a join"] = c => c.Items.Where(i => i.Shop.Open).OrderBy(i => i.Id).Take(3).Select(i => new { i, i.Shop }).TagWith("FOR UPDATE"),
        ["a collection"] = c => c.Shops.Include(s => s.Items).OrderBy(s => s.Id).Take(2).TagWith("FOR UPDATE"),
        ["a subquery"] = c => c.Shops.Where(s => s.Items.Any(i => i.Count > 3)).OrderBy(s => s.Id).Take(2).TagWith("FOR UPDATE"),
        ["many keys"] = c => c.Shops.Where(s => EF.Parameter(new[] { 1, 2, 3 }).Contains(s.Id)).OrderBy(s => s.Id).TagWith("FOR UPDATE"),
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task A_tagged_query_of_any_shape_can_lock_its_rows(string shape)
    {
        await using var context = CreateLockingContext();
        await using var transaction = await context.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted);
        var rows = s_queries[shape](context).Cast<object>().ToList();
        Assert.NotEmpty(rows);
    }

    [Fact]
    public async Task A_locked_row_is_skipped_by_another_transaction()
    {
        await using var first = CreateLockingContext();
        await using var second = CreateLockingContext();
        await using var firstTransaction = await first.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted);
        await using var secondTransaction = await second.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted);
        Assert.Equal([1, 2], await first.Shops.OrderBy(s => s.Id).Take(2).TagWith("FOR UPDATE SKIP LOCKED").Select(s => s.Id).ToListAsync());
        Assert.Equal([3, 4], await second.Shops.OrderBy(s => s.Id).Take(2).TagWith("FOR UPDATE SKIP LOCKED").Select(s => s.Id).ToListAsync());
    }

    private ShopContext CreateLockingContext()
        => new(new DbContextOptionsBuilder<ShopContext>().UseMySql(database.ConnectionString, TestServer.Version).AddInterceptors(new Locking()).Options);

    private sealed class Locking : DbCommandInterceptor
    {
        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Append(command);
            return result;
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Append(command);
            return ValueTask.FromResult(result);
        }

        private static void Append(DbCommand command)
        {
            Assert.StartsWith("-- FOR UPDATE", command.CommandText, StringComparison.Ordinal);
            command.CommandText += "\n" + command.CommandText[3..command.CommandText.IndexOfAny(['\r', '\n'])];
        }
    }
}
