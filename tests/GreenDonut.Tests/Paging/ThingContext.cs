using System.Data.Common;
using GraphCommerce.Data.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace GreenDonut.Tests.Paging;

internal enum Kind
{
    Zebra,
    Apple,
    Mango,
}

internal sealed class Thing
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public string? Note { get; set; }

    public int OwnerId { get; set; }

    public int Rank { get; set; }

    public int? Score { get; set; }

    public short Level { get; set; }

    public double Weight { get; set; }

    public decimal Price { get; set; }

    public bool IsNew { get; set; }

    public bool? IsRare { get; set; }

    public Guid Key { get; set; }

    public Guid? Link { get; set; }

    public Kind Kind { get; set; }

    public Kind? OtherKind { get; set; }

    public DateTime CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    public DateOnly Day { get; set; }

    public TimeSpan Length { get; set; }
}

/// <summary>A database in memory that counts the statements it is asked for.</summary>
internal sealed class ThingContext : DbContext
{
    private readonly SqliteConnection _connection = new("DataSource=:memory:");

    public ThingContext(IEnumerable<Thing> things)
    {
        _connection.Open();
        Database.EnsureCreated();
        AddRange(things);
        SaveChanges();
        ChangeTracker.Clear();
        Statements.Clear();
    }

    public List<string> Statements { get; } = [];

    public DbSet<Thing> Things => Set<Thing>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
        => optionsBuilder.UseSqlite(_connection).ReplaceService<IModelRuntimeInitializer, EagerRelationalModel>().AddInterceptors(new Recorder(Statements))
            .ConfigureWarnings(warnings => warnings.Throw(
                CoreEventId.RowLimitingOperationWithoutOrderByWarning, CoreEventId.FirstWithoutOrderByAndFilterWarning));

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Thing>().Property(thing => thing.OtherKind).HasConversion<string>();

        // EF Core 9 refuses to order by a decimal on SQLite, which stores it as text.
        modelBuilder.Entity<Thing>().Property(thing => thing.Price).HasConversion(price => (long)(price * 100), cents => cents / 100m);
    }

    public override void Dispose()
    {
        base.Dispose();
        _connection.Dispose();
    }

    private sealed class Recorder(List<string> statements) : DbCommandInterceptor
    {
        public override InterceptionResult<DbDataReader> ReaderExecuting(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            statements.Add(command.CommandText);
            return result;
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            statements.Add(command.CommandText);
            return new(result);
        }
    }
}
