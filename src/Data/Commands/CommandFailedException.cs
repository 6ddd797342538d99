namespace GraphCommerce.Data.Commands;

/// <summary>A command threw an unexpected exception: it fails, and the batch runs again without it.</summary>
internal sealed class CommandFailedException(Command command, Exception fault) : Exception($"{command.Operation} could not be executed.", fault)
{
    public Command Command { get; } = command;

    public Exception Fault { get; } = fault;
}
