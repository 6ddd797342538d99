using HotChocolate.Validation.Rules;

namespace HotChocolate.Validation;

/// <summary>All rules that a request's document must keep, in the order in which they look at a node.</summary>
internal static class SpecifiedRules
{
    /// <summary>The bound that all others rely on, the rules of the specification in its order, then bounds of the options.</summary>
    public static IReadOnlyList<Func<ValidationContext, ValidationRule>> All { get; } =
    [
        context => new MaxNestingDepthRule { Context = context },

        context => new ExecutableDefinitionsRule { Context = context },
        context => new UniqueOperationNamesRule { Context = context },
        context => new LoneAnonymousOperationRule { Context = context },
        context => new OperationTypeExistsRule { Context = context },
        context => new SingleRootFieldRule { Context = context },
        context => new KnownTypeNamesRule { Context = context },
        context => new FragmentsOnCompositeTypesRule { Context = context },
        context => new VariablesAreInputTypesRule { Context = context },
        context => new ScalarLeafsRule { Context = context },
        context => new FieldsOnCorrectTypeRule { Context = context },
        context => new UniqueFragmentNamesRule { Context = context },
        context => new KnownFragmentNamesRule { Context = context },
        context => new NoUnusedFragmentsRule { Context = context },
        context => new PossibleFragmentSpreadsRule { Context = context },
        context => new NoFragmentCyclesRule { Context = context },
        context => new UniqueVariableNamesRule { Context = context },
        context => new NoUndefinedVariablesRule { Context = context },
        context => new NoUnusedVariablesRule { Context = context },
        context => new KnownDirectivesRule { Context = context },
        context => new UniqueDirectivesPerLocationRule { Context = context },
        context => new KnownArgumentNamesRule { Context = context },
        context => new UniqueArgumentNamesRule { Context = context },
        context => new ValuesOfCorrectTypeRule { Context = context },
        context => new ProvidedRequiredArgumentsRule { Context = context },
        context => new VariablesInAllowedPositionRule { Context = context },
        context => new OverlappingFieldsCanBeMergedRule { Context = context },
        context => new UniqueInputFieldNamesRule { Context = context },

        context => new MaxExecutionDepthRule { Context = context },
        context => new MaxIntrospectionDepthRule { Context = context },
        context => new MaxFieldCycleDepthRule { Context = context },
        context => new IntrospectionAllowedRule { Context = context }
    ];
}
