using System.Reflection;
using HotChocolate.Authorization;
using HotChocolate.Generated;
using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors.Configurations;
using HotChocolate.Types.Relay;

namespace HotChocolate.Configuration;

/// <summary>
/// Infers object types. The order of fields: those of the classes annotated with <c>[ObjectType&lt;T&gt;]</c>,
/// those that their Configure names, then the C# type's own.
/// </summary>
internal static class ObjectTypes
{
    public static ObjectTypeConfiguration Create(SchemaInference schema, Type type)
    {
        var registrations = schema.TypeRegistrations.Where(registration => registration.RuntimeType == type).ToList();
        var descriptor = ObjectTypeDescriptor.For(type);
        foreach (var registration in registrations)
        {
            registration.Configure?.Invoke(descriptor);
        }

        var configuration = new ObjectTypeConfiguration
        {
            Name = descriptor.TypeName ?? NamingConventions.ObjectTypeName(type),
            RuntimeType = type,
            Description = descriptor.TypeDescription ?? Descriptions.Of(type),
        };
        AuthorizeConvention.ApplyTo(schema, configuration, registrations.Select(static registration => registration.DeclaringType).Prepend(type));
        schema.Explore(() => AddFields(schema, configuration, registrations, descriptor));
        return configuration;
    }

    /// <summary>Adds the fields of an annotated static class.</summary>
    public static void AddResolvers(SchemaInference schema, ObjectTypeConfiguration type, TypeRegistration registration, OperationType? operation = null)
    {
        foreach (var resolver in registration.Resolvers.Where(resolver => !IsHidden(resolver.Member) && !IsNodeResolver(resolver, operation)))
        {
            AddField(schema, type, schema.Fields.CreateResolverField(resolver, operation, registration.RuntimeType));
        }
    }

    private static bool IsHidden(MemberInfo member) => member.IsDefined(typeof(GraphQLIgnoreAttribute));

    /// <summary>On a class of an object type a node resolver is no field; on the query type it is.</summary>
    private static bool IsNodeResolver(ResolverRegistration resolver, OperationType? operation)
        => operation is null && resolver.Member.IsDefined(typeof(NodeResolverAttribute));

    private static void AddFields(
        SchemaInference schema, ObjectTypeConfiguration type, List<TypeRegistration> registrations, ObjectTypeDescriptor descriptor)
    {
        foreach (var registration in registrations)
        {
            AddResolvers(schema, type, registration);
        }

        var members = Members.FieldsOf(type.RuntimeType).ToList();
        foreach (var field in descriptor.Fields.Where(field => field.Member is PropertyInfo or MethodInfo))
        {
            // Reflection gives one member several faces; the one of the type itself is what the other lists hold.
            var member = members.FirstOrDefault(candidate => candidate.Name == field.Member.Name) ?? field.Member;
            members.Remove(member);
            if (!field.IsIgnored)
            {
                var configuration = schema.Fields.CreateMemberField(type.RuntimeType, member);
                field.ApplyTo(schema, configuration);
                AddField(schema, type, configuration);
            }
        }

        // A resolver of an annotated class takes the place of the member of the same name.
        foreach (var member in members.Where(member => !type.Fields.Exists(field => field.Name == NamingConventions.FieldName(member))))
        {
            type.Fields.Add(schema.Fields.CreateMemberField(type.RuntimeType, member));
        }

        foreach (var resolver in registrations.SelectMany(static registration => registration.Resolvers).Where(static resolver => IsNodeResolver(resolver, null)))
        {
            NodeConvention.AddNode(schema, type, resolver);
        }
    }

    private static void AddField(SchemaInference schema, ObjectTypeConfiguration type, ObjectFieldConfiguration field)
    {
        if (type.Fields.Exists(existing => existing.Name == field.Name))
        {
            schema.Report($"The type `{type.Name}` has two fields of the name `{field.Name}`.");
            return;
        }

        type.Fields.Add(field);
    }
}
