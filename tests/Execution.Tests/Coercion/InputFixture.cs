using System.Text.Json;
using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Coercion;

/// <summary>Coerces inputs of types that are written as SDL.</summary>
internal static class InputFixture
{
    private static readonly Schema s_schema = SchemaBuilder.New().AddDocumentFromString(
        """
        type Query { a: Int }
        enum Color { RED GREEN }
        input Point { x: Int! y: Int = 7 label: String tags: [String!] inner: Point color: Color! = GREEN }
        input Pick @oneOf { id: ID point: Point }
        """).Use(next => next).Create();

    public static IType Type(string type) => Resolve(Utf8GraphQLParser.Syntax.ParseTypeReference(type));

    /// <summary>The value of a literal.</summary>
    public static object? Literal(string type, string literal, string variables = "{}", Type? runtimeType = null)
    {
        using var json = JsonDocument.Parse(variables);
        var context = new InputCoercionContext(json.RootElement.EnumerateObject()
            .ToDictionary(property => property.Name, property => new VariableValue(property.Value.Clone(), null)));
        return InputCoercers.Create(Type(type), runtimeType ?? typeof(object))
            .Coerce(Utf8GraphQLParser.Syntax.ParseValueLiteral(literal, constant: false), context);
    }

    /// <summary>The value of JSON.</summary>
    public static object? Json(string type, string json, Type? runtimeType = null)
    {
        using var document = JsonDocument.Parse(json);
        return InputCoercers.Create(Type(type), runtimeType ?? typeof(object)).CoerceJson(document.RootElement, InputCoercionContext.WithoutVariables);
    }

    /// <summary>What is wrong with the JSON of a variable: the path, the code and the message.</summary>
    public static string? FaultOfVariable(string type, string json)
    {
        using var document = JsonDocument.Parse(json);
        return Fault(() => InputCoercers.ForVariable(Type(type)).CoerceJson(document.RootElement, InputCoercionContext.WithoutVariables));
    }

    public static string? Fault(Func<object?> coerce)
    {
        try
        {
            coerce();
            return null;
        }
        catch (InputCoercionException exception)
        {
            return $"{string.Join('.', exception.InputPath)}|{exception.Code}|{exception.Message}";
        }
    }

    private static IType Resolve(ITypeNode node) => node switch
    {
        NonNullTypeNode nonNull => new NonNullType(Resolve(nonNull.Type)),
        ListTypeNode list => new ListType(Resolve(list.Type)),
        NamedTypeNode named when s_schema.TryGetType(named.Name.Value, out var type) => type,
        NamedTypeNode named when BuiltInScalars.TryCreate(named.Name.Value, out var scalar) => scalar,
        _ => throw new ArgumentException($"{node} is not known.", nameof(node)),
    };
}
