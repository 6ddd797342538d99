namespace Pomelo.EntityFrameworkCore.MySql.Query.Internal;

/// <summary>What numbers of a type are to the server.</summary>
internal static class NumberTypes
{
    private static readonly Dictionary<Type, int> SignedSizes = new()
    {
        [typeof(sbyte)] = 1,
        [typeof(short)] = 2,
        [typeof(int)] = 4,
        [typeof(long)] = 8,
    };

    private static readonly HashSet<Type> Unsigned = [typeof(byte), typeof(ushort), typeof(uint), typeof(ulong)];

    public static bool IsSigned(Type type) => SignedSizes.ContainsKey(Plain(type));

    public static bool IsInteger(Type type) => IsSigned(type) || Unsigned.Contains(Plain(type));

    public static bool IsFractional(Type type) => Plain(type) is var plain && (plain == typeof(decimal) || plain == typeof(double) || plain == typeof(float));

    /// <summary>Whether nothing needs to be converted: the server counts with 64 bits whatever the column's size.</summary>
    public static bool IsWidening(Type from, Type to)
        => from == to || (SignedSizes.TryGetValue(Plain(from), out var fromSize) && SignedSizes.TryGetValue(Plain(to), out var toSize) && fromSize <= toSize);

    private static Type Plain(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum ? Enum.GetUnderlyingType(type) : type;
    }
}
