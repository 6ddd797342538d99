using System.CommandLine;
using GraphCommerce.Data.Database;
using GraphCommerce.Data.Seeding;

namespace GraphCommerce.Server.Commands;

/// <summary>Fills an empty database with the sample shop.</summary>
internal sealed class SeedCommand : Command
{
    public SeedCommand(IServiceProvider services)
        : base("seed", "Fills an empty database with the sample shop; the same number makes the same shop.")
    {
        var defaults = new SeedOptions();
        var seed = new Option<int>("--seed") { Description = "The seed of the random numbers.", DefaultValueFactory = _ => defaults.Seed };
        var products = CreateCount("--products", defaults.Products);
        var users = CreateCount("--users", defaults.Users);
        Options.Add(seed);
        Options.Add(products);
        Options.Add(users);
        SetAction(async (result, cancellationToken) =>
        {
            await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellationToken);
            var options = new SeedOptions { Seed = result.GetValue(seed), Products = result.GetValue(products), Users = result.GetValue(users) };
            var isSeeded = await services.GetRequiredService<SeedService>().SeedAsync(options, cancellationToken);
            Console.Out.WriteLine(isSeeded ? "The sample shop was created." : "The database is not empty; nothing was changed.");
            return isSeeded ? 0 : 1;
        });
    }

    private static Option<int> CreateCount(string name, int usual)
    {
        var option = new Option<int>(name) { DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > SeedOptions.MaximumCount)
            {
                result.AddError($"{name} is a number from 1 to {SeedOptions.MaximumCount}.");
            }
        });
        return option;
    }
}
