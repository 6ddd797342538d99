using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;

namespace Pomelo.EntityFrameworkCore.MySql.Update.Internal;

internal sealed partial class MySqlModificationCommandBatch
{
    /// <summary>Takes over what the server made; the number of rows that it should have changed and did not.</summary>
    /// <remarks>
    /// A reader stands at result sets only and counts the rows that the statements between them affected (those matched: the driver asks for found rows). An
    /// error of a later statement shows when the reader comes to it, and so it is read to its end.
    /// </remarks>
    private async ValueTask<int> ConsumeAsync(RelationalDataReader reader, bool isAsync, CancellationToken cancellationToken)
    {
        var expected = 0;
        var rows = reader.DbDataReader;
        var hasResult = rows.FieldCount > 0 || await NextResultAsync(rows, isAsync, cancellationToken).ConfigureAwait(false);
        foreach (var group in _groups)
        {
            expected += group.ExpectedCount;
            if (group.ReadBack is ReadBack.None)
            {
                continue;
            }

            if (!hasResult)
            {
                throw new InvalidOperationException("The server answered with fewer results than the command has.");
            }

            await ReadAsync(reader, group, isAsync, cancellationToken).ConfigureAwait(false);
            hasResult = await NextResultAsync(rows, isAsync, cancellationToken).ConfigureAwait(false);
        }

        while (hasResult)
        {
            hasResult = await NextResultAsync(rows, isAsync, cancellationToken).ConfigureAwait(false);
        }

        return expected - Math.Max(rows.RecordsAffected, 0);
    }

    private static async ValueTask ReadAsync(RelationalDataReader reader, StatementGroup group, bool isAsync, CancellationToken cancellationToken)
    {
        if (group.ReadBack is ReadBack.FirstKey)
        {
            await ReadRowAsync(reader, isAsync, cancellationToken).ConfigureAwait(false);
            GeneratedValues.SetKeys(group.Commands, reader.DbDataReader.GetInt64(0), reader.DbDataReader.GetInt64(1));
            return;
        }

        foreach (var command in group.Commands)
        {
            if (await ReadRowAsync(reader, isAsync, cancellationToken).ConfigureAwait(false))
            {
                command.PropagateResults(reader);
            }
            else if (!group.IsChecked)
            {
                throw new InvalidOperationException($"The server returned fewer rows than were inserted in '{command.TableName}'.");
            }
        }
    }

    private static ValueTask<bool> ReadRowAsync(RelationalDataReader reader, bool isAsync, CancellationToken cancellationToken)
        => isAsync ? new(reader.ReadAsync(cancellationToken)) : new(reader.Read());

    private static ValueTask<bool> NextResultAsync(DbDataReader reader, bool isAsync, CancellationToken cancellationToken)
        => isAsync ? new(reader.NextResultAsync(cancellationToken)) : new(reader.NextResult());

    private static ValueTask CloseAsync(RelationalDataReader reader, bool isAsync)
    {
        if (isAsync)
        {
            return reader.CloseAsync();
        }

        reader.Close();
        return ValueTask.CompletedTask;
    }
}
