using System.Collections.Frozen;
using HotChocolate.Configuration;
using HotChocolate.Types.Descriptors.Configurations;

namespace GraphCommerce.Schema.Common;

/// <summary>Describes what conventions make, and members that mean the same in every type.</summary>
internal sealed class DescriptionInterceptor : TypeInterceptor
{
    private const string InputSuffix = "Input";
    private const string PayloadSuffix = "Payload";
    private const string ErrorSuffix = "Error";

    private static readonly FrozenDictionary<string, string> s_types = new Dictionary<string, string>
    {
        ["Query"] = "The read operations.",
        ["Mutation"] = "The write operations. Each is one transaction.",
        ["Subscription"] = "The event streams.",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> s_members = new Dictionary<string, string>
    {
        ["id"] = "The node id.",
        ["orderId"] = "The order.",
        ["input"] = "The arguments of the mutation.",
        ["errors"] = "The errors; null if the mutation succeeded.",
        ["message"] = "The reason, for people.",
        ["code"] = "The kind of error, for programs. It is stable.",
        ["idempotencyKey"] = "A key of the client's choice, 1 to 255 printable characters without a space at the end. "
            + "The same request with the same key is done once and gets the same answer, for 24 hours unless configured otherwise.",
    }.ToFrozenDictionary();

    public override void OnBeforeCompleteType(ITypeCompletionContext completionContext, TypeSystemConfiguration configuration)
    {
        configuration.Description ??= DescribeType(configuration);
        foreach (var member in MembersOf(configuration))
        {
            member.Description ??= s_members.GetValueOrDefault(member.Name) ?? (IsPayload(configuration) ? $"The {member.Name}; null if there are errors." : null);
        }
    }

    private static string? DescribeType(TypeSystemConfiguration type)
        => type switch
        {
            InputObjectTypeConfiguration => $"The arguments of `{MutationOf(type, InputSuffix)}`.",
            UnionTypeConfiguration => $"The errors of `{MutationOf(type, ErrorSuffix)}`.",
            _ when IsPayload(type) => $"The result of `{MutationOf(type, PayloadSuffix)}`.",
            _ => s_types.GetValueOrDefault(type.Name),
        };

    private static IEnumerable<TypeSystemConfiguration> MembersOf(TypeSystemConfiguration type)
        => type switch
        {
            ObjectTypeConfiguration { Fields: var fields } => fields.SelectMany(f => f.Arguments.Prepend<TypeSystemConfiguration>(f)),
            InterfaceTypeConfiguration { Fields: var fields } => fields,
            InputObjectTypeConfiguration { Fields: var fields } => fields,
            _ => [],
        };

    private static bool IsPayload(TypeSystemConfiguration type)
        => type is ObjectTypeConfiguration && type.Name.EndsWith(PayloadSuffix, StringComparison.Ordinal);

    private static string MutationOf(TypeSystemConfiguration type, string suffix) => $"{char.ToLowerInvariant(type.Name[0])}{type.Name[1..^suffix.Length]}";
}
