using Pomelo.EntityFrameworkCore.MySql.Infrastructure;

namespace Microsoft.EntityFrameworkCore;

/// <summary>A version of MariaDB.</summary>
public sealed class MariaDbServerVersion : ServerVersion
{
    /// <summary>A version of MariaDB by its numbers.</summary>
    public MariaDbServerVersion(Version version)
        : base(version, ServerType.MariaDb)
        => Supports = new Features(this);

    /// <summary>A version of MariaDB such as <c>10.11.6</c>.</summary>
    public MariaDbServerVersion(string versionString)
        : this(Parse(versionString, ServerType.MariaDb).Version)
    {
    }

    /// <inheritdoc />
    public override ServerVersionSupport Supports { get; }

    /// <summary>From the MariaDB knowledge base; what a statement's page says "from MariaDB ...".</summary>
    private sealed class Features(MariaDbServerVersion version) : ServerVersionSupport(version)
    {
        public override bool Returning => true;
        public override bool RenameColumn { get; } = version.IsAtLeast(10, 5, 2);
        public override bool WindowFunctions => true;
        public override bool CommonTableExpressions => true;
        public override bool JsonTable { get; } = version.IsAtLeast(10, 6, 0);
        public override bool JsonValue => true;
        public override bool ExceptIntercept => true;
        public override bool CrossApply => false;
        public override bool OuterApply => false;
        public override bool Values => true;
        public override bool ValuesWithRows => false;
        public override bool DefaultExpression => true;
        public override bool Sequences => true;
        public override bool DescendingIndexes { get; } = version.IsAtLeast(10, 8, 1);
        internal override bool SkipLocked { get; } = version.IsAtLeast(10, 6, 0);
        internal override bool ForShare => false;
        internal override bool DdlIfExists => true;
    }
}
