using Pomelo.EntityFrameworkCore.MySql.Infrastructure;

namespace Microsoft.EntityFrameworkCore;

/// <summary>A version of MySQL.</summary>
public sealed class MySqlServerVersion : ServerVersion
{
    /// <summary>A version of MySQL by its numbers.</summary>
    public MySqlServerVersion(Version version)
        : base(version, ServerType.MySql)
        => Supports = new Features(this);

    /// <summary>A version of MySQL such as <c>8.0.36</c>.</summary>
    public MySqlServerVersion(string versionString)
        : this(Parse(versionString, ServerType.MySql).Version)
    {
    }

    /// <inheritdoc />
    public override ServerVersionSupport Supports { get; }

    /// <summary>From "What is new" and the release notes of the MySQL 8.0 reference manual.</summary>
    private sealed class Features(MySqlServerVersion version) : ServerVersionSupport(version)
    {
        public override bool Returning => false;
        public override bool RenameColumn => true;
        public override bool WindowFunctions => true;
        public override bool CommonTableExpressions => true;
        public override bool JsonTable => true;
        public override bool JsonValue { get; } = version.IsAtLeast(8, 0, 21);
        public override bool ExceptIntercept { get; } = version.IsAtLeast(8, 0, 31);
        public override bool CrossApply => true;
        public override bool OuterApply => true;
        public override bool Values => false;
        public override bool ValuesWithRows { get; } = version.IsAtLeast(8, 0, 19);
        public override bool DefaultExpression => true;
        public override bool Sequences => false;
        public override bool DescendingIndexes => true;
        internal override bool SkipLocked => true;
        internal override bool ForShare => true;
        internal override bool DdlIfExists => false;
    }
}
