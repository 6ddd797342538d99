namespace HotChocolate.Types.Analyzers.Models;

/// <summary>A static class whose methods are fields of a type.</summary>
internal sealed record TypeClassModel(
    string Namespace,
    string Name,
    TypeClassKind Kind,
    string? RuntimeType,
    string Accessibility,
    EquatableArray<ResolverModel> Resolvers,
    SourceScope Scope,
    bool IsValid,
    EquatableArray<DiagnosticInfo> Diagnostics)
{
    public string FullName => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";

    public string RegistrationName => $"__{Name.TrimStart('@')}_{Kind}Registration";
}

/// <summary>Which type a class extends.</summary>
internal enum TypeClassKind
{
    Query,
    Mutation,
    Subscription,
    Object,
}

/// <summary>A method or property that gives a field's value.</summary>
internal sealed record ResolverModel(string Name, bool IsProperty, ResultKind Result, EquatableArray<ParameterModel> Parameters);

/// <summary>A resolver's parameter; <see cref="Type"/> is written so that it can stand in a typeof.</summary>
internal sealed record ParameterModel(string Type, bool IsByReference);

/// <summary>How a resolver hands over its value.</summary>
internal enum ResultKind
{
    Value,
    Nothing,
    Task,
    TaskOfValue,
    ValueTask,
    ValueTaskOfValue,
    AsyncStream,
}
