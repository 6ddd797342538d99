using System.Data.Common;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Pomelo.EntityFrameworkCore.MySql.Infrastructure.Internal;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Makes a context use MySQL or MariaDB.</summary>
public static class MySqlDbContextOptionsBuilderExtensions
{
    /// <summary>Uses a server of this version; the connection is given before the context is used.</summary>
    public static DbContextOptionsBuilder UseMySql(
        this DbContextOptionsBuilder optionsBuilder, ServerVersion serverVersion, Action<MySqlDbContextOptionsBuilder>? mySqlOptionsAction = null)
        => Use(optionsBuilder, serverVersion, mySqlOptionsAction, extension => extension);

    /// <summary>Uses connections made from a connection string.</summary>
    public static DbContextOptionsBuilder UseMySql(
        this DbContextOptionsBuilder optionsBuilder, string? connectionString, ServerVersion serverVersion,
        Action<MySqlDbContextOptionsBuilder>? mySqlOptionsAction = null)
    {
        if (connectionString is "")
        {
            throw new ArgumentException("A connection string is not empty; pass null to give one later.", nameof(connectionString));
        }

        return Use(optionsBuilder, serverVersion, mySqlOptionsAction, extension => extension.WithConnectionString(connectionString));
    }

    /// <summary>Uses a connection of the caller's, who opens, closes and disposes of it, or has EF open and close it.</summary>
    public static DbContextOptionsBuilder UseMySql(
        this DbContextOptionsBuilder optionsBuilder, DbConnection connection, ServerVersion serverVersion,
        Action<MySqlDbContextOptionsBuilder>? mySqlOptionsAction = null)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return Use(optionsBuilder, serverVersion, mySqlOptionsAction, extension => extension.WithConnection(connection));
    }

    /// <summary>Uses a server of this version; the connection is given before the context is used.</summary>
    public static DbContextOptionsBuilder<TContext> UseMySql<TContext>(
        this DbContextOptionsBuilder<TContext> optionsBuilder, ServerVersion serverVersion,
        Action<MySqlDbContextOptionsBuilder>? mySqlOptionsAction = null)
        where TContext : DbContext
        => (DbContextOptionsBuilder<TContext>)UseMySql((DbContextOptionsBuilder)optionsBuilder, serverVersion, mySqlOptionsAction);

    /// <summary>Uses connections made from a connection string.</summary>
    public static DbContextOptionsBuilder<TContext> UseMySql<TContext>(
        this DbContextOptionsBuilder<TContext> optionsBuilder, string? connectionString, ServerVersion serverVersion,
        Action<MySqlDbContextOptionsBuilder>? mySqlOptionsAction = null)
        where TContext : DbContext
        => (DbContextOptionsBuilder<TContext>)UseMySql((DbContextOptionsBuilder)optionsBuilder, connectionString, serverVersion, mySqlOptionsAction);

    /// <summary>Uses a connection of the caller's, who opens, closes and disposes of it, or has EF open and close it.</summary>
    public static DbContextOptionsBuilder<TContext> UseMySql<TContext>(
        this DbContextOptionsBuilder<TContext> optionsBuilder, DbConnection connection, ServerVersion serverVersion,
        Action<MySqlDbContextOptionsBuilder>? mySqlOptionsAction = null)
        where TContext : DbContext
        => (DbContextOptionsBuilder<TContext>)UseMySql((DbContextOptionsBuilder)optionsBuilder, connection, serverVersion, mySqlOptionsAction);

    private static DbContextOptionsBuilder Use(
        DbContextOptionsBuilder optionsBuilder, ServerVersion serverVersion, Action<MySqlDbContextOptionsBuilder>? mySqlOptionsAction,
        Func<MySqlOptionsExtension, RelationalOptionsExtension> connect)
    {
        ArgumentNullException.ThrowIfNull(optionsBuilder);
        ArgumentNullException.ThrowIfNull(serverVersion);
        var extension = optionsBuilder.Options.FindExtension<MySqlOptionsExtension>() ?? new MySqlOptionsExtension();
        ((IDbContextOptionsBuilderInfrastructure)optionsBuilder).AddOrUpdateExtension(connect(extension.WithServerVersion(serverVersion)));
        mySqlOptionsAction?.Invoke(new MySqlDbContextOptionsBuilder(optionsBuilder));
        return optionsBuilder;
    }
}
