using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation;

/// <summary>Tells which kinds of literals a scalar has, by trying: a scalar that has no 1 has no whole numbers at all.</summary>
internal static class ScalarLiterals
{
    private static readonly IntValueNode s_one = new(1);
    private static readonly FloatValueNode s_fraction = new(1.5);

    /// <summary>True if the literal is a value of the scalar, or is of a kind that has some values of it.</summary>
    public static bool MayBe(ScalarType scalar, IValueNode literal)
        => scalar.TryCoerceLiteral(literal, out _) || literal switch
        {
            IntValueNode => scalar.TryCoerceLiteral(s_one, out _),
            FloatValueNode => scalar.TryCoerceLiteral(s_fraction, out _),

            // Whatever is neither a number nor a Boolean is written as text, in a form that only execution checks.
            StringValueNode => !scalar.TryCoerceLiteral(s_one, out _) && !scalar.TryCoerceLiteral(BooleanValueNode.True, out _),
            _ => false
        };
}
