namespace HotChocolate.Types;

// Delete this file with the landing of the coercers.
internal static class InputCoercers
{
    public static InputCoercer ForVariable(IType type) => throw new NotSupportedException($"{type}");
}
