namespace GraphCommerce.Data.Common.Idempotency;

internal static class IdempotencyKeys
{
    public const int MaximumLength = 255;

    /// <summary>
    /// Control characters and characters outside the basic plane are left out, so that two keys that differ here never are the same to a database.
    /// </summary>
    public static bool IsValid(string key) => key.Length is > 0 and <= MaximumLength && !key.Any(c => char.IsControl(c) || char.IsSurrogate(c));
}
