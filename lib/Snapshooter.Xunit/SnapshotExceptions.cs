namespace Snapshooter.Exceptions;

/// <summary>Thrown in strict mode where a test has no snapshot yet.</summary>
public class SnapshotNotFoundException(string message) : Exception(message);

/// <summary>Thrown where the running test, or its source, cannot be found.</summary>
public class SnapshotTestException(string message) : Exception(message);

/// <summary>Thrown where a field that is to be ignored or asserted is not in the snapshot, or has another type.</summary>
public class SnapshotFieldException(string message) : Exception(message);
