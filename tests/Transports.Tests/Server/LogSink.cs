using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace HotChocolate.Transports.Server;

/// <summary>Keeps what the server logs as errors.</summary>
public sealed class LogSink : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _errors = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
        => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            _errors.Enqueue($"{formatter(state, exception)} {exception}");
        }
    }

    /// <summary>Fails with what was logged, whole, if anything was.</summary>
    public void AssertEmpty() => Assert.True(_errors.IsEmpty, ToString());

    public override string ToString() => string.Join('\n', _errors);

    public void Dispose()
    {
    }
}
