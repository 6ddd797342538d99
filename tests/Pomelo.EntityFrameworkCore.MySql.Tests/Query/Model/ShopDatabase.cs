using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Pomelo.EntityFrameworkCore.MySql.Tests.Query.Model;

/// <summary>The shops in a real database, written by the server's own client, and the same ones in memory.</summary>
public sealed class ShopDatabase : IAsyncLifetime
{
    public const int Seed = 20261122;
    private const int ShopCount = 150;

    private const string Tables = """
        CREATE TABLE Shops (
            Id INT PRIMARY KEY, Name VARCHAR(100), City VARCHAR(100) NOT NULL, Number INT NOT NULL, MaybeNumber INT, Big BIGINT NOT NULL,
            Small TINYINT UNSIGNED NOT NULL, Price DECIMAL(12,2) NOT NULL, Discount DECIMAL(12,2), Weight DOUBLE NOT NULL, Open TINYINT(1) NOT NULL,
            MaybeOpen TINYINT(1), At DATETIME(6) NOT NULL, Until DATETIME(6), Day DATE NOT NULL, `Key` CHAR(36) NOT NULL, Color VARCHAR(10) NOT NULL)
            CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
        CREATE TABLE Items (
            Id INT AUTO_INCREMENT PRIMARY KEY, ShopId INT NOT NULL, Label VARCHAR(100) NOT NULL, Count INT NOT NULL, Price DECIMAL(12,2) NOT NULL,
            FOREIGN KEY (ShopId) REFERENCES Shops (Id) ON DELETE CASCADE)
            CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
        """;

    public IReadOnlyList<Shop> Shops { get; } = ShopRows.Create(Seed, ShopCount);

    public string ConnectionString { get; private set; } = "";

    public async Task InitializeAsync() => ConnectionString = await TestServer.CreateDatabaseAsync(Tables + Rows());

    public Task DisposeAsync() => Task.CompletedTask;

    internal ShopContext CreateContext(ParameterTranslationMode mode = ParameterTranslationMode.MultipleParameters, Action<string>? log = null)
    {
        var options = new DbContextOptionsBuilder<ShopContext>()
            .UseMySql(ConnectionString, TestServer.Version, o => o.UseParameterizedCollectionMode(mode))
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        if (log is not null)
        {
            options.LogTo(log, [Microsoft.EntityFrameworkCore.Diagnostics.RelationalEventId.CommandExecuted]);
        }

        return new ShopContext(options.Options);
    }

    private string Rows()
    {
        var sql = new StringBuilder();
        foreach (var s in Shops)
        {
            Insert("Shops", s.Id, s.Name, s.City, s.Number, s.MaybeNumber, s.Big, s.Small, s.Price, s.Discount, s.Weight, s.Open, s.MaybeOpen,
                s.At, s.Until, s.Day, s.Key, s.Color.ToString());
            foreach (var i in s.Items)
            {
                Insert("Items", i.Id, i.ShopId, i.Label, i.Count, i.Price);
            }
        }

        return sql.ToString();

        void Insert(string table, params object?[] values)
            => sql.Append(CultureInfo.InvariantCulture, $"INSERT INTO {table} VALUES ({string.Join(", ", values.Select(Literal))});\n");
    }

    private static string Literal(object? value)
        => value switch
        {
            null => "NULL",
            string text => text.Length == 0 ? "''" : $"CONVERT(X'{Convert.ToHexString(Encoding.UTF8.GetBytes(text))}' USING utf8mb4)",
            bool flag => flag ? "1" : "0",
            DateTime at => $"'{at:yyyy-MM-dd HH:mm:ss.ffffff}'",
            DateOnly day => $"'{day:yyyy-MM-dd}'",
            Guid key => $"'{key}'",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => throw new NotSupportedException(value.GetType().Name),
        };
}

[CollectionDefinition(nameof(ShopDatabase))]
public sealed class ShopTests : ICollectionFixture<ShopDatabase>;
