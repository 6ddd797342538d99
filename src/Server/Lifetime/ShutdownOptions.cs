using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace GraphCommerce.Server.Lifetime;

/// <summary>How the server stops. The grace period of a service manager or container has to be longer than both durations together.</summary>
internal sealed class ShutdownOptions : IValidatableObject
{
    public const string Section = "Shutdown";

    private static readonly TimeSpan s_defaultTimeout = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan s_maximum = TimeSpan.FromHours(1);

    /// <summary>How long the server does everything but reports that it is not ready, so that load balancers switch to other servers.</summary>
    public TimeSpan DrainDelay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long accepted requests and queued commands may take after that.</summary>
    public TimeSpan Timeout { get; init; } = s_defaultTimeout;

    /// <summary>Reads the timeout before services exist. An invalid value gives the default here and is refused at startup.</summary>
    public static TimeSpan GetTimeout(IConfiguration configuration)
        => TimeSpan.TryParse(configuration[$"{Section}:{nameof(Timeout)}"], CultureInfo.InvariantCulture, out var timeout) ? timeout : s_defaultTimeout;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (name, value) in new[] { (nameof(DrainDelay), DrainDelay), (nameof(Timeout), Timeout) })
        {
            if (value < TimeSpan.Zero || value > s_maximum)
            {
                yield return new ValidationResult($"{Section}:{name} is a duration from 0 to {s_maximum}.", [name]);
            }
        }
    }
}
