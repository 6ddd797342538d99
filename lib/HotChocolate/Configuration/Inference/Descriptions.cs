using System.Collections.Concurrent;
using System.Reflection;

namespace HotChocolate.Configuration;

/// <summary>Descriptions and deprecations of C# elements: from attributes, then from <c>///</c> comments.</summary>
internal static class Descriptions
{
    private static readonly ConcurrentDictionary<Assembly, XmlDocumentation> s_documents = new();

    public static string? Of(Type type)
        => Given(type) ?? Document(type).Summary(XmlDocumentation.IdOf(type));

    public static string? Of(MemberInfo member)
        => Given(member)
            ?? Document(member.DeclaringType!).Summary(XmlDocumentation.IdOf(member))
            ?? (member is PropertyInfo property ? OfRecordParameter(property) : null)
            ?? Inherited(member);

    public static string? Of(ParameterInfo parameter)
        => Given(parameter)
            ?? Document(parameter.Member.DeclaringType!).Parameter(XmlDocumentation.IdOf(parameter.Member), parameter.Name!);

    public static string? DeprecationReasonOf(ICustomAttributeProvider element)
    {
        if (element.GetCustomAttributes(typeof(GraphQLDeprecatedAttribute), false) is [GraphQLDeprecatedAttribute deprecated, ..])
        {
            return deprecated.DeprecationReason;
        }

        return element.GetCustomAttributes(typeof(ObsoleteAttribute), false) is [ObsoleteAttribute obsolete, ..]
            ? obsolete.Message ?? "No longer supported"
            : null;
    }

    private static string? Given(ICustomAttributeProvider element)
        => element.GetCustomAttributes(typeof(GraphQLDescriptionAttribute), false) is [GraphQLDescriptionAttribute given, ..] ? given.Description : null;

    /// <summary>A positional record documents its properties as parameters of the type.</summary>
    private static string? OfRecordParameter(PropertyInfo property)
        => Document(property.DeclaringType!).Parameter(XmlDocumentation.IdOf(property.DeclaringType!), property.Name);

    /// <summary><c>inheritdoc</c>: the member of the same name in a base type or an interface.</summary>
    private static string? Inherited(MemberInfo member)
    {
        var type = member.DeclaringType!;
        if (!Document(type).IsInherited(XmlDocumentation.IdOf(member)))
        {
            return null;
        }

        return type.GetInterfaces()
            .Prepend(type.BaseType ?? typeof(object))
            .SelectMany(ancestor => ancestor.GetMember(member.Name))
            .Where(candidate => candidate.MemberType == member.MemberType && candidate != member)
            .Select(Of)
            .FirstOrDefault(description => description is not null);
    }

    private static XmlDocumentation Document(Type type) => s_documents.GetOrAdd(type.Assembly, XmlDocumentation.Load);
}
