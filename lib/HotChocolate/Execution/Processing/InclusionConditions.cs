using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>The @skip and @include conditions of an operation: which variables decide them, and their values.</summary>
internal sealed class InclusionConditions
{
    private readonly InputCoercer _coercer;
    private readonly string[] _variableNames;

    public InclusionConditions(DirectiveType skip, DocumentNode document)
    {
        _coercer = skip.Arguments["if"].Coercer;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var definition in document.Definitions)
        {
            Collect(definition, names);
        }

        _variableNames = [.. names];
    }

    /// <summary>True if one compiled form of the operation serves all variables.</summary>
    public bool AreConstant => _variableNames.Length == 0;

    /// <summary>True if the values of the variables fit into <see cref="GetVariant"/>.</summary>
    public bool AreCacheable => _variableNames.Length <= 64;

    public bool Evaluate(DirectiveNode directive, InputCoercionContext context)
        => (bool)_coercer.Coerce(directive.Arguments.First(argument => argument.Name.Value == "if").Value, context)!;

    /// <summary>The values of the variables, one bit each.</summary>
    /// <exception cref="InputCoercionException">A variable that decides has no value.</exception>
    public ulong GetVariant(InputCoercionContext context)
    {
        var variant = 0UL;
        for (var index = 0; index < _variableNames.Length; index++)
        {
            if ((bool)_coercer.Coerce(new VariableNode(_variableNames[index]), context)!)
            {
                variant |= 1UL << index;
            }
        }

        return variant;
    }

    /// <summary>The deciding variables alone, free of the request that they came with.</summary>
    public InputCoercionContext Detach(InputCoercionContext context)
        => new(_variableNames.ToDictionary(
            name => name,
            name => new VariableValue(default, new BooleanValueNode((bool)_coercer.Coerce(new VariableNode(name), context)!))));

    private static void Collect(ISyntaxNode node, HashSet<string> names)
    {
        if (node is DirectiveNode { Name.Value: "skip" or "include" } directive)
        {
            foreach (var argument in directive.Arguments)
            {
                if (argument.Value is VariableNode variable)
                {
                    names.Add(variable.Name.Value);
                }
            }
        }

        if (node is not IValueNode)
        {
            foreach (var child in node.GetNodes())
            {
                Collect(child, names);
            }
        }
    }
}
