using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Pomelo.EntityFrameworkCore.MySql.Infrastructure.Internal;

/// <summary>What <c>UseMySql</c> was told.</summary>
public sealed class MySqlOptionsExtension : RelationalOptionsExtension
{
    private ExtensionInfo? _info;

    /// <summary>Nothing told yet.</summary>
    public MySqlOptionsExtension()
    {
    }

    private MySqlOptionsExtension(MySqlOptionsExtension copyFrom)
        : base(copyFrom)
        => ServerVersion = copyFrom.ServerVersion;

    /// <summary>Make and version of the server, by which SQL differs.</summary>
    public ServerVersion? ServerVersion { get; private set; }

    /// <inheritdoc />
    public override DbContextOptionsExtensionInfo Info => _info ??= new ExtensionInfo(this);

    /// <summary>A copy with another server version.</summary>
    public MySqlOptionsExtension WithServerVersion(ServerVersion serverVersion) => new(this) { ServerVersion = serverVersion };

    /// <inheritdoc />
    public override void ApplyServices(IServiceCollection services) => services.AddEntityFrameworkMySql();

    /// <inheritdoc />
    protected override RelationalOptionsExtension Clone() => new MySqlOptionsExtension(this);

    private sealed class ExtensionInfo(MySqlOptionsExtension extension) : RelationalExtensionInfo(extension)
    {
        private new MySqlOptionsExtension Extension => (MySqlOptionsExtension)base.Extension;

        public override bool IsDatabaseProvider => true;

        public override string LogFragment => $"{base.LogFragment}ServerVersion={Extension.ServerVersion} ";

        // Services write SQL for one server version.
        public override int GetServiceProviderHashCode() => HashCode.Combine(base.GetServiceProviderHashCode(), Extension.ServerVersion);

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other)
            => other is ExtensionInfo info && base.ShouldUseSameServiceProvider(other) && Equals(Extension.ServerVersion, info.Extension.ServerVersion);

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo)
            => debugInfo["Pomelo.EntityFrameworkCore.MySql:" + nameof(ServerVersion)]
                = (Extension.ServerVersion?.GetHashCode() ?? 0).ToString(CultureInfo.InvariantCulture);
    }
}
