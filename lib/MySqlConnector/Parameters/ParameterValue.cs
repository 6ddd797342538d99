namespace MySqlConnector.Parameters;

/// <summary>What both forms of a parameter, SQL literal and binary, ask of its value.</summary>
internal static class ParameterValue
{
    /// <summary>Whether an enum is to travel as its name.</summary>
    public static bool IsText(MySqlParameter parameter) => parameter is { HasSetType: true, MySqlDbType: MySqlDbType.VarChar or MySqlDbType.String or MySqlDbType.Enum };

    public static void RequireFinite(double value, MySqlParameter parameter)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(parameter.ParameterName, value, "MySQL has no column that holds an infinity or NaN.");
        }
    }

    public static void RequireKind(DateTime value, DateTimeKind required, string parameterName)
    {
        if (required != DateTimeKind.Unspecified && value.Kind != DateTimeKind.Unspecified && value.Kind != required)
        {
            throw new MySqlException($"Parameter '{parameterName}' is a DateTime of kind {value.Kind}, but the connection string says 'DateTime Kind={required}'.");
        }
    }

    public static NotSupportedException NotSupported(MySqlParameter parameter) =>
        new($"Parameter '{parameter.ParameterName}' has a value of type {parameter.Value?.GetType()}, which no column takes.");
}
