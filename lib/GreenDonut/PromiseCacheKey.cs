namespace GreenDonut;

/// <summary>The key of a remembered value: the loader's key type and the key itself.</summary>
public readonly record struct PromiseCacheKey(string Type, object Key);
