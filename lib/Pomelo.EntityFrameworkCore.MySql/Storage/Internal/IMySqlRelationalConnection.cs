using Microsoft.EntityFrameworkCore.Storage;

namespace Pomelo.EntityFrameworkCore.MySql.Storage.Internal;

internal interface IMySqlRelationalConnection : IRelationalConnection
{
    /// <summary>A connection of its own to the same server, with no database chosen: to create or drop it.</summary>
    IMySqlRelationalConnection CreateMasterConnection();
}
