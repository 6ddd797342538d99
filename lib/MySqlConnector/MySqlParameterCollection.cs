using System.Collections;
using System.Data;
using System.Data.Common;
using MySqlConnector.Parameters;

namespace MySqlConnector;

/// <summary>The parameters of a command, by position and by name (with or without <c>@</c>, in upper or lower case). No name occurs twice.</summary>
public sealed class MySqlParameterCollection : DbParameterCollection, IEnumerable<MySqlParameter>
{
    // Below this number comparing names one by one is as fast as a hash, and a command of few parameters needs no dictionary.
    private const int SmallCount = 8;

    private readonly List<MySqlParameter> _parameters = [];
    private Dictionary<string, int>? _indexByName;

    internal MySqlParameterCollection()
    {
    }

    /// <inheritdoc />
    public override int Count => _parameters.Count;

    /// <inheritdoc />
    public override object SyncRoot => ((ICollection)_parameters).SyncRoot;

    /// <inheritdoc cref="DbParameterCollection.this[int]" />
    public new MySqlParameter this[int index]
    {
        get => _parameters[index];
        set => SetParameter(index, value);
    }

    /// <inheritdoc cref="DbParameterCollection.this[string]" />
    public new MySqlParameter this[string parameterName]
    {
        get => _parameters[RequiredIndexOf(parameterName)];
        set => SetParameter(parameterName, value);
    }

    /// <summary>Adds a parameter of a type, its value still to be set.</summary>
    public MySqlParameter Add(string parameterName, DbType dbType) => Add(new MySqlParameter { ParameterName = parameterName, DbType = dbType });

    /// <summary>Adds a parameter of a type, its value still to be set.</summary>
    public MySqlParameter Add(string parameterName, MySqlDbType mySqlDbType) => Add(new MySqlParameter(parameterName, mySqlDbType));

    /// <summary>Adds a parameter of a type, its value still to be set.</summary>
    public MySqlParameter Add(string parameterName, MySqlDbType mySqlDbType, int size) => Add(new MySqlParameter(parameterName, mySqlDbType, size));

    /// <summary>Adds a parameter.</summary>
    public MySqlParameter Add(MySqlParameter parameter)
    {
        Insert(Count, parameter);
        return parameter;
    }

    /// <inheritdoc />
    public override int Add(object value)
    {
        Insert(Count, value);
        return Count - 1;
    }

    /// <summary>Adds a parameter whose type is that of its value.</summary>
    public MySqlParameter AddWithValue(string parameterName, object? value) => Add(new MySqlParameter(parameterName, value));

    /// <inheritdoc />
    public override void AddRange(Array values)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (var value in values)
        {
            Add(value!);
        }
    }

    /// <inheritdoc />
    public override void Insert(int index, object value)
    {
        var parameter = Own(value, exceptAt: -1);
        _parameters.Insert(index, parameter);
        parameter.Collection = this;
        if (index < Count - 1)
        {
            _indexByName = null;
        }
        else if (parameter.NormalizedName.Length > 0)
        {
            _indexByName?.Add(parameter.NormalizedName, index);
        }
    }

    /// <inheritdoc />
    public override bool Contains(object value) => IndexOf(value) >= 0;

    /// <inheritdoc />
    public override bool Contains(string value) => IndexOf(value) >= 0;

    /// <inheritdoc />
    public override int IndexOf(object value) => value is MySqlParameter parameter ? _parameters.IndexOf(parameter) : -1;

    /// <inheritdoc />
    public override int IndexOf(string parameterName) => IndexOfNormalized(ParameterName.Normalize(parameterName));

    /// <inheritdoc />
    public override void CopyTo(Array array, int index) => ((ICollection)_parameters).CopyTo(array, index);

    /// <inheritdoc />
    public override IEnumerator GetEnumerator() => _parameters.GetEnumerator();

    IEnumerator<MySqlParameter> IEnumerable<MySqlParameter>.GetEnumerator() => _parameters.GetEnumerator();

    /// <inheritdoc />
    public override void Clear()
    {
        _parameters.ForEach(static parameter => parameter.Collection = null);
        _parameters.Clear();
        _indexByName = null;
    }

    /// <inheritdoc />
    public override void Remove(object value)
    {
        var index = IndexOf(value);
        RemoveAt(index >= 0 ? index : throw new ArgumentException("The parameter is not in this collection.", nameof(value)));
    }

    /// <inheritdoc />
    public override void RemoveAt(int index)
    {
        _parameters[index].Collection = null;
        _parameters.RemoveAt(index);
        _indexByName = null;
    }

    /// <inheritdoc />
    public override void RemoveAt(string parameterName) => RemoveAt(RequiredIndexOf(parameterName));

    /// <inheritdoc />
    protected override DbParameter GetParameter(int index) => _parameters[index];

    /// <inheritdoc />
    protected override DbParameter GetParameter(string parameterName) => this[parameterName];

    /// <inheritdoc />
    protected override void SetParameter(int index, DbParameter value)
    {
        if (!ReferenceEquals(_parameters[index], value))
        {
            var parameter = Own(value, exceptAt: index);
            _parameters[index].Collection = null;
            _parameters[index] = parameter;
            parameter.Collection = this;
            _indexByName = null;
        }
    }

    /// <inheritdoc />
    protected override void SetParameter(string parameterName, DbParameter value) => SetParameter(RequiredIndexOf(parameterName), value);

    /// <summary>The position of a name without its <c>@</c>, or -1.</summary>
    internal int IndexOfNormalized(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty)
        {
            return -1;
        }

        if (_parameters.Count > SmallCount)
        {
            _indexByName ??= BuildIndex();
            return _indexByName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var found) ? found : -1;
        }

        for (var i = 0; i < _parameters.Count; i++)
        {
            if (name.Equals(_parameters[i].NormalizedName, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    internal void Rename(MySqlParameter parameter, string normalizedName)
    {
        var existing = IndexOfNormalized(normalizedName);
        if (existing >= 0 && !ReferenceEquals(_parameters[existing], parameter))
        {
            throw Twice(normalizedName);
        }

        _indexByName = null;
    }

    private static ArgumentException Twice(string name) => new($"A parameter '{name}' is already in this collection.");

    private MySqlParameter Own(object value, int exceptAt)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value is not MySqlParameter parameter)
        {
            throw new InvalidCastException($"Only a MySqlParameter belongs into this collection, not a {value.GetType().Name}.");
        }

        var existing = IndexOfNormalized(parameter.NormalizedName);
        return ReferenceEquals(parameter.Collection, this) ? throw new ArgumentException("The parameter is already in this collection.")
            : existing >= 0 && existing != exceptAt ? throw Twice(parameter.NormalizedName)
            : parameter;
    }

    private int RequiredIndexOf(string parameterName) => IndexOf(parameterName) is >= 0 and var index
        ? index
        : throw new ArgumentException($"There is no parameter '{parameterName}' in this collection.", nameof(parameterName));

    private Dictionary<string, int> BuildIndex()
    {
        var index = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < _parameters.Count; i++)
        {
            if (_parameters[i].NormalizedName.Length > 0)
            {
                index.Add(_parameters[i].NormalizedName, i);
            }
        }

        return index;
    }
}
