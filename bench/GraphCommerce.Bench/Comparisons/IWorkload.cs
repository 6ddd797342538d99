using GraphCommerce.Bench.Shops;
using MySqlConnector;

namespace GraphCommerce.Bench.Comparisons;

/// <summary>One kind of work, as requests to the service and as hand-written SQL.</summary>
internal interface IWorkload
{
    string Description { get; }

    int Users { get; }

    int Products { get; }

    /// <summary>Once the shop is there.</summary>
    Task InitializeAsync(ShopDatabase shop) => Task.CompletedTask;

    /// <summary>Once the server listens.</summary>
    Task StartAsync(int port) => Task.CompletedTask;

    /// <summary>Before each measurement.</summary>
    Task BeginAsync(ShopDatabase shop) => Task.CompletedTask;

    (string Body, string? Token) NextRequest(int connection);

    bool IsGood(ReadOnlyMemory<byte> answer);

    /// <summary>Prepares the statements of a connection and gives its unit of work.</summary>
    Task<Func<Task>> PrepareAsync(MySqlConnection connection, int index);
}
