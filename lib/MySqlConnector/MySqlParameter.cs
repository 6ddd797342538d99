using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using MySqlConnector.Parameters;

namespace MySqlConnector;

/// <summary>A value for a placeholder (<c>@name</c> or <c>?</c>) in a command's text. Its type follows the value until it is set.</summary>
public sealed class MySqlParameter : DbParameter, ICloneable
{
    private MySqlDbType _type = MySqlDbType.VarChar;
    private DbType _dbType = DbType.String;
    private string _name = "";

    /// <summary>A parameter without name and value.</summary>
    public MySqlParameter()
    {
    }

    /// <summary>A parameter whose type is that of its value.</summary>
    public MySqlParameter(string? name, object? value)
    {
        ParameterName = name;
        Value = value;
    }

    /// <summary>A parameter of a type, its value still to be set.</summary>
    public MySqlParameter(string name, MySqlDbType mySqlDbType)
        : this(name, mySqlDbType, 0)
    {
    }

    /// <summary>A parameter of a type, its value still to be set.</summary>
    public MySqlParameter(string name, MySqlDbType mySqlDbType, int size)
    {
        ParameterName = name;
        MySqlDbType = mySqlDbType;
        Size = size;
    }

    /// <inheritdoc />
    public override DbType DbType
    {
        get => _dbType;
        set
        {
            _dbType = value;
            _type = ParameterTypes.ForDbType(value);
            HasSetType = true;
        }
    }

    /// <summary>The column type it is sent as. An enum goes as its name if this is set to a text type, else as its number.</summary>
    [DbProviderSpecificTypeProperty(true)]
    public MySqlDbType MySqlDbType
    {
        get => _type;
        set
        {
            _type = value;
            _dbType = ParameterTypes.ToDbType(value);
            HasSetType = true;
        }
    }

    /// <summary>Input: stored procedures with output parameters are not supported.</summary>
    public override ParameterDirection Direction
    {
        get => ParameterDirection.Input;
        set
        {
            if (value != ParameterDirection.Input)
            {
                throw new NotSupportedException($"A parameter of direction {value} is not supported; parameters are input.");
            }
        }
    }

    /// <inheritdoc />
    public override bool IsNullable { get; set; }

    /// <inheritdoc />
    public override byte Precision { get; set; }

    /// <inheritdoc />
    public override byte Scale { get; set; }

    /// <inheritdoc />
    public override int Size { get; set; }

    /// <summary>With or without <c>@</c>; upper and lower case are the same.</summary>
    [AllowNull]
    public override string ParameterName
    {
        get => _name;
        set
        {
            var normalized = Parameters.ParameterName.Normalize(value);
            Collection?.Rename(this, normalized);
            _name = value ?? "";
            NormalizedName = normalized;
        }
    }

    /// <inheritdoc />
    [AllowNull]
    public override string SourceColumn
    {
        get;
        set => field = value ?? "";
    } = "";

    /// <inheritdoc />
    public override bool SourceColumnNullMapping { get; set; }

    /// <inheritdoc />
    public override DataRowVersion SourceVersion { get; set; } = DataRowVersion.Current;

    /// <summary>Null and <see cref="DBNull"/> are both <c>NULL</c>.</summary>
    public override object? Value
    {
        get;
        set
        {
            field = value;
            FollowValue();
        }
    }

    internal bool HasSetType { get; private set; }

    internal string NormalizedName { get; private set; } = "";

    internal MySqlParameterCollection? Collection { get; set; }

    /// <inheritdoc />
    public override void ResetDbType()
    {
        _type = MySqlDbType.VarChar;
        _dbType = DbType.String;
        HasSetType = false;
        FollowValue();
    }

    /// <summary>A parameter with the same name, type and value that belongs to no collection.</summary>
    public MySqlParameter Clone()
    {
        var clone = (MySqlParameter)MemberwiseClone();
        clone.Collection = null;
        return clone;
    }

    object ICloneable.Clone() => Clone();

    private void FollowValue()
    {
        if (!HasSetType && Value is not null && ParameterTypes.ForClrType(Value.GetType()) is { } type)
        {
            _type = type;
            _dbType = ParameterTypes.ToDbType(type);
        }
    }
}
