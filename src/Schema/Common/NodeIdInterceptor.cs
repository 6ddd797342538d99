using System.Reflection;
using GraphCommerce.Data;
using HotChocolate.Configuration;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Configurations;

namespace GraphCommerce.Schema.Common;

/// <summary>The key <c>XxxId</c> of an error is the node id of an Xxx.</summary>
internal sealed class NodeIdInterceptor : TypeInterceptor
{
    private const string Suffix = "Id";

    public override void OnBeforeRegisterDependencies(ITypeDiscoveryContext discoveryContext, TypeSystemConfiguration configuration)
    {
        if (configuration is ObjectTypeConfiguration error && typeof(DomainException).IsAssignableFrom(error.RuntimeType))
        {
            foreach (var field in error.Fields.Where(f => IsKey(f.Member)))
            {
                var descriptor = field.ToDescriptor(discoveryContext.DescriptorContext);
                descriptor.ID(field.Member!.Name[..^Suffix.Length]);

                // Applies the change.
                descriptor.CreateConfiguration();
            }
        }
    }

    private static bool IsKey(MemberInfo? member)
        => member is PropertyInfo property
            && property.Name.EndsWith(Suffix, StringComparison.Ordinal)
            && (property.PropertyType == typeof(long) || property.PropertyType == typeof(long?));
}
