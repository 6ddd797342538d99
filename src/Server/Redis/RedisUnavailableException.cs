namespace GraphCommerce.Server.Redis;

/// <summary>Redis did not answer in time, could not be reached, or was not called because of that lately.</summary>
internal sealed class RedisUnavailableException(string message, Exception? innerException = null) : Exception(message, innerException);
