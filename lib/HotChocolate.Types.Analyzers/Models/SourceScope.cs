namespace HotChocolate.Types.Analyzers.Models;

/// <summary>
/// The usings that a piece of source was written under. They are repeated in the generated file where that piece names
/// a type that is itself generated, such as a data loader's interface: the generator cannot resolve the name, the compiler
/// will.
/// </summary>
internal sealed record SourceScope(EquatableArray<string> FileUsings, EquatableArray<string> NamespaceUsings)
{
    public static readonly SourceScope Empty = new(default, default);
}
