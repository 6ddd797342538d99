using System.Diagnostics.CodeAnalysis;

namespace HotChocolate.Types.Descriptors.Configurations;

/// <summary>The members of a type that is being built.</summary>
/// <typeparam name="T">The configuration of a member.</typeparam>
[SuppressMessage("Naming", "CA1710", Justification = "The published name.")]
public interface IBindableList<T> : IList<T>, IReadOnlyList<T>
{
    /// <summary>How many members there are.</summary>
    new int Count { get; }

    /// <summary>The member at that place.</summary>
    new T this[int index] { get; set; }

    /// <summary>Adds members at the end.</summary>
    void AddRange(IEnumerable<T> items);
}

/// <inheritdoc cref="IBindableList{T}" />
internal sealed class BindableList<T> : List<T>, IBindableList<T>;

/// <summary>Searches in members.</summary>
internal static class BindableListExtensions
{
    public static T? Find<T>(this IBindableList<T> list, Func<T, bool> predicate)
        where T : TypeSystemConfiguration
        => list.FirstOrDefault(predicate);

    public static bool Exists<T>(this IBindableList<T> list, Func<T, bool> predicate)
        where T : TypeSystemConfiguration
        => list.Any(predicate);

    public static int FindIndex<T>(this IBindableList<T> list, Func<T, bool> predicate)
        where T : TypeSystemConfiguration
        => list.TakeWhile(item => !predicate(item)).Count() is var index && index < list.Count ? index : -1;
}
