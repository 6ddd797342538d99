using GraphCommerce.Data.Common.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Pomelo.EntityFrameworkCore.MySql.Tests.Update;

/// <summary>Accounts with a version token and their movements.</summary>
internal sealed class Account
{
    public long Id { get; set; }
    public string Name { get; set; } = "";
    public int Amount { get; set; }
    public string? Note { get; set; }
    public DateTime ChangedAt { get; set; }
    public int Version { get; set; }
    public List<Movement> Movements { get; } = [];
}

internal sealed class Movement
{
    public long Id { get; set; }
    public long AccountId { get; set; }
    public decimal Amount { get; set; }
    public string? Text { get; set; }
}

/// <summary>A key of two columns, and a token that may be null.</summary>
internal sealed class Seat
{
    public int Row { get; set; }
    public string Column { get; set; } = "";
    public string? Guest { get; set; }
    public string? Token { get; set; }
}

/// <summary>The server makes more than the key.</summary>
internal sealed class Stamp
{
    public int Id { get; set; }
    public int Number { get; set; }
    public int Doubled { get; set; }
    public string Kind { get; set; } = null!;
}

/// <summary>A key of its own that the application makes, and one of every type.</summary>
internal sealed class Sample
{
    public int Id { get; set; }
    public bool Bool { get; set; }
    public sbyte SByte { get; set; }
    public byte Byte { get; set; }
    public short Short { get; set; }
    public uint UInt { get; set; }
    public ulong ULong { get; set; }
    public long Long { get; set; }
    public float Float { get; set; }
    public double Double { get; set; }
    public decimal Decimal { get; set; }
    public string? Text { get; set; }
    public byte[]? Bytes { get; set; }
    public Guid Guid { get; set; }
    public DateTime Instant { get; set; }
    public DateTimeOffset Offset { get; set; }
    public DateOnly Day { get; set; }
    public TimeOnly Time { get; set; }
    public TimeSpan Span { get; set; }
    public DayOfWeek? Weekday { get; set; }
}

internal sealed class LedgerContext(DbContextOptions<LedgerContext> options) : DbContext(options)
{
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<Movement> Movements => Set<Movement>();
    public DbSet<Seat> Seats => Set<Seat>();
    public DbSet<Stamp> Stamps => Set<Stamp>();
    public DbSet<Sample> Samples => Set<Sample>();

    public static LedgerContext Create(string connectionString, ServerVersion? version = null, Action<DbContextOptionsBuilder>? configure = null)
    {
        var options = new DbContextOptionsBuilder<LedgerContext>()
            .UseMySql(connectionString, version ?? new MariaDbServerVersion("10.11.6"))
            .ReplaceService<IModelRuntimeInitializer, EagerRelationalModel>();
        configure?.Invoke(options);
        return new LedgerContext(options.Options);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Account>(account =>
        {
            account.Property(a => a.Name).HasMaxLength(100);
            account.Property(a => a.Version).IsConcurrencyToken();
        });
        modelBuilder.Entity<Movement>().Property(m => m.Amount).HasPrecision(18, 4);
        modelBuilder.Entity<Seat>(seat =>
        {
            seat.HasKey(s => new { s.Row, s.Column });
            seat.Property(s => s.Column).HasMaxLength(5);
            seat.Property(s => s.Token).HasMaxLength(40).IsConcurrencyToken();
        });
        modelBuilder.Entity<Stamp>(stamp =>
        {
            stamp.Property(s => s.Doubled).HasComputedColumnSql("`Number` * 2", stored: true);
            stamp.Property(s => s.Kind).HasMaxLength(20).HasDefaultValue("plain");
        });
        modelBuilder.Entity<Sample>(sample =>
        {
            sample.Property(s => s.Id).ValueGeneratedNever();
            sample.Property(s => s.Decimal).HasPrecision(30, 10);
            sample.Property(s => s.Weekday).HasConversion<string>().HasMaxLength(20);
        });
    }
}
