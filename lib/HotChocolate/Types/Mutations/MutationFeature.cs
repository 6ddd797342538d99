namespace HotChocolate.Types;

/// <summary>What the schema knows of its mutation conventions.</summary>
internal sealed class MutationFeature
{
    public bool IsEnabled { get; set; }

    public MutationConventionOptions Options { get; set; }

    /// <summary>The C# interface of all errors; null for the one that has only a message.</summary>
    public Type? ErrorInterface { get; set; }
}
