namespace Pomelo.EntityFrameworkCore.MySql.Infrastructure;

/// <summary>Whose server it is.</summary>
public enum ServerType
{
    /// <summary>Neither of the known ones.</summary>
    Custom = -1,

    /// <summary>MySQL.</summary>
    MySql,

    /// <summary>MariaDB.</summary>
    MariaDb,
}
