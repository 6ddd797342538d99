namespace GreenDonut.Data;

/// <summary>
/// Thrown where a cursor is not one that was given out for the list: it is damaged, or the list is now ordered by other
/// keys. The client's mistake, not a fault.
/// </summary>
public sealed class InvalidCursorException(string message) : FormatException(message);
