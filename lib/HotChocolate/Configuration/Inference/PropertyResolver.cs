using System.Reflection;
using HotChocolate.Resolvers;

namespace HotChocolate.Configuration;

/// <summary>Reads properties through typed delegates, made once.</summary>
internal static class PropertyResolver
{
    private delegate TValue StructGetter<TParent, out TValue>(ref TParent parent);

    public static PureFieldDelegate Create(Type parent, PropertyInfo property)
    {
        var factory = parent.IsValueType ? nameof(OfStruct) : nameof(OfClass);
        return typeof(PropertyResolver)
            .GetMethod(factory, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(parent.IsValueType ? parent : property.DeclaringType!, property.PropertyType)
            .CreateDelegate<Func<MethodInfo, PureFieldDelegate>>()(property.GetMethod!);
    }

    private static PureFieldDelegate OfClass<TParent, TValue>(MethodInfo getter)
    {
        var get = getter.CreateDelegate<Func<TParent, TValue>>();
        return context => get(context.Parent<TParent>());
    }

    private static PureFieldDelegate OfStruct<TParent, TValue>(MethodInfo getter)
    {
        var get = getter.CreateDelegate<StructGetter<TParent, TValue>>();
        return context =>
        {
            var parent = context.Parent<TParent>();
            return get(ref parent);
        };
    }
}
