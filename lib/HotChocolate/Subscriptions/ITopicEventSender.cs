namespace HotChocolate.Subscriptions;

/// <summary>Publishes events to topics.</summary>
public interface ITopicEventSender
{
    /// <summary>Sends a message to all who are subscribed to the topic now; messages of one topic keep their order.</summary>
    ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken = default);

    /// <summary>Ends the topic's streams once they are read to their end.</summary>
    ValueTask CompleteAsync(string topicName);
}
