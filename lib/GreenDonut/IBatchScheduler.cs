namespace GreenDonut;

/// <summary>Decides when a batch is dispatched.</summary>
public interface IBatchScheduler
{
    /// <summary>Takes a batch that has at least one key; it may still grow until it is dispatched.</summary>
    void Schedule(Batch batch);
}
