namespace HotChocolate.Language;

/// <summary>Where a node stands in the source.</summary>
/// <param name="Start">The offset of its first byte.</param>
/// <param name="End">The offset after its last byte.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in UTF-16 code units, from 1.</param>
public sealed record Location(int Start, int End, int Line, int Column);
