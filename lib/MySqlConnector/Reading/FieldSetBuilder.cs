using MySqlConnector.Protocol;
using MySqlConnector.Settings;

namespace MySqlConnector.Reading;

/// <summary>Puts the columns of a result together; as long as they are those of an earlier result, that one's objects are used again.</summary>
internal struct FieldSetBuilder(FieldSet? earlier, int count, ConnectionSettings settings)
{
    private FieldSet? _earlier = earlier?.Count == count ? earlier : null;
    private Field[]? _fields;
    private int _index;

    public void Add(ReadOnlySpan<byte> payload)
    {
        if (_earlier is not null)
        {
            if (_earlier[_index].Definition.IsReadFrom(payload))
            {
                _index++;
                return;
            }

            _fields = new Field[count];
            _earlier.Fields[.._index].CopyTo(_fields);
            _earlier = null;
        }

        _fields ??= new Field[count];
        _fields[_index++] = new Field(ColumnDefinition.Read(payload), settings);
    }

    public readonly FieldSet ToFieldSet() => _earlier ?? new FieldSet(_fields!);
}
