using System.ComponentModel;

namespace GreenDonut;

/// <summary>
/// Tells whether the present code runs inside a loader's fetch. Keys loaded there cannot wait for the executor to
/// run out of work, because the executor waits for the fetch. For executors; not part of the package's API.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BatchContext
{
    private static readonly AsyncLocal<bool> s_inside = new();

    /// <summary>True while a fetch delegate runs; false again before its values are handed out.</summary>
    public static bool IsInsideBatch => s_inside.Value;

    internal static void Enter() => s_inside.Value = true;

    internal static void Leave() => s_inside.Value = false;
}
