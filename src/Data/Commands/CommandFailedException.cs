namespace GraphCommerce.Data.Commands;

/// <summary>A decision failed by an unexpected exception: the command goes, the rest of the group is done again without it.</summary>
internal sealed class CommandFailedException(Command command, Exception fault) : Exception($"{command.Operation} could not be decided.", fault)
{
    public Command Command { get; } = command;

    public Exception Fault { get; } = fault;
}
