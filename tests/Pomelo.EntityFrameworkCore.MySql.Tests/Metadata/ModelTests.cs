using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Pomelo.EntityFrameworkCore.MySql.Infrastructure;
using Pomelo.EntityFrameworkCore.MySql.Tests.Update;

namespace Pomelo.EntityFrameworkCore.MySql.Tests.Metadata;

public sealed class ModelTests
{
    [Fact]
    public void An_integer_that_alone_is_the_key_is_generated_by_the_server()
    {
        using var context = LedgerContext.Create("Server=nowhere");
        var model = context.GetService<IDesignTimeModel>().Model;
        Assert.Equal(MySqlValueGenerationStrategy.IdentityColumn, StrategyOf<Account>("Id"));
        Assert.Equal(MySqlValueGenerationStrategy.None, StrategyOf<Account>("Amount"));
        Assert.Equal(MySqlValueGenerationStrategy.None, StrategyOf<Sample>("Id"));
        Assert.Equal(MySqlValueGenerationStrategy.None, StrategyOf<Seat>("Row"));

        MySqlValueGenerationStrategy StrategyOf<T>(string name) => model.FindEntityType(typeof(T))!.FindProperty(name)!.GetValueGenerationStrategy();
    }

    [Fact]
    public void A_models_character_sets_and_collations_reach_the_tables()
    {
        using var context = new Charsets();
        var script = context.Database.GenerateCreateScript().ReplaceLineEndings("\n");
        Assert.Contains("ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;", script, StringComparison.Ordinal);
        Assert.Contains("`Code` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL", script, StringComparison.Ordinal);
        Assert.Contains("`Number` bigint NOT NULL AUTO_INCREMENT", script, StringComparison.Ordinal);
        Assert.Contains(") CHARACTER SET latin1 COLLATE latin1_general_cs;", script, StringComparison.Ordinal);
    }

    [Fact]
    public void The_model_has_not_changed_against_itself()
    {
        using var context = new Charsets();
        var model = context.GetService<IDesignTimeModel>().Model.GetRelationalModel();
        Assert.False(context.GetService<IMigrationsModelDiffer>().HasDifferences(model, model));
    }

    [Theory]
    [InlineData("schema")]
    [InlineData("sequence")]
    [InlineData("two")]
    [InlineData("procedure")]
    public void What_cannot_be_stored_is_refused_when_the_model_is_built(string what)
    {
        using var context = new Refused(what);
        Assert.Throws<InvalidOperationException>(() => context.Model);
    }

    [Theory]
    [InlineData("8.0.36", ServerType.MySql, "8.0.36-mysql")]
    [InlineData("8.4.1-mysql", ServerType.MySql, "8.4.1-mysql")]
    [InlineData("10.11.6-mariadb", ServerType.MariaDb, "10.11.6-mariadb")]
    [InlineData("5.5.5-10.11.14-MariaDB-0+deb12u2-log", ServerType.MariaDb, "10.11.14-mariadb")]
    [InlineData("10.6.12-MariaDB-1:10.6.12+maria~ubu2204", ServerType.MariaDb, "10.6.12-mariadb")]
    [InlineData("11.4-MariaDB", ServerType.MariaDb, "11.4.0-mariadb")]
    public void A_server_version_is_read_from_what_servers_say(string text, ServerType type, string expected)
    {
        var version = ServerVersion.Parse(text);
        Assert.Equal((type, expected), (version.Type, version.ToString()));
        Assert.Equal(version, ServerVersion.Parse(version.ToString()));
        Assert.Equal(type is ServerType.MariaDb, version.Supports.Returning);
        Assert.NotEqual(version, ServerVersion.Create(version.Version, type is ServerType.MySql ? ServerType.MariaDb : ServerType.MySql));
    }

    [Fact]
    public void Text_without_a_version_is_refused() => Assert.Throws<InvalidOperationException>(() => ServerVersion.Parse("mariadb"));

    private sealed class Charsets : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
            => optionsBuilder.UseMySql("Server=nowhere", SaveChangesText.MySql);

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.HasCharSet("utf8mb4").UseCollation("utf8mb4_unicode_ci");
            modelBuilder.Entity<Coded>(coded =>
            {
                coded.HasCharSet("latin1").UseCollation("latin1_general_cs");
                coded.HasKey(c => c.Code);
                coded.Property(c => c.Code).HasMaxLength(10).HasCharSet("ascii").UseCollation("ascii_bin");
                coded.HasIndex(c => c.Number).IsUnique();
                coded.Property(c => c.Number).UseMySqlIdentityColumn();
            });
        }
    }

    private sealed class Refused(string what) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
            => optionsBuilder.UseMySql("Server=nowhere", SaveChangesText.MySql)
                .ReplaceService<IModelCacheKeyFactory, NoCache>();

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            var coded = modelBuilder.Entity<Coded>();
            coded.HasKey(c => c.Code);
            switch (what)
            {
                case "schema":
                    coded.ToTable("coded", "other");
                    break;
                case "sequence":
                    modelBuilder.HasSequence("numbers");
                    break;
                case "procedure":
                    coded.DeleteUsingStoredProcedure("gone", p => p.HasOriginalValueParameter(c => c.Code));
                    break;
                default:
                    coded.Property(c => c.Number).UseMySqlIdentityColumn();
                    coded.Property(c => c.Other).UseMySqlIdentityColumn();
                    break;
            }
        }
    }

    private sealed class NoCache : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => new();
    }

    private sealed class Coded
    {
        public string Code { get; set; } = "";
        public long Number { get; set; }
        public long Other { get; set; }
    }
}
