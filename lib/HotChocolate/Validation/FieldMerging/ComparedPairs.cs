namespace HotChocolate.Validation.FieldMerging;

/// <summary>
/// Remembers what has been compared. A comparison of fields that can occur together finds all that one of mutually exclusive fields
/// would find, but not the other way round.
/// </summary>
internal sealed class ComparedPairs<TLeft, TRight>(IEqualityComparer<(TLeft, TRight)>? comparer = null)
{
    private readonly Dictionary<(TLeft, TRight), bool> _pairs = new(comparer);

    /// <summary>Notes a comparison; false if it need not be done again.</summary>
    public bool Add(TLeft left, TRight right, bool areMutuallyExclusive)
    {
        if (_pairs.TryGetValue((left, right), out var before) && (areMutuallyExclusive || !before))
        {
            return false;
        }

        _pairs[(left, right)] = areMutuallyExclusive;
        return true;
    }
}
