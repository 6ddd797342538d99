using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Data.Filters;

/// <summary>A filter input while the schema is built: its type, and what its fields mean.</summary>
internal sealed class FilterInput
{
    private readonly List<FilterField> _fields = [];

    public FilterInput(InputObjectTypeConfiguration type)
    {
        Type = type;
        Type.CreateInstance = (values, isGiven) => new FilterValue(_fields, values, isGiven);
    }

    public InputObjectTypeConfiguration Type { get; }

    public void Add(string name, ITypeNode type, Type runtimeType, FilterField field, string? description = null)
    {
        _fields.Add(field);
        Type.Fields.Add(new InputFieldConfiguration { Name = name, Description = description, Type = type, RuntimeType = runtimeType });
    }
}

/// <summary>The filter inputs of one schema.</summary>
internal sealed class FilterInputs
{
    public Dictionary<string, FilterInput> ByName { get; } = new(StringComparer.Ordinal);
}
