using GraphCommerce.Data.Tests.Support;

namespace GraphCommerce.Data.Tests.Statistics;

/// <summary>Holds loads of rankings after their query was executed, until they may go on.</summary>
internal sealed class HeldLoad : IDisposable
{
    private readonly TestShop _shop;
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;

    public HeldLoad(TestShop shop)
    {
        _shop = shop;
        _shop.Commands.Executed = command => IsRanking(command.CommandText) ? HoldAsync() : Task.CompletedTask;
    }

    public Task Begun => _begun.Task;

    public int Count => Volatile.Read(ref _count);

    public static bool IsRanking(string statement) => statement.Contains("GROUP BY", StringComparison.Ordinal);

    public void GoOn() => _goOn.TrySetResult();

    public void Dispose()
    {
        GoOn();
        _shop.Commands.Executed = null;
    }

    private Task HoldAsync()
    {
        Interlocked.Increment(ref _count);
        _begun.TrySetResult();
        return _goOn.Task;
    }
}
