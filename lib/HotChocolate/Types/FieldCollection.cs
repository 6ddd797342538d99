using System.Collections;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace HotChocolate.Types;

/// <summary>Fields by name and in order.</summary>
/// <typeparam name="TField">The kind of field.</typeparam>
public sealed class FieldCollection<TField> : IReadOnlyList<TField>
    where TField : Field
{
    private readonly TField[] _fields;
    private readonly FrozenDictionary<string, TField> _fieldsByName;

    internal FieldCollection(IEnumerable<TField> fields)
    {
        _fields = [.. fields];
        _fieldsByName = _fields.ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);
        for (var index = 0; index < _fields.Length; index++)
        {
            _fields[index].Index = index;
        }
    }

    internal static FieldCollection<TField> Empty { get; } = new([]);

    /// <inheritdoc />
    public int Count => _fields.Length;

    /// <inheritdoc />
    public TField this[int index] => _fields[index];

    /// <summary>The field of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public TField this[string name] => _fieldsByName[name];

    /// <summary>True if there is a field of that name.</summary>
    public bool ContainsField(string name) => _fieldsByName.ContainsKey(name);

    /// <summary>Finds the field of that name.</summary>
    public bool TryGetField(string name, [NotNullWhen(true)] out TField? field) => _fieldsByName.TryGetValue(name, out field);

    /// <inheritdoc />
    public IEnumerator<TField> GetEnumerator() => ((IEnumerable<TField>)_fields).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
