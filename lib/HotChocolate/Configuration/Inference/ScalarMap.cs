namespace HotChocolate.Configuration;

/// <summary>Which scalar holds the values of which C# type.</summary>
internal static class ScalarMap
{
    private static readonly Dictionary<Type, string> s_names = new()
    {
        [typeof(int)] = "Int",
        [typeof(long)] = "Long",
        [typeof(short)] = "Short",
        [typeof(byte)] = "UnsignedByte",
        [typeof(double)] = "Float",
        [typeof(float)] = "Float",
        [typeof(decimal)] = "Decimal",
        [typeof(string)] = "String",
        [typeof(bool)] = "Boolean",
        [typeof(Guid)] = "UUID",
        [typeof(DateTime)] = "DateTime",
        [typeof(DateTimeOffset)] = "DateTime",
        [typeof(DateOnly)] = "LocalDate",
        [typeof(TimeOnly)] = "LocalTime",
        [typeof(TimeSpan)] = "Duration",
        [typeof(Uri)] = "URI",
    };

    /// <summary>The scalar's name; null if the type is no scalar's.</summary>
    public static string? Find(Type type) => s_names.GetValueOrDefault(type);
}
