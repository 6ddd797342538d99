namespace GraphCommerce.Data.Common.Redis;

/// <summary>Redis did not answer in time, could not be reached, or was not asked because it did not answer lately.</summary>
public sealed class RedisUnavailableException(string message, Exception? innerException = null) : Exception(message, innerException);
