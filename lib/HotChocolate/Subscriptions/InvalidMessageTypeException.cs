namespace HotChocolate.Subscriptions;

/// <summary>A message of another type than the topic's subscribers expect.</summary>
public sealed class InvalidMessageTypeException : Exception
{
    internal InvalidMessageTypeException(string topicName, Type expected, Type? actual)
        : base($"The topic `{topicName}` carries messages of {expected.FullName}, not of {actual?.FullName ?? "null"}.")
    {
    }
}
