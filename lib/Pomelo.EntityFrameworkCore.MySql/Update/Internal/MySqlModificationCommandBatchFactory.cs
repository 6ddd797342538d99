using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Pomelo.EntityFrameworkCore.MySql.Infrastructure.Internal;

namespace Pomelo.EntityFrameworkCore.MySql.Update.Internal;

internal sealed class MySqlModificationCommandBatchFactory(
    ModificationCommandBatchFactoryDependencies dependencies,
    RelationalCommandBuilderDependencies commandDependencies,
    IMySqlOptions options,
    IDbContextOptions contextOptions) : IModificationCommandBatchFactory
{
    /// <summary>Rows of one SaveChanges in one round trip; a group of 128 orders has some 1,300.</summary>
    private const int DefaultMaximumRows = 4_000;

    private readonly int _maximumRows = RelationalOptionsExtension.Extract(contextOptions).MaxBatchSize ?? DefaultMaximumRows;

    public ModificationCommandBatch Create()
        => new MySqlModificationCommandBatch(dependencies, commandDependencies, options.ServerVersion.Supports.Returning, _maximumRows);
}
