using HotChocolate.Types;
using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Configuration;

/// <summary>Completes arguments and input fields.</summary>
internal sealed class InputFieldCompleter(TypeCatalog types, DirectiveCompleter directives)
{
    /// <summary>The arguments of the field or directive at <paramref name="coordinate"/>.</summary>
    public FieldCollection<InputField> CompleteArguments(IReadOnlyCollection<ArgumentConfiguration> configurations, string coordinate)
        => Complete(configurations, name => $"{coordinate}({name}:)", "argument");

    /// <summary>The fields of the input object type.</summary>
    public FieldCollection<InputField> CompleteFields(IReadOnlyCollection<InputFieldConfiguration> configurations, string typeName)
        => Complete(configurations, name => $"{typeName}.{name}", "field");

    private FieldCollection<InputField> Complete(IReadOnlyCollection<ArgumentConfiguration> configurations, Func<string, string> coordinateOf, string kind)
    {
        if (configurations.Count == 0)
        {
            return FieldCollection<InputField>.Empty;
        }

        var fields = new OrderedDictionary<string, InputField>(StringComparer.Ordinal);
        foreach (var configuration in configurations)
        {
            var coordinate = coordinateOf(configuration.Name);
            var field = Complete(configuration, coordinate);
            if (!fields.TryAdd(field.Name, field))
            {
                types.Report($"The {kind} `{field.Name}` is defined twice.", coordinate);
            }
        }

        return new FieldCollection<InputField>(fields.Values);
    }

    private InputField Complete(ArgumentConfiguration configuration, string coordinate)
    {
        var type = types.Resolve(configuration.Type, coordinate);
        var field = new InputField(configuration.Name, type, configuration.RuntimeType)
        {
            Description = configuration.Description,
            DeprecationReason = configuration.DeprecationReason,
            DefaultValue = configuration.DefaultValue,
            Coordinate = coordinate,
            Directives = directives.Apply(configuration.Directives, coordinate),
        };
        if (type.NamedType() is MissingType)
        {
            return field;
        }

        if (!type.IsInput())
        {
            types.Report($"`{type}` is not an input type.", coordinate);
            return field;
        }

        try
        {
            field.Coercer = InputCoercers.Create(type, configuration.RuntimeType, configuration.Formatter);
        }
        catch (NotSupportedException exception)
        {
            types.Report(exception.Message, coordinate);
        }

        return field;
    }
}
