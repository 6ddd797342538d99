namespace GraphCommerce.Data.Database;

/// <summary>A row with a key of its own and the moment it was made.</summary>
public abstract class Entity
{
    public long Id { get; internal set; }

    /// <summary>When it was created (UTC).</summary>
    public DateTime CreatedAt { get; internal set; }
}

/// <summary>A row that changes.</summary>
public abstract class UpdatedEntity : Entity
{
    /// <summary>When it last changed (UTC).</summary>
    public DateTime UpdatedAt { get; internal set; }
}

/// <summary>A row that several writers may want to change at once.</summary>
public abstract class VersionedEntity : UpdatedEntity
{
    /// <summary>Optimistic version token; send it back with an update.</summary>
    public int Version { get; internal set; }
}
