namespace Pomelo.EntityFrameworkCore.MySql.Metadata.Internal;

/// <summary>Names by which models and migrations keep what only this provider knows; those of the package, so that migrations fit both.</summary>
internal static class MySqlAnnotationNames
{
    public const string ValueGenerationStrategy = "MySql:ValueGenerationStrategy";
    public const string CharSet = "MySql:CharSet";
}
