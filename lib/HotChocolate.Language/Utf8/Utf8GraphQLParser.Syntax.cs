using System.Diagnostics.CodeAnalysis;

namespace HotChocolate.Language;

/// <content>Parsing of parts of a document.</content>
public ref partial struct Utf8GraphQLParser
{
    /// <summary>Parses one piece of syntax that fills the whole text; everything else is a <see cref="SyntaxException" />.</summary>
    public static class Syntax
    {
        /// <summary>Parses a value.</summary>
        /// <param name="sourceText">The text.</param>
        /// <param name="constant">Whether variables are refused.</param>
        public static IValueNode ParseValueLiteral(string sourceText, bool constant = true)
            => ParsePart(sourceText, (ref parser) => parser.ParseValue(constant));

        /// <summary>Parses a value.</summary>
        /// <param name="sourceText">The text as UTF-8.</param>
        /// <param name="constant">Whether variables are refused.</param>
        public static IValueNode ParseValueLiteral(ReadOnlySpan<byte> sourceText, bool constant = true)
            => ParsePart(sourceText, (ref parser) => parser.ParseValue(constant));

        /// <summary>Parses an object value.</summary>
        /// <param name="sourceText">The text.</param>
        /// <param name="constant">Whether variables are refused.</param>
        public static ObjectValueNode ParseObjectLiteral(string sourceText, bool constant = true)
            => ParsePart(sourceText, (ref parser) => parser.ParseObject(constant));

        /// <summary>Parses a type reference such as `[Int!]`.</summary>
        public static ITypeNode ParseTypeReference(string sourceText) => ParsePart(sourceText, (ref parser) => parser.ParseTypeReference());

        /// <summary>Parses a type reference such as `[Int!]`.</summary>
        public static ITypeNode ParseTypeReference(ReadOnlySpan<byte> sourceText) => ParsePart(sourceText, (ref parser) => parser.ParseTypeReference());

        /// <summary>Parses a field with all that belongs to it.</summary>
        public static FieldNode ParseField([StringSyntax("graphql")] string sourceText) => ParsePart(sourceText, (ref parser) => parser.ParseField());

        /// <summary>Parses a selection set.</summary>
        public static SelectionSetNode ParseSelectionSet([StringSyntax("graphql")] string sourceText)
            => ParsePart(sourceText, (ref parser) => parser.ParseSelectionSet());

        /// <summary>Parses the definition of a field.</summary>
        public static FieldDefinitionNode ParseFieldDefinition([StringSyntax("graphql")] string sourceText)
            => ParsePart(sourceText, (ref parser) => parser.ParseFieldDefinition());

        private static T ParsePart<T>(string sourceText, ParseSyntax<T> parse)
            => Parse(
                sourceText,
                ParserOptions.Default,
                (ref parser) =>
                {
                    var node = parse(ref parser);
                    parser.ExpectEnd();
                    return node;
                });

        private static T ParsePart<T>(ReadOnlySpan<byte> sourceText, ParseSyntax<T> parse)
        {
            var parser = new Utf8GraphQLParser(sourceText, ParserOptions.Default);
            var node = parse(ref parser);
            parser.ExpectEnd();
            return node;
        }
    }
}
