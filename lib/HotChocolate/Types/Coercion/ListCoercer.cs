using System.Reflection;
using System.Text.Json;
using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>Lists (spec: List, Input Coercion): a single value is taken as a list of one.</summary>
internal abstract class ListCoercer : InputCoercer
{
    /// <summary>The coercer of lists for the C# collection that is expected.</summary>
    /// <exception cref="NotSupportedException">The collection cannot be made from a sequence of items.</exception>
    public static InputCoercer Create(Type collectionType, Func<Type, InputCoercer> createItem)
    {
        var itemType = GetItemType(collectionType);
        return (InputCoercer)Activator.CreateInstance(
            typeof(ListCoercer<>).MakeGenericType(itemType),
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.DoNotWrapExceptions,
            null,
            [createItem(itemType), collectionType],
            null)!;
    }

    private static Type GetItemType(Type collectionType)
    {
        if (collectionType.GetElementType() is { } elementType)
        {
            return elementType;
        }

        var sequence = IsSequence(collectionType) ? collectionType : collectionType.GetInterfaces().FirstOrDefault(IsSequence);
        return sequence is null || collectionType == typeof(string) ? typeof(object) : sequence.GetGenericArguments()[0];
    }

    private static bool IsSequence(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>);
}

/// <summary>Lists of <typeparamref name="T"/>.</summary>
internal sealed class ListCoercer<T>(InputCoercer item, Type collectionType) : ListCoercer
{
    private readonly Func<List<T>, object> _finish = ChooseShape(collectionType);

    public override object? CoerceJson(JsonElement json, InputCoercionContext context)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Null or JsonValueKind.Undefined:
                return null;
            case JsonValueKind.Array:
                var items = new List<T>(json.GetArrayLength());
                foreach (var element in json.EnumerateArray())
                {
                    try
                    {
                        items.Add((T)item.CoerceJson(element, context)!);
                    }
                    catch (InputCoercionException exception) when (exception.IsWithin(items.Count))
                    {
                        throw;
                    }
                }

                return _finish(items);
            default:
                return _finish([(T)item.CoerceJson(json, context)!]);
        }
    }

    protected override object? CoerceLiteral(IValueNode literal, InputCoercionContext context)
    {
        switch (literal)
        {
            case NullValueNode:
                return null;
            case ListValueNode list:
                var items = new List<T>(list.Items.Count);
                foreach (var element in list.Items)
                {
                    try
                    {
                        items.Add((T)item.Coerce(element, context)!);
                    }
                    catch (InputCoercionException exception) when (exception.IsWithin(items.Count))
                    {
                        throw;
                    }
                }

                return _finish(items);
            default:
                return _finish([(T)item.Coerce(literal, context)!]);
        }
    }

    private static Func<List<T>, object> ChooseShape(Type collectionType)
    {
        if (collectionType.IsAssignableFrom(typeof(List<T>)))
        {
            return static items => items;
        }

        if (collectionType.IsArray)
        {
            return static items => items.ToArray();
        }

        if (collectionType.IsAssignableFrom(typeof(HashSet<T>)))
        {
            return static items => new HashSet<T>(items);
        }

        return collectionType.GetConstructor([typeof(IEnumerable<T>)]) is { } constructor
            ? items => constructor.Invoke([items])
            : throw new NotSupportedException($"A list cannot be given as {collectionType}.");
    }
}
