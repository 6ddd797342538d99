using System.Reflection;
using HotChocolate.Execution;
using HotChocolate.Resolvers;
using HotChocolate.Subscriptions;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors.Configurations;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Configuration;

/// <summary>Makes what opens the source stream of a subscription (spec: Subscription, Source Stream).</summary>
internal static class SubscribeResolvers
{
    public static void ApplyTo(SchemaInference schema, ObjectFieldConfiguration field, MethodInfo method, SubscribeAttribute attribute)
    {
        if (attribute.With is { } with)
        {
            ApplySource(schema, field, method, with);
            return;
        }

        var messageType = attribute.MessageType
            ?? Array.Find(method.GetParameters(), static parameter => parameter.IsDefined(typeof(EventMessageAttribute)))?.ParameterType;
        if (messageType is null)
        {
            schema.Report($"`{method.DeclaringType}.{method.Name}` has [Subscribe], but no parameter has [EventMessage].");
            return;
        }

        field.SubscribeResolver = Create(nameof(OfTopic), messageType)(CreateTopic(schema, field, method));
    }

    private static void ApplySource(SchemaInference schema, ObjectFieldConfiguration field, MethodInfo method, string name)
    {
        var source = method.DeclaringType!.GetMethod(name, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static);
        if (source is null || MessageTypeOf(source.ReturnType) is not { } messageType)
        {
            schema.Report($"`{method.DeclaringType}.{name}` is no static method that gives events, though `{method.Name}` subscribes with it.");
            return;
        }

        // The source's arguments are those of the field; it cannot add any.
        var arguments = new OutputFieldConfiguration { Name = field.Name, Type = field.Type };
        var parameters = schema.Fields.Parameters.Bind(source, arguments);
        foreach (var argument in arguments.Arguments.Where(argument => field.Arguments.All(known => known.Name != argument.Name)))
        {
            schema.Report($"`{source.DeclaringType}.{name}` has a parameter `{argument.Name}` that is neither a service nor an argument of `{field.Name}`.");
        }

        var open = MemberResolver.CreateStatic<object>(source, parameters);
        field.SubscribeResolver = Create(nameof(OfSource), messageType)(open);
    }

    /// <summary>The type of the events that a method gives as an asynchronous sequence or a source stream, or as a task of either.</summary>
    private static Type? MessageTypeOf(Type type)
    {
        if (!type.IsGenericType)
        {
            return null;
        }

        var definition = type.GetGenericTypeDefinition();
        return definition == typeof(IAsyncEnumerable<>) || definition == typeof(ISourceStream<>) ? type.GenericTypeArguments[0]
            : definition == typeof(Task<>) || definition == typeof(ValueTask<>) ? MessageTypeOf(type.GenericTypeArguments[0])
            : null;
    }

    private static Func<IResolverContext, string> CreateTopic(SchemaInference schema, ObjectFieldConfiguration field, MethodInfo method)
    {
        var pattern = method.GetCustomAttribute<TopicAttribute>()?.Name ?? method.Name;
        var arguments = field.Arguments.Select(static argument => argument.Name).Where(name => pattern.Contains($"{{{name}}}", StringComparison.Ordinal)).ToList();
        var format = arguments.Select(static (name, index) => (name, index))
            .Aggregate(pattern, static (text, argument) => text.Replace($"{{{argument.name}}}", $"{{{argument.index}}}", StringComparison.Ordinal));
        if (arguments.Count == 0)
        {
            if (pattern.Contains('{', StringComparison.Ordinal))
            {
                schema.Report($"The topic `{pattern}` of `{field.Name}` names an argument that the field does not have.");
            }

            return _ => pattern;
        }

        var composite = System.Text.CompositeFormat.Parse(format);
        return context => string.Format(
            System.Globalization.CultureInfo.InvariantCulture, composite, [.. arguments.Select(name => context.ArgumentValue<object?>(name))]);
    }

    private static Func<object, SubscribeResolverDelegate> Create(string factory, Type messageType)
        => typeof(SubscribeResolvers)
            .GetMethod(factory, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(messageType)
            .CreateDelegate<Func<object, SubscribeResolverDelegate>>();

    private static SubscribeResolverDelegate OfTopic<TMessage>(object topic)
    {
        var topicOf = (Func<IResolverContext, string>)topic;
        return async context => await context.Service<ITopicEventReceiver>()
            .SubscribeAsync<TMessage>(topicOf(context), context.RequestAborted)
            .ConfigureAwait(false);
    }

    private static SubscribeResolverDelegate OfSource<TMessage>(object source)
    {
        var open = (Func<IResolverContext, object>)source;
        return async context =>
        {
            // The source may use its services for as long as the subscription lasts.
            var scope = context.RequestServices.CreateAsyncScope();
            try
            {
                context.Services = scope.ServiceProvider;
                return open(context) switch
                {
                    IAsyncEnumerable<TMessage> events => new SequenceSourceStream<TMessage>(events, scope),
                    ISourceStream<TMessage> stream => new SequenceSourceStream<TMessage>(stream.ReadEventsAsync(), scope, stream),
                    Task<IAsyncEnumerable<TMessage>> task => new SequenceSourceStream<TMessage>(await task.ConfigureAwait(false), scope),
                    ValueTask<IAsyncEnumerable<TMessage>> task => new SequenceSourceStream<TMessage>(await task.ConfigureAwait(false), scope),
                    Task<ISourceStream<TMessage>> task => Wrap(await task.ConfigureAwait(false), scope),
                    ValueTask<ISourceStream<TMessage>> task => Wrap(await task.ConfigureAwait(false), scope),
                    var other => throw new InvalidOperationException($"`{other.GetType()}` is no source of events."),
                };
            }
            catch
            {
                await scope.DisposeAsync().ConfigureAwait(false);
                throw;
            }
        };
    }

    private static SequenceSourceStream<TMessage> Wrap<TMessage>(ISourceStream<TMessage> stream, AsyncServiceScope scope)
        => new(stream.ReadEventsAsync(), scope, stream);
}
