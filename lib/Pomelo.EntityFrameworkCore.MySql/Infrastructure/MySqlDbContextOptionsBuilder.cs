using Pomelo.EntityFrameworkCore.MySql.Infrastructure.Internal;

namespace Microsoft.EntityFrameworkCore.Infrastructure;

/// <summary>Options that only this provider has, next to those of every relational one.</summary>
public sealed class MySqlDbContextOptionsBuilder(DbContextOptionsBuilder optionsBuilder)
    : RelationalDbContextOptionsBuilder<MySqlDbContextOptionsBuilder, MySqlOptionsExtension>(optionsBuilder);
