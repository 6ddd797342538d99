using System.Reflection;
using System.Text;

namespace HotChocolate.Configuration;

/// <summary>How C# names become names of the schema.</summary>
internal static class NamingConventions
{
    private const string Input = "Input";
    private const string Get = "Get";
    private const string Async = "Async";

    /// <summary>The name of an output type: <c>PageOfProduct</c> for <c>Page&lt;Product&gt;</c>.</summary>
    public static string TypeName(Type type)
    {
        var name = type.GetCustomAttribute<GraphQLNameAttribute>(inherit: false)?.Name;
        if (!type.IsGenericType)
        {
            return name ?? type.Name;
        }

        name ??= type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)];
        return $"{name}Of{string.Join("And", type.GetGenericArguments().Select(TypeName))}";
    }

    /// <summary>The name of an input type; it ends in Input.</summary>
    public static string InputTypeName(Type type)
    {
        var name = TypeName(type);
        return name.EndsWith(Input, StringComparison.Ordinal) ? name : name + Input;
    }

    /// <summary>The name of an object type; an exception, which can only be an error, has Error in place of Exception.</summary>
    public static string ObjectTypeName(Type type)
    {
        var name = TypeName(type);
        return typeof(Exception).IsAssignableFrom(type) && name.EndsWith(nameof(Exception), StringComparison.Ordinal)
            ? $"{name[..^nameof(Exception).Length]}Error"
            : name;
    }

    /// <summary>The name of a field: a method's without Get and, where it is asynchronous, without Async.</summary>
    public static string FieldName(MemberInfo member)
    {
        if (member.GetCustomAttribute<GraphQLNameAttribute>()?.Name is { } given)
        {
            return given;
        }

        var name = member.Name;
        if (member is MethodInfo method)
        {
            if (name.StartsWith(Get, StringComparison.Ordinal) && name.Length > Get.Length)
            {
                name = name[Get.Length..];
            }

            if (IsAsync(method.ReturnType) && name.EndsWith(Async, StringComparison.Ordinal) && name.Length > Async.Length)
            {
                name = name[..^Async.Length];
            }
        }

        return Lower(name);
    }

    public static string ArgumentName(ParameterInfo parameter)
        => parameter.GetCustomAttribute<ArgumentAttribute>()?.Name
            ?? parameter.GetCustomAttribute<GraphQLNameAttribute>()?.Name
            ?? Lower(parameter.Name!);

    /// <summary>The name of an enum value: <c>OUT_OF_STOCK</c> for OutOfStock.</summary>
    public static string EnumValueName(FieldInfo value)
    {
        if (value.GetCustomAttribute<GraphQLNameAttribute>()?.Name is { } given)
        {
            return given;
        }

        var name = value.Name;
        var result = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var beginsWord = i > 0 && char.IsUpper(name[i]) && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (beginsWord)
            {
                result.Append('_');
            }

            result.Append(char.ToUpperInvariant(name[i]));
        }

        return result.ToString();
    }

    /// <summary>The name with its leading capitals lowered: <c>urlPath</c> for URLPath.</summary>
    public static string Lower(string name)
    {
        var capitals = name.TakeWhile(char.IsUpper).Count();
        if (capitals == 0)
        {
            return name;
        }

        // The last of several capitals begins the next word, unless no letter follows.
        var lowered = capitals > 1 && capitals < name.Length && char.IsLetter(name[capitals]) ? capitals - 1 : capitals;
        return name[..lowered].ToLowerInvariant() + name[lowered..];
    }

    /// <summary>The name with a capital first letter.</summary>
    public static string Upper(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static bool IsAsync(Type type)
        => typeof(Task).IsAssignableFrom(type)
            || type == typeof(ValueTask)
            || (type.IsGenericType
                && (type.GetGenericTypeDefinition() == typeof(ValueTask<>) || type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)));
}
