using System.Runtime.CompilerServices;
using HotChocolate.Types;

namespace HotChocolate.Transports.Server;

[SubscriptionType]
public static partial class Subscriptions
{
    /// <summary>The numbers from 1 to <c>count</c>.</summary>
    [Subscribe(With = nameof(CountAsync))]
    public static int OnCount(int count, [EventMessage] int number) => number;

    /// <summary>One number, and then nothing until the subscription is ended.</summary>
    [Subscribe(With = nameof(QuietAsync))]
    public static int OnQuiet([EventMessage] int number) => number;

    /// <summary>One number, and then a fault.</summary>
    [Subscribe(With = nameof(BrokenAsync))]
    public static int OnBroken([EventMessage] int number) => number;

    /// <summary>Large texts for as long as they are taken.</summary>
    [Subscribe(With = nameof(FloodAsync))]
    public static string OnFlood([EventMessage] string text) => text;

    [GraphQLIgnore]
    public static async IAsyncEnumerable<int> CountAsync(int count)
    {
        for (var number = 1; number <= count; number++)
        {
            await Task.Yield();
            yield return number;
        }
    }

    [GraphQLIgnore]
    public static async IAsyncEnumerable<int> QuietAsync(Gauge gauge, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var running = gauge.Enter();
        yield return 1;
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    [GraphQLIgnore]
    public static async IAsyncEnumerable<int> BrokenAsync()
    {
        await Task.Yield();
        yield return 1;
        throw new InvalidOperationException("The password is hunter2.");
    }

    [GraphQLIgnore]
    public static async IAsyncEnumerable<string> FloodAsync(Gauge gauge)
    {
        using var running = gauge.Enter();
        while (true)
        {
            await Task.Yield();
            gauge.Add(1);
            yield return new string('x', 64 * 1024);
        }
    }
}
