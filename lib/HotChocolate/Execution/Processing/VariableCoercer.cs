using System.Text.Json;
using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>Checks a request's variables against an operation's definitions (spec: Coercing Variable Values).</summary>
internal sealed class VariableCoercer
{
    private readonly Variable[] _variables;

    public VariableCoercer(Schema schema, OperationDefinitionNode operation)
        => _variables = [.. operation.VariableDefinitions.Select(definition => Variable.Create(schema, definition))];

    /// <summary>The variables' values, to be coerced again for each position they stand in.</summary>
    /// <exception cref="GraphQLException">A variable is missing or its type does not have the value.</exception>
    public InputCoercionContext Coerce(JsonElement variableValues)
    {
        if (_variables.Length == 0)
        {
            return InputCoercionContext.WithoutVariables;
        }

        var values = new Dictionary<string, VariableValue>(_variables.Length, StringComparer.Ordinal);
        List<IError>? errors = null;
        foreach (var variable in _variables)
        {
            try
            {
                if (variableValues.ValueKind == JsonValueKind.Object && variableValues.TryGetProperty(variable.Name, out var json))
                {
                    variable.Coercer.CoerceJson(json, InputCoercionContext.WithoutVariables);
                    values.Add(variable.Name, new VariableValue(json, null));
                }
                else if (variable.DefaultValue is not null)
                {
                    variable.Coercer.Coerce(variable.DefaultValue, InputCoercionContext.WithoutVariables);
                    values.Add(variable.Name, new VariableValue(default, variable.DefaultValue));
                }
                else if (variable.IsNonNull)
                {
                    (errors ??= []).Add(ErrorFactory.VariableIsMissing(variable.Name, variable.Definition));
                }
            }
            catch (InputCoercionException exception)
            {
                (errors ??= []).Add(ErrorFactory.VariableIsInvalid(variable.Name, exception));
            }
        }

        return errors is null ? new InputCoercionContext(values) : throw new GraphQLException(errors);
    }

    private sealed record Variable(string Name, VariableDefinitionNode Definition, InputCoercer Coercer, bool IsNonNull, IValueNode? DefaultValue)
    {
        public static Variable Create(Schema schema, VariableDefinitionNode definition)
        {
            var type = schema.ResolveType(definition.Type);
            return new Variable(definition.Variable.Name.Value, definition, InputCoercers.ForVariable(type), type.IsNonNull(), definition.DefaultValue);
        }
    }
}
