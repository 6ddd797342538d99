namespace MySqlConnector.Text;

/// <summary>A place in SQL text for a parameter: <c>?</c> alone is positional (length 1), <c>@name</c> and <c>?name</c> are named.</summary>
internal readonly record struct SqlPlaceholder(int Start, int Length)
{
    public bool IsPositional => Length == 1;

    public int End => Start + Length;
}
