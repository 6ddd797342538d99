namespace GraphCommerce.Data.Commands;

/// <summary>Receives what committed batches raised, in the order of the commits.</summary>
internal interface ICommitListener
{
    ValueTask OnCommittedAsync(IReadOnlyList<object> events, CancellationToken cancellationToken);
}
