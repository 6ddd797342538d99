using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace Pomelo.EntityFrameworkCore.MySql.Query.Internal.Translators;

internal sealed class MySqlMethodCallTranslatorProvider : RelationalMethodCallTranslatorProvider
{
    public MySqlMethodCallTranslatorProvider(
        RelationalMethodCallTranslatorProviderDependencies dependencies, IRelationalTypeMappingSource types)
        : base(dependencies)
    {
        var sql = dependencies.SqlExpressionFactory;
        AddTranslators(
        [
            new MySqlStringMethodTranslator(sql), new MySqlDateTimeMethodTranslator(sql, types), new MySqlMathTranslator(sql),
            new MySqlConvertTranslator(sql), new MySqlByteArrayMethodTranslator(sql),
        ]);
    }
}

internal sealed class MySqlMemberTranslatorProvider : RelationalMemberTranslatorProvider
{
    public MySqlMemberTranslatorProvider(RelationalMemberTranslatorProviderDependencies dependencies, IRelationalTypeMappingSource types)
        : base(dependencies)
        => AddTranslators([new StringLength(dependencies.SqlExpressionFactory), new MySqlDateTimeMemberTranslator(dependencies.SqlExpressionFactory, types)]);

    /// <summary>Characters, where .NET counts those beyond U+FFFF twice.</summary>
    private sealed class StringLength(ISqlExpressionFactory sql) : IMemberTranslator
    {
        public SqlExpression? Translate(SqlExpression? instance, MemberInfo member, Type returnType, IDiagnosticsLogger<DbLoggerCategory.Query> logger)
            => instance is not null && member.DeclaringType == typeof(string) && member.Name is nameof(string.Length) ? sql.Length(instance) : null;
    }
}

internal sealed class MySqlAggregateMethodCallTranslatorProvider : RelationalAggregateMethodCallTranslatorProvider
{
    public MySqlAggregateMethodCallTranslatorProvider(
        RelationalAggregateMethodCallTranslatorProviderDependencies dependencies, IRelationalTypeMappingSource types)
        : base(dependencies)
        => AddTranslators(
            [new MySqlSumTranslator(dependencies.SqlExpressionFactory, types), new MySqlStringAggregateTranslator(dependencies.SqlExpressionFactory)]);
}
