using System.Reflection;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace HotChocolate.Configuration;

/// <summary>The XML documentation file that the compiler wrote beside an assembly (C# standard, annex D).</summary>
internal sealed class XmlDocumentation
{
    private readonly Dictionary<string, XElement> _members;

    private XmlDocumentation(Dictionary<string, XElement> members) => _members = members;

    /// <summary>The documentation of an assembly; empty if there is no readable file.</summary>
    public static XmlDocumentation Load(Assembly assembly)
    {
        var members = new Dictionary<string, XElement>(StringComparer.Ordinal);
        var path = System.IO.Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.xml");
        if (File.Exists(path))
        {
            try
            {
                foreach (var member in XDocument.Load(path, LoadOptions.PreserveWhitespace).Descendants("member"))
                {
                    members.TryAdd((string?)member.Attribute("name") ?? string.Empty, member);
                }
            }
            catch (XmlException)
            {
                // A broken file costs the descriptions, not the schema.
            }
        }

        return new(members);
    }

    public string? Summary(string id)
    {
        if (!_members.TryGetValue(id, out var member))
        {
            return null;
        }

        var text = Text(member.Element("summary"));
        if (Text(member.Element("returns")) is { } returns)
        {
            text = text is null ? $"**Returns:**\n{returns}" : $"{text}\n\n**Returns:**\n{returns}";
        }

        return text;
    }

    public string? Parameter(string id, string name)
        => _members.TryGetValue(id, out var member)
            ? Text(member.Elements("param").FirstOrDefault(candidate => (string?)candidate.Attribute("name") == name))
            : null;

    public bool IsInherited(string id) => _members.TryGetValue(id, out var member) && member.Element("inheritdoc") is not null;

    public static string IdOf(MemberInfo member) => member switch
    {
        Type type => $"T:{TypeId(type.IsGenericType ? type.GetGenericTypeDefinition() : type)}",
        MethodInfo method => MethodId(method),
        PropertyInfo => $"P:{OwnerId(member)}.{member.Name}",
        _ => $"F:{OwnerId(member)}.{member.Name}",
    };

    private static string OwnerId(MemberInfo member)
    {
        var owner = member.DeclaringType!;
        return TypeId(owner.IsGenericType ? owner.GetGenericTypeDefinition() : owner);
    }

    private static string MethodId(MethodInfo method)
    {
        var parameters = method.GetParameters();
        return parameters.Length == 0
            ? $"M:{OwnerId(method)}.{method.Name}"
            : $"M:{OwnerId(method)}.{method.Name}({string.Join(',', parameters.Select(parameter => TypeId(parameter.ParameterType)))})";
    }

    private static string TypeId(Type type)
    {
        if (type.IsArray)
        {
            return $"{TypeId(type.GetElementType()!)}[]";
        }

        if (type.IsGenericParameter)
        {
            return $"{(type.DeclaringMethod is null ? "`" : "``")}{type.GenericParameterPosition}";
        }

        if (!type.IsGenericType || type.IsGenericTypeDefinition)
        {
            return (type.FullName ?? type.Name).Replace('+', '.');
        }

        var definition = type.GetGenericTypeDefinition().FullName!.Replace('+', '.');
        return $"{definition[..definition.IndexOf('`', StringComparison.Ordinal)]}{{{string.Join(',', type.GenericTypeArguments.Select(TypeId))}}}";
    }

    private static string? Text(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            text.Append(node switch
            {
                XText plain => plain.Value,
                XElement { Name.LocalName: "paramref" or "typeparamref" } reference => (string?)reference.Attribute("name"),
                XElement { Name.LocalName: "see", IsEmpty: true } see => Reference(see),
                XElement other => other.Value,
                _ => null,
            });
        }

        // The compiler keeps the indentation that stood after the slashes.
        var lines = text.ToString().Trim().Split('\n').Select(line => line.Trim());
        var result = string.Join('\n', lines);
        return result.Length == 0 ? null : result;
    }

    private static string? Reference(XElement see)
        => (string?)see.Attribute("langword")
            ?? ((string?)see.Attribute("cref"))?.Split('.', ':').LastOrDefault()
            ?? (string?)see.Attribute("href");
}
