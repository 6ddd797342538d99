using HotChocolate.Types.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace HotChocolate.Types.Analyzers.Inspectors;

/// <summary>What the data loader attributes of a method and of an assembly have in common; null where they leave it open.</summary>
internal readonly record struct DataLoaderAccess(bool? IsScoped, bool? IsPublic, bool? IsInterfacePublic)
{
    // The numbers are those of DataLoaderServiceScope and DataLoaderAccessModifier.
    public static DataLoaderAccess Of(AttributeData attribute)
    {
        bool? isScoped = attribute.NamedArgument("ServiceScope") switch
        {
            1 => true,
            2 => false,
            _ => null,
        };

        return attribute.NamedArgument("AccessModifier") switch
        {
            1 => new DataLoaderAccess(isScoped, true, true),
            2 => new DataLoaderAccess(isScoped, false, true),
            3 => new DataLoaderAccess(isScoped, false, false),
            _ => new DataLoaderAccess(isScoped, null, null),
        };
    }
}
