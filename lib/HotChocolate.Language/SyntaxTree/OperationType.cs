namespace HotChocolate.Language;

/// <summary>The kind of an operation.</summary>
public enum OperationType
{
    /// <summary>Reads.</summary>
    Query,

    /// <summary>Writes, then reads.</summary>
    Mutation,

    /// <summary>Reads again at every event.</summary>
    Subscription
}
