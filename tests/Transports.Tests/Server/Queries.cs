using System.Security.Claims;
using HotChocolate.Types;

namespace HotChocolate.Transports.Server;

[QueryType]
public static partial class Queries
{
    public static string Hello(string name = "world") => $"Hello, {name}!";

    public static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    public static string? Caller(ClaimsPrincipal user) => user.Identity?.Name;

    public static string? Fault() => throw new InvalidOperationException("The password is hunter2.");

    public static string RequiredFault() => throw new InvalidOperationException("The password is hunter2.");

    /// <summary>Waits until the request is cancelled.</summary>
    public static async Task<string?> WaitAsync(Gauge gauge, CancellationToken cancellationToken)
    {
        using var running = gauge.Enter();
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return null;
    }
}

[MutationType]
public static partial class Mutations
{
    public static int Add(Gauge gauge, int number) => gauge.Add(number);
}
