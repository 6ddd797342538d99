using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Pomelo.EntityFrameworkCore.MySql.Infrastructure.Internal;

internal sealed class MySqlOptions : IMySqlOptions
{
    private ServerVersion? _serverVersion;

    public ServerVersion ServerVersion
        => _serverVersion ?? throw new InvalidOperationException("No server version was given: call UseMySql(connectionString, serverVersion).");

    public void Initialize(IDbContextOptions options) => _serverVersion = options.FindExtension<MySqlOptionsExtension>()?.ServerVersion;

    public void Validate(IDbContextOptions options)
    {
        if (!Equals(options.FindExtension<MySqlOptionsExtension>()?.ServerVersion, _serverVersion))
        {
            throw new InvalidOperationException("The server version changed while the context uses services of the application's own provider.");
        }
    }
}
