namespace GraphCommerce.Data.Commands;

/// <summary>What a command's caller gets: what was just decided, or the text of the answer that the same key got before.</summary>
internal readonly record struct Answer<TResult>(Result<TResult> Decided, string? Kept)
    where TResult : notnull
{
    /// <summary>The result, made again from what was kept where the key was known already; a refusal is thrown.</summary>
    public async Task<TResult> GetResultAsync<TKept>(Func<TKept, CancellationToken, Task<TResult>> restore, CancellationToken cancellationToken)
        where TKept : notnull
        => Kept is null
            ? Decided.GetValueOrThrow()
            : await restore(KeptAnswer.Read<TKept>(Kept).GetValueOrThrow(), cancellationToken).ConfigureAwait(false);
}
