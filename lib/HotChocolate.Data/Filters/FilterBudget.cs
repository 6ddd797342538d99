namespace HotChocolate.Data.Filters;

/// <summary>Bounds what one filter may ask, so that no request makes a database chew on thousands of conditions.</summary>
internal sealed class FilterBudget
{
    /// <summary>How many conditions one filter may have.</summary>
    public const int MaxConditions = 200;

    /// <summary>How many values <c>in</c> and <c>nin</c> may list.</summary>
    public const int MaxValues = 1000;

    private int _left = MaxConditions;

    public void Take()
    {
        if (--_left < 0)
        {
            throw FilterErrors.TooManyConditions();
        }
    }
}

/// <summary>What a client can get wrong in a filter.</summary>
internal static class FilterErrors
{
    public static GraphQLException NullValue(string field)
        => New($"The filter field `{field}` needs a value other than null.");

    public static GraphQLException TooManyConditions()
        => New($"A filter may have at most {FilterBudget.MaxConditions} conditions.");

    public static GraphQLException TooManyValues()
        => New($"A filter may list at most {FilterBudget.MaxValues} values.");

    public static GraphQLException ValueDoesNotFit(string field)
        => New($"The value of the filter field `{field}` is outside of what its field can hold.");

    private static GraphQLException New(string message)
        => new(ErrorBuilder.New().SetMessage(message).SetCode(ErrorCodes.Data.FilterInvalid).Build());
}
