using System.Reflection;
using HotChocolate.Authorization;
using HotChocolate.Generated;
using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Configurations;
using HotChocolate.Types.Relay;

namespace HotChocolate.Configuration;

/// <summary>Makes fields from properties and methods.</summary>
internal sealed class FieldInference(SchemaInference schema)
{
    public ParameterInference Parameters { get; } = new(schema);

    /// <summary>A field whose method the source generator calls.</summary>
    /// <param name="resolver">The method.</param>
    /// <param name="operation">The root that has the field, if it is one.</param>
    /// <param name="owner">The C# type whose object type has the field, if it is no root.</param>
    public ObjectFieldConfiguration CreateResolverField(ResolverRegistration resolver, OperationType? operation, Type? owner)
    {
        var field = Begin(resolver.Member);
        var parameters = Parameters.Bind(resolver.Method, field);
        field.PureResolver = resolver.PureFactory?.Invoke(parameters.Bindings);
        field.Resolver = resolver.AsyncFactory?.Invoke(parameters.Bindings);
        Finish(field, parameters, operation, owner);
        return field;
    }

    /// <summary>A field that is a member of the parent value itself.</summary>
    public ObjectFieldConfiguration CreateMemberField(Type parent, MemberInfo member)
    {
        var field = Begin(member);
        var parameters = member is MethodInfo method ? Parameters.Bind(method, field) : BoundParameters.None;
        if (member is PropertyInfo property && !typeof(Task).IsAssignableFrom(property.PropertyType))
        {
            field.PureResolver = PropertyResolver.Create(parent, property);
        }
        else
        {
            field.Resolver = MemberResolver.Create(parent, member, parameters);
        }

        Finish(field, parameters, operation: null, parent);
        return field;
    }

    /// <summary>A field of an interface: it has a type, and its implementations have the resolvers.</summary>
    public InterfaceFieldConfiguration CreateInterfaceField(MemberInfo member)
    {
        var field = Begin(member);
        if (member is MethodInfo method)
        {
            Parameters.Bind(method, field);
        }

        NodeIds.ApplyTo(schema, field);
        field.Type ??= schema.OutputType(CSharpType.ResultOf(member));
        var result = new InterfaceFieldConfiguration
        {
            Name = field.Name, Description = field.Description, DeprecationReason = field.DeprecationReason, Type = field.Type,
        };
        foreach (var argument in field.Arguments)
        {
            result.Arguments.Add(argument);
        }

        return result;
    }

    private static ObjectFieldConfiguration Begin(MemberInfo member) => new()
    {
        Name = NamingConventions.FieldName(member),
        Description = Descriptions.Of(member),
        DeprecationReason = Descriptions.DeprecationReasonOf(member),
        Type = null!, // Inferred at the end, unless an attribute sets another.
        Member = member,
    };

    private void Finish(ObjectFieldConfiguration field, BoundParameters parameters, OperationType? operation, Type? owner)
    {
        var result = CSharpType.ResultOf(field.Member!);
        field.ResultType = result.Type;
        field.Owner = owner;
        field.ArgumentBindings = [.. parameters.All.OfType<IArgumentBinding>()];
        if (result.Type == typeof(void) || result.Type == typeof(Task) || result.Type == typeof(ValueTask))
        {
            schema.Report($"`{field.Member!.DeclaringType}.{field.Member.Name}` gives no value, so it cannot be a field.");
            result = CSharpType.Of(typeof(bool));
        }

        if (parameters.NeedsScope && field.PureResolver is { } pure)
        {
            // Services that belong to a scope need a context that lives as long as the scope does; a pure field has none.
            field.PureResolver = null;
            field.Resolver = context => new(pure(context));
        }

        var descriptor = ObjectFieldDescriptor.From(schema, field);
        foreach (var attribute in field.Member!.GetCustomAttributes<ObjectFieldDescriptorAttribute>().OrderBy(static attribute => attribute.Order))
        {
            attribute.Configure(schema, descriptor, field.Member!);
        }

        descriptor.CreateConfiguration();
        var authorize = AuthorizeConvention.AttributesOf(field.Member!, isRoot: operation is not null);
        AuthorizeConvention.ApplyTo(schema, field, authorize);
        NodeIds.ApplyTo(schema, field);
        field.Type ??= schema.OutputType(result);
    }
}
