namespace GraphCommerce.Data.Commands;

internal static class IdempotencyKeys
{
    public const int MaximumLength = 255;

    /// <summary>
    /// Control characters, characters outside the basic plane and a space at the end are left out, so that two keys that differ here never are the same
    /// to a database.
    /// </summary>
    public static bool IsValid(string key)
        => key.Length is > 0 and <= MaximumLength && key[^1] != ' ' && !key.Any(c => char.IsControl(c) || char.IsSurrogate(c));
}
