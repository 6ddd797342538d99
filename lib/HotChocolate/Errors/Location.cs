namespace HotChocolate;

/// <summary>A place in a document; line and column begin at 1.</summary>
public readonly record struct Location(int Line, int Column);
