using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace Pomelo.EntityFrameworkCore.MySql.Query.Internal.Expressions;

/// <summary>A function's argument with words in it, such as <c>BOTH 'x' FROM name</c>: parts written with a blank between them.</summary>
internal sealed class MySqlPhraseExpression(IReadOnlyList<SqlExpression> parts, Type type, RelationalTypeMapping? typeMapping)
    : SqlExpression(type, typeMapping)
{
    public IReadOnlyList<SqlExpression> Parts { get; } = parts;

    public MySqlPhraseExpression Update(IReadOnlyList<SqlExpression> newParts)
        => newParts.SequenceEqual(Parts, ReferenceEqualityComparer.Instance) ? this : new(newParts, Type, TypeMapping);

    public override Expression Quote() => throw new NotSupportedException("Queries are not precompiled by this provider.");

    public override bool Equals(object? obj) => obj is MySqlPhraseExpression other && base.Equals(other) && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => Parts.Aggregate(base.GetHashCode(), HashCode.Combine);

    protected override Expression VisitChildren(ExpressionVisitor visitor) => Update([.. Parts.Select(p => (SqlExpression)visitor.Visit(p))]);

    protected override void Print(ExpressionPrinter expressionPrinter) => expressionPrinter.VisitCollection(Parts, p => p.Append(" "));
}
