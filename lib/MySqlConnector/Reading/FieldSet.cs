namespace MySqlConnector.Reading;

/// <summary>The columns of one result. A statement that is run again usually has the same ones, and then the same instance.</summary>
internal sealed class FieldSet(Field[] fields)
{
    private Dictionary<string, int>? _ordinals;

    public static FieldSet Empty { get; } = new([]);

    public int Count => fields.Length;

    public ReadOnlySpan<Field> Fields => fields;

    public Field this[int ordinal] => (uint)ordinal < (uint)fields.Length
        ? fields[ordinal]
        : throw NoSuchColumn($"The result has {fields.Length} columns; there is no column {ordinal}.");

    public int OrdinalOf(string name)
    {
        if (fields.Length <= 8)
        {
            var found = Array.FindIndex(fields, field => field.Name == name);
            if (found >= 0)
            {
                return found;
            }
        }

        _ordinals ??= Ordinals();
        return _ordinals.TryGetValue(name, out var ordinal)
            ? ordinal
            : throw NoSuchColumn($"The result has no column '{name}'.");
    }

#pragma warning disable CA2201 // ADO.NET documents this exception for both.
    private static IndexOutOfRangeException NoSuchColumn(string message) => new(message);
#pragma warning restore CA2201

    /// <summary>Exact names first: of two that differ in case only, each is found by its own.</summary>
    private Dictionary<string, int> Ordinals()
    {
        var ordinals = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < fields.Length; i++)
        {
            ordinals.TryAdd(fields[i].Name, i);
        }

        return ordinals;
    }
}
