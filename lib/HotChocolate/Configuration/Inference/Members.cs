using System.Reflection;
using System.Runtime.CompilerServices;

namespace HotChocolate.Configuration;

/// <summary>Which members of a C# type are fields.</summary>
internal static class Members
{
    /// <summary>The public properties that can be read and the methods that give a value, properties of records first as declared.</summary>
    public static IEnumerable<MemberInfo> FieldsOf(Type type)
    {
        var types = type.IsInterface ? type.GetInterfaces().Prepend(type) : [type];
        return types
            .SelectMany(declaring => declaring.GetMembers(BindingFlags.Public | BindingFlags.Instance))
            .Where(IsField)
            .OrderBy(static member => IsMessage(member) ? 0 : member is PropertyInfo ? 1 : 2)
            .DistinctBy(static member => member.Name);
    }

    /// <summary>The public properties that an input object can be made from.</summary>
    public static IEnumerable<PropertyInfo> InputPropertiesOf(Type type)
        => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(static property => property.GetIndexParameters().Length == 0 && !property.IsDefined(typeof(GraphQLIgnoreAttribute)));

    private static bool IsField(MemberInfo member) => !member.IsDefined(typeof(GraphQLIgnoreAttribute)) && member switch
    {
        PropertyInfo property => property.GetMethod is { IsPublic: true } getter
            && property.GetIndexParameters().Length == 0
            && (getter.GetBaseDefinition().DeclaringType != typeof(Exception) || IsMessage(property)),
        MethodInfo method => IsField(method),
        _ => false,
    };

    /// <summary>Of what all exceptions have only the message is shown, and first.</summary>
    private static bool IsMessage(MemberInfo member)
        => member is PropertyInfo { Name: nameof(Exception.Message), GetMethod: { } getter } && getter.GetBaseDefinition().DeclaringType == typeof(Exception);

    private static bool IsField(MethodInfo method)
        => !method.IsSpecialName
            && !method.IsGenericMethodDefinition
            && method.GetBaseDefinition().DeclaringType != typeof(object)
            && method.GetBaseDefinition().DeclaringType != typeof(Exception)
            && method.GetBaseDefinition().DeclaringType != typeof(ValueType)
            && !method.IsDefined(typeof(CompilerGeneratedAttribute))
            && method.ReturnType != typeof(void)
            && method.ReturnType != typeof(Task)
            && method.ReturnType != typeof(ValueTask)
            && !method.GetParameters().Any(static parameter => parameter.ParameterType.IsByRef || parameter.IsOut)
            && method.Name is not ("Equals" or "GetHashCode" or "ToString" or "CompareTo" or "Deconstruct");
}
