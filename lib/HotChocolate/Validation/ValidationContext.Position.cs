using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation;

/// <content>Where the traversal stands, in terms of the schema; null where the document names something unknown.</content>
internal sealed partial class ValidationContext
{
    private readonly List<string> _fieldPath = [];

    /// <summary>The composite type whose fields are selected.</summary>
    public TypeDefinition? ParentType { get; set; }

    /// <summary>The field that is selected.</summary>
    public OutputField? Field { get; set; }

    /// <summary>True between the parentheses of a directive.</summary>
    public bool IsInDirective { get; set; }

    /// <summary>The directive that is used.</summary>
    public DirectiveType? Directive { get; set; }

    /// <summary>The argument or input field that gets the value; null for items of a list.</summary>
    public InputField? Input { get; set; }

    /// <summary>The type a value must have.</summary>
    public IType? InputType { get; set; }

    /// <summary>The input object whose field gets the value; null for items of a list.</summary>
    public InputObjectType? ParentInputType { get; set; }

    /// <summary>The definition that is being traversed.</summary>
    public IExecutableDefinitionNode? Definition { get; set; }

    /// <summary>The fields around the node, as a response path; null at the root, and in fragments, which have no one place in the response.</summary>
    public Path? FieldPath
    {
        get
        {
            if (_fieldPath.Count == 0 || Definition is not OperationDefinitionNode)
            {
                return null;
            }

            var path = Path.Root;

            foreach (var name in _fieldPath)
            {
                path = path.Append(Text.Shorten(name));
            }

            return path;
        }
    }

    public void PushField(FieldNode field) => _fieldPath.Add((field.Alias ?? field.Name).Value);

    public void PopField() => _fieldPath.RemoveAt(_fieldPath.Count - 1);

    /// <summary>The type that a type reference names; null where it is unknown.</summary>
    public IType? FindType(ITypeNode type)
        => type switch
        {
            NonNullTypeNode nonNull => FindType(nonNull.Type) is { } inner ? new NonNullType(inner) : null,
            ListTypeNode list => FindType(list.Type) is { } item ? new ListType(item) : null,
            _ => FindType(((NamedTypeNode)type).Name.Value)
        };

    public TypeDefinition? FindType(string name) => Schema.TryGetType(name, out var type) ? type : null;
}
