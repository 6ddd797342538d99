namespace GraphCommerce.Data.Common.Writing;

/// <summary>A decision failed by an unexpected exception: the command goes, the rest of the group is done again without it.</summary>
internal sealed class PoisonCommandException(WriteCommand command, Exception fault) : Exception($"{command.Operation} could not be decided.", fault)
{
    public WriteCommand Command { get; } = command;

    public Exception Fault { get; } = fault;
}
