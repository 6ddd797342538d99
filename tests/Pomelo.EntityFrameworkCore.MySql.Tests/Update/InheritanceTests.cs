using GraphCommerce.Servers;
using Microsoft.EntityFrameworkCore;

namespace Pomelo.EntityFrameworkCore.MySql.Tests.Update;

/// <summary>Rows of one table from several types, and rows of several tables from one.</summary>
public sealed class InheritanceTests
{
    [Fact]
    public async Task Types_of_one_table_are_saved_with_their_own_columns()
    {
        await using var zoo = await CreateAsync();
        Animal[] animals = [new Cat { Name = "a", Lives = 9 }, new Dog { Name = "b", Trick = "sit" }, new Cat { Name = "c", Lives = 7 }, new Dog { Name = "d" }];
        zoo.AddRange(animals.Cast<object>());
        await zoo.SaveChangesAsync();
        ((Cat)animals[0]).Lives = 8;
        ((Dog)animals[1]).Trick = "roll";
        animals[2].Name = "C";
        ((Dog)animals[3]).Trick = "sit";
        Assert.Equal(4, await zoo.SaveChangesAsync());
        zoo.ChangeTracker.Clear();
        Assert.Equal(
            ["a 8", "b roll", "C 7", "d sit"],
            (await zoo.Animals.ToListAsync()).OrderBy(a => a.Name, StringComparer.OrdinalIgnoreCase)
                .Select(a => $"{a.Name} {(a is Cat cat ? cat.Lives : ((Dog)a).Trick)}"));
        zoo.RemoveRange(await zoo.Animals.ToListAsync());
        Assert.Equal(4, await zoo.SaveChangesAsync());
    }

    [Fact]
    public async Task A_type_of_two_tables_has_one_key_that_the_first_table_makes()
    {
        await using var zoo = await CreateAsync();
        Bus[] buses = [.. Enumerable.Range(1, 100).Select(i => new Bus { Maker = $"m{i}", Seats = i })];
        zoo.AddRange(buses.Cast<object>());
        await zoo.SaveChangesAsync();
        foreach (var bus in buses)
        {
            (bus.Maker, bus.Seats) = (bus.Maker + "!", bus.Seats + 1_000);
        }

        await zoo.SaveChangesAsync();
        zoo.ChangeTracker.Clear();
        Assert.Equal(buses.Select(b => (b.Id, b.Maker, b.Seats)), (await zoo.Buses.OrderBy(b => b.Id).ToListAsync()).Select(b => (b.Id, b.Maker, b.Seats)));
    }

    [Fact]
    public async Task An_owned_part_is_saved_in_its_owners_row()
    {
        await using var zoo = await CreateAsync();
        Keeper[] keepers = [new Keeper { Home = new Address { City = "A" } }, new Keeper(), new Keeper { Home = new Address { City = "C", Street = "s" } }];
        zoo.AddRange(keepers.Cast<object>());
        await zoo.SaveChangesAsync();
        keepers[0].Home!.City = "A2";
        keepers[1].Home = new Address { City = "B" };
        keepers[2].Home = null;
        await zoo.SaveChangesAsync();
        zoo.ChangeTracker.Clear();
        Assert.Equal(["A2", "B", null], (await zoo.Keepers.OrderBy(k => k.Id).ToListAsync()).Select(k => k.Home?.City));
    }

    [Fact]
    public async Task Values_that_two_rows_exchange_are_written_in_an_order_that_the_unique_index_allows()
    {
        await using var zoo = await CreateAsync();
        Keeper[] keepers = [new Keeper { Badge = "1" }, new Keeper { Badge = "2" }];
        zoo.AddRange(keepers.Cast<object>());
        await zoo.SaveChangesAsync();
        zoo.Remove(keepers[1]);
        keepers[0].Badge = "2";
        zoo.Add(new Keeper { Badge = "1" });
        await zoo.SaveChangesAsync();
        zoo.ChangeTracker.Clear();
        Assert.Equal(["1", "2"], await zoo.Keepers.OrderBy(k => k.Badge).Select(k => k.Badge).ToListAsync());
    }

    private static async Task<Zoo> CreateAsync()
    {
        var zoo = new Zoo(await (await MariaDbServer.SharedAsync()).CreateDatabaseAsync());
        await zoo.Database.EnsureCreatedAsync();
        return zoo;
    }

    private abstract class Animal
    {
        public long Id { get; set; }
        public string Name { get; set; } = "";
    }

    private sealed class Cat : Animal
    {
        public int Lives { get; set; }
    }

    private sealed class Dog : Animal
    {
        public string? Trick { get; set; }
    }

    private class Vehicle
    {
        public long Id { get; set; }
        public string Maker { get; set; } = "";
    }

    private sealed class Bus : Vehicle
    {
        public int Seats { get; set; }
    }

    private sealed class Keeper
    {
        public long Id { get; set; }
        public string? Badge { get; set; }
        public Address? Home { get; set; }
    }

    private sealed class Address
    {
        public string City { get; set; } = "";
        public string? Street { get; set; }
    }

    private sealed class Zoo(string connectionString) : DbContext
    {
        public DbSet<Animal> Animals => Set<Animal>();
        public DbSet<Bus> Buses => Set<Bus>();
        public DbSet<Keeper> Keepers => Set<Keeper>();

        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
            => optionsBuilder.UseMySql(connectionString, SaveChangesText.MariaDb);

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Cat>();
            modelBuilder.Entity<Dog>();
            modelBuilder.Entity<Vehicle>().UseTptMappingStrategy();
            modelBuilder.Entity<Keeper>(keeper =>
            {
                keeper.Property(k => k.Badge).HasMaxLength(10);
                keeper.HasIndex(k => k.Badge).IsUnique();
                keeper.OwnsOne(k => k.Home);
            });
        }
    }
}
