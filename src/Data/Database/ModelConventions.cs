using GraphCommerce.Data.Commands;

namespace GraphCommerce.Data.Database;

internal static class ModelConventions
{
    /// <summary>An update whose row another writer changed since it was read affects no row, and fails.</summary>
    public static void UseVersionTokens(this ModelBuilder modelBuilder)
    {
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(e => e.ClrType.IsSubclassOf(typeof(VersionedEntity))))
        {
            entity.FindProperty(nameof(VersionedEntity.Version))!.IsConcurrencyToken = true;
        }
    }

    /// <summary>Tables, columns, keys and indexes in snake_case.</summary>
    public static void UseSnakeCaseNames(this ModelBuilder modelBuilder)
    {
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            var table = entity.ClrType == typeof(IdempotencyRecord) ? "idempotency_key" : SnakeCase.From(entity.ClrType.Name);
            entity.SetTableName(table);
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(SnakeCase.From(property.Name));
            }

            foreach (var key in entity.GetKeys())
            {
                key.SetName($"pk_{table}");
            }

            foreach (var index in entity.GetIndexes())
            {
                index.SetDatabaseName($"{(index.IsUnique ? "uq" : "ix")}_{table}_{string.Join('_', index.Properties.Select(p => SnakeCase.From(p.Name)))}");
            }

            foreach (var foreignKey in entity.GetForeignKeys())
            {
                foreignKey.SetConstraintName($"fk_{table}_{string.Join('_', foreignKey.Properties.Select(p => SnakeCase.From(p.Name)))}");
            }
        }
    }
}
