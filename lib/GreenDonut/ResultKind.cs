namespace GreenDonut;

/// <summary>What a fetch made of one key.</summary>
public enum ResultKind
{
    /// <summary>Nothing: the fetch left the key out.</summary>
    Undefined = 0,

    /// <summary>A value, or null where there is none.</summary>
    Value = 1,

    /// <summary>A failure of this key alone.</summary>
    Error = 2,
}
