using System.ComponentModel;
using System.Reflection;
using HotChocolate.Language;
using HotChocolate.Resolvers;
using HotChocolate.Types;

namespace HotChocolate.Generated;

/// <summary>A resolver (a method, or a property) and the direct call that the source generator wrote for it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ResolverRegistration
{
    private ResolverRegistration(MemberInfo member) => Member = member;

    /// <summary>The method or property, which has the attributes.</summary>
    internal MemberInfo Member { get; }

    /// <summary>What is called.</summary>
    internal MethodInfo Method => Member as MethodInfo ?? ((PropertyInfo)Member).GetMethod!;

    internal Func<ResolverParameters, FieldResolverDelegate>? AsyncFactory { get; private init; }

    internal Func<ResolverParameters, PureFieldDelegate>? PureFactory { get; private init; }

    /// <summary>A member that returns a task, a value task or an asynchronous stream.</summary>
    public static ResolverRegistration Async(MemberInfo member, Func<ResolverParameters, FieldResolverDelegate> factory)
        => new(member) { AsyncFactory = factory };

    /// <summary>A member that returns its value at once.</summary>
    public static ResolverRegistration Pure(MemberInfo member, Func<ResolverParameters, PureFieldDelegate> factory)
        => new(member) { PureFactory = factory };
}

/// <summary>A class whose methods are resolvers of one type, as the source generator found it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TypeRegistration
{
    private TypeRegistration(Type declaringType, IReadOnlyList<ResolverRegistration> resolvers)
    {
        DeclaringType = declaringType;
        Resolvers = resolvers;
    }

    /// <summary>The annotated static class.</summary>
    internal Type DeclaringType { get; }

    internal IReadOnlyList<ResolverRegistration> Resolvers { get; }

    /// <summary>The root that the class extends; null where it extends <see cref="RuntimeType"/>.</summary>
    internal OperationType? Operation { get; private init; }

    /// <summary>The C# type whose object type the class extends.</summary>
    internal Type? RuntimeType { get; private init; }

    /// <summary>Calls the class's Configure with an <c>IObjectTypeDescriptor&lt;T&gt;</c> of <see cref="RuntimeType"/>.</summary>
    internal Action<object>? Configure { get; private init; }

    /// <summary>A class annotated with <c>[QueryType]</c>.</summary>
    public static TypeRegistration Query(Type declaringType, params ResolverRegistration[] resolvers)
        => new(declaringType, resolvers) { Operation = OperationType.Query };

    /// <summary>A class annotated with <c>[MutationType]</c>.</summary>
    public static TypeRegistration Mutation(Type declaringType, params ResolverRegistration[] resolvers)
        => new(declaringType, resolvers) { Operation = OperationType.Mutation };

    /// <summary>A class annotated with <c>[SubscriptionType]</c>.</summary>
    public static TypeRegistration Subscription(Type declaringType, params ResolverRegistration[] resolvers)
        => new(declaringType, resolvers) { Operation = OperationType.Subscription };

    /// <summary>A class annotated with <c>[ObjectType&lt;T&gt;]</c>.</summary>
    public static TypeRegistration Object<T>(Type declaringType, Action<IObjectTypeDescriptor<T>>? configure, params ResolverRegistration[] resolvers)
        => new(declaringType, resolvers)
        {
            RuntimeType = typeof(T),
            Configure = configure is null ? null : descriptor => configure((IObjectTypeDescriptor<T>)descriptor),
        };
}
