using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GraphCommerce.Server.Health;

/// <summary>The body of a readiness response: the status, and a line for each check that is not healthy.</summary>
internal static class HealthText
{
    public static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        var lines = report.Entries
            .Where(entry => entry.Value.Status != HealthStatus.Healthy)
            .Select(entry => $"{entry.Key}: {entry.Value.Description ?? entry.Value.Status.ToString()}");
        return context.Response.WriteAsync(string.Join('\n', lines.Prepend(report.Status.ToString())), context.RequestAborted);
    }
}
