using System.ComponentModel.DataAnnotations;
using OpenTelemetry.Exporter;

namespace GraphCommerce.Server.Telemetry;

/// <summary>Where metrics and traces go. OpenTelemetry's own variable names the same address; without either nothing is measured for export.</summary>
internal sealed class TelemetryOptions : IValidatableObject
{
    public const string Section = "Telemetry";

    private const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string ProtocolVariable = "OTEL_EXPORTER_OTLP_PROTOCOL";

    /// <summary>The address of an OpenTelemetry collector, for example <c>http://127.0.0.1:4317</c>.</summary>
    public string? OtlpEndpoint { get; set; }

    /// <summary>The collector's address: read before the services exist, because it decides which ones are registered. Null without one.</summary>
    public static Uri? FindEndpoint(IConfiguration configuration)
    {
        var configured = configuration[$"{Section}:{nameof(OtlpEndpoint)}"];
        return Parse(string.IsNullOrEmpty(configured) ? configuration[EndpointVariable] : configured);
    }

    /// <summary>The protocol of the collector, by OpenTelemetry's variable: gRPC, unless that says otherwise.</summary>
    public static OtlpExportProtocol GetProtocol(IConfiguration configuration)
        => configuration[ProtocolVariable] == "http/protobuf" ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(OtlpEndpoint) && Parse(OtlpEndpoint) is null)
        {
            yield return new ValidationResult("Must be an http address.", [nameof(OtlpEndpoint)]);
        }
    }

    private static Uri? Parse(string? address)
        => Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri : null;
}
