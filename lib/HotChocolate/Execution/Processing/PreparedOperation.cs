using System.Collections.Concurrent;
using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>An operation of a valid document with all that does not depend on its variables' values.</summary>
internal sealed class PreparedOperation
{
    private const int MaxVariants = 64;
    private readonly ConcurrentDictionary<ulong, Operation> _variants = [];
    private Operation? _constant;

    public PreparedOperation(Schema schema, ParsedDocument owner, DocumentNode document, OperationDefinitionNode definition)
    {
        Schema = schema;
        Owner = owner;
        Definition = definition;
        RootType = schema.GetOperationType(definition.Operation)
            ?? throw new InvalidOperationException($"The schema has no root for a {definition.Operation}.");
        Fragments = document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(fragment => fragment.Name.Value, StringComparer.Ordinal);
        schema.TryGetDirectiveType("skip", out var skip);
        Conditions = new InclusionConditions(skip!, document);
        Variables = new VariableCoercer(schema, definition);
    }

    public Schema Schema { get; }

    /// <summary>The document that keeps what is compiled.</summary>
    public ParsedDocument Owner { get; }

    public OperationDefinitionNode Definition { get; }

    public ObjectType RootType { get; }

    public IReadOnlyDictionary<string, FragmentDefinitionNode> Fragments { get; }

    public InclusionConditions Conditions { get; }

    public VariableCoercer Variables { get; }

    /// <summary>The operation compiled for these values of its variables.</summary>
    public Operation GetOperation(InputCoercionContext variables)
    {
        if (Conditions.AreConstant)
        {
            return _constant ??= new Operation(this, InputCoercionContext.WithoutVariables);
        }

        if (!Conditions.AreCacheable)
        {
            return new Operation(this, Conditions.Detach(variables));
        }

        var variant = Conditions.GetVariant(variables);
        if (_variants.TryGetValue(variant, out var operation))
        {
            return operation;
        }

        operation = new Operation(this, Conditions.Detach(variables));
        if (_variants.Count < MaxVariants)
        {
            _variants.TryAdd(variant, operation);
        }

        return operation;
    }
}
