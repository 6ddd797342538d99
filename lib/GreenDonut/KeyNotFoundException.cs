namespace GreenDonut;

/// <summary>Thrown by LoadRequiredAsync when a key has no value.</summary>
public class KeyNotFoundException(string message) : Exception(message);
