namespace MySqlConnector.Parameters;

/// <summary>A parameter's name as it is compared: without its leading <c>@</c> or <c>?</c> and without quotes.</summary>
internal static class ParameterName
{
    public static string Normalize(string? name)
    {
        var bare = name.AsSpan().Trim();
        if (bare is not ['@' or '?', ..])
        {
            return bare.Length == name?.Length ? name : bare.ToString();
        }

        bare = bare[1..];
        return bare is [('`' or '\'' or '"') and var quote, .., var last] && last == quote && bare.Length > 1
            ? bare[1..^1].ToString().Replace($"{quote}{quote}", $"{quote}", StringComparison.Ordinal)
            : bare.ToString();
    }
}
