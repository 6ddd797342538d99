using System.Collections;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace GreenDonut.Data.Loaders;

/// <summary>
/// Describes expressions so that two descriptions are equal only if the expressions do the same: with the types and
/// members they use and the values that captured variables have now.
/// </summary>
internal sealed class ExpressionDescriber : ExpressionVisitor
{
    private static readonly ConditionalWeakTable<object, StrongBox<long>> s_identities = [];
    private static long s_lastIdentity;
    private readonly StringBuilder _text = new();
    private readonly List<ParameterExpression> _parameters = [];

    public void Add(string role, Expression? expression)
    {
        _text.Append(CultureInfo.InvariantCulture, $"|{role}:");
        Visit(expression);
    }

    public override string ToString() => _text.ToString();

    public override Expression? Visit(Expression? node)
    {
        if (node is null)
        {
            _text.Append('_');
            return null;
        }

        _text.Append('(').Append(node.NodeType).Append(' ').Append(NameOf(node.Type));
        base.Visit(node);
        _text.Append(')');
        return node;
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        Append(node.Method);
        return base.VisitBinary(node);
    }

    protected override Expression VisitConstant(ConstantExpression node)
    {
        AppendValue(node.Value);
        return node;
    }

    protected override Expression VisitLambda<T>(Expression<T> node)
    {
        _parameters.AddRange(node.Parameters);
        return base.VisitLambda(node);
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        if (TryEvaluate(node, out var value))
        {
            AppendValue(value);
            return node;
        }

        Append(node.Member);
        return base.VisitMember(node);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        Append(node.Method);
        return base.VisitMethodCall(node);
    }

    protected override MemberAssignment VisitMemberAssignment(MemberAssignment node)
    {
        Append(node.Member);
        return base.VisitMemberAssignment(node);
    }

    protected override Expression VisitNew(NewExpression node)
    {
        Append(node.Constructor);
        return base.VisitNew(node);
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        _text.Append('#').Append(_parameters.LastIndexOf(node));
        return node;
    }

    protected override Expression VisitTypeBinary(TypeBinaryExpression node)
    {
        _text.Append(' ').Append(NameOf(node.TypeOperand));
        return base.VisitTypeBinary(node);
    }

    private static bool TryEvaluate(MemberExpression node, out object? value)
    {
        value = null;
        object? target = null;

        if (node.Expression is MemberExpression inner ? !TryEvaluate(inner, out target) : node.Expression is not (null or ConstantExpression))
        {
            return false;
        }

        target ??= (node.Expression as ConstantExpression)?.Value;

        if (target is null && node.Expression is not null)
        {
            return false;
        }

        value = node.Member is FieldInfo field ? field.GetValue(target) : ((PropertyInfo)node.Member).GetValue(target);
        return true;
    }

    private void Append(MemberInfo? member)
    {
        if (member is not null)
        {
            _text.Append(' ').Append(NameOf(member.DeclaringType)).Append('.').Append(member);
        }
    }

    private void AppendValue(object? value)
    {
        switch (value)
        {
            case null:
                _text.Append(" null");
                break;

            case string text:
                _text.Append(CultureInfo.InvariantCulture, $" {text.Length}'{text}'");
                break;

            case DateTime or DateTimeOffset:
                _text.Append(CultureInfo.InvariantCulture, $" {value:O}");
                break;

            case IFormattable or bool or char:
                _text.Append(CultureInfo.InvariantCulture, $" {value}");
                break;

            case IEnumerable items and not IQueryable:
                _text.Append(" [");

                foreach (var item in items)
                {
                    AppendValue(item);
                    _text.Append(',');
                }

                _text.Append(']');
                break;

            default:
                // What is not known to be a value is told apart by its identity.
                _text.Append(CultureInfo.InvariantCulture, $" {NameOf(value.GetType())}@{IdentityOf(value)}");
                break;
        }
    }

    private static long IdentityOf(object value)
        => s_identities.GetValue(value, static _ => new StrongBox<long>(Interlocked.Increment(ref s_lastIdentity))).Value;

    private static string? NameOf(Type? type) => type?.FullName ?? type?.Name;
}
