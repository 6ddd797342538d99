namespace GraphCommerce.Data.Auditing;

/// <summary>A row for which something does not hold that always must.</summary>
/// <param name="Rule">The rule, as a sentence.</param>
/// <param name="Subject">Id of the row that the rule is about.</param>
/// <param name="Expected">What follows from the other rows.</param>
/// <param name="Actual">What was found.</param>
public sealed record AuditViolation(string Rule, long Subject, long Expected, long Actual)
{
    public override string ToString() => $"{Rule} ({Subject}: expected {Expected}, found {Actual})";
}
