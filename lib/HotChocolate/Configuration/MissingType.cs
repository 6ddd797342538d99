using HotChocolate.Types;

namespace HotChocolate.Configuration;

/// <summary>Stands where a type's name is not defined, so that the other problems of the schema are found too.</summary>
internal sealed class MissingType(string name) : TypeDefinition(name, typeof(object)), IInputType, IOutputType
{
    public override TypeKind Kind => TypeKind.Scalar;
}
