using System.CommandLine;
using GraphCommerce.Data.Auditing;

namespace GraphCommerce.Server.Commands;

/// <summary>Checks the invariants of the live database.</summary>
internal sealed class AuditCommand : Command
{
    public AuditCommand(IServiceProvider services)
        : base("audit", "Checks the invariants of the database; the exit code is 1 if one is broken.")
        => SetAction(async (_, cancellationToken) =>
        {
            var violations = await services.GetRequiredService<AuditService>().FindViolationsAsync(cancellationToken);
            foreach (var violation in violations)
            {
                Console.Out.WriteLine(violation);
            }

            Console.Out.WriteLine($"{violations.Count} violations");
            return violations.Count == 0 ? 0 : 1;
        });
}
