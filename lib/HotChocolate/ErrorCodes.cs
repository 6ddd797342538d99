namespace HotChocolate;

/// <summary>The stable codes of the engine's errors, as Hot Chocolate documents them.</summary>
public static class ErrorCodes
{
    /// <summary>Codes of the server's transports.</summary>
    public static class Server
    {
        /// <summary>The request is not a GraphQL request.</summary>
        public const string RequestInvalid = "HC0009";

        /// <summary>The request is too large.</summary>
        public const string MaxRequestSize = "HC0010";

        /// <summary>The document does not parse.</summary>
        public const string SyntaxError = "HC0011";

        /// <summary>The request cannot be read: it is not JSON.</summary>
        public const string UnexpectedRequestParserError = "HC0012";

        /// <summary>The request holds neither a document nor a document's id.</summary>
        public const string QueryAndIdMissing = "HC0013";

        /// <summary>None of the accepted media types is supported.</summary>
        public const string NoSupportedAcceptMediaType = "HC0063";

        /// <summary>The Accept header cannot be read.</summary>
        public const string InvalidAcceptHeaderValue = "HC0064";
    }

    /// <summary>Codes of the execution.</summary>
    public static class Execution
    {
        /// <summary>A null where none may be: in an input, or missing.</summary>
        public const string NonNullViolation = "HC0018";

        /// <summary>A resolver's value is not one of the field's type.</summary>
        public const string CannotCoerceResult = "HC0001";

        /// <summary>There is no stored document of that id.</summary>
        public const string PersistedOperationNotFound = "HC0020";

        /// <summary>The execution took longer than it may.</summary>
        public const string Timeout = "HC0045";

        /// <summary>The execution was cancelled.</summary>
        public const string Canceled = "HC0049";

        /// <summary>The result has too many fields.</summary>
        internal const string ResultTooLarge = "RESULT_TOO_LARGE";
    }

    /// <summary>Codes of schemas that cannot be built.</summary>
    public static class Schema
    {
        /// <summary>A type is referred to, but not defined.</summary>
        public const string MissingType = "TS_MISSING_TYPE";

        /// <summary>Nothing produces a field's value.</summary>
        public const string NoResolver = "TS_NO_FIELD_RESOLVER";

        /// <summary>An enum has no values.</summary>
        public const string NoEnumValues = "TS_NO_ENUM_VALUES";

        /// <summary>A type does not have what its interface promises.</summary>
        public const string InterfaceNotImplemented = "SCHEMA_INTERFACE_NO_IMPL";

        /// <summary>Two types have the same name.</summary>
        public const string DuplicateTypeName = "HC0065";
    }

    /// <summary>Codes of connections.</summary>
    public static class Paging
    {
        /// <summary>More items were asked for than a page may have.</summary>
        public const string MaxPaginationItems = "HC0051";

        /// <summary>The client has to say how many items it wants, and once only.</summary>
        public const string NoPagingBoundaries = "HC0052";

        /// <summary>A cursor was not given out for this list.</summary>
        public const string InvalidCursor = "HC0078";

        /// <summary>A negative number of items was asked for.</summary>
        public const string MinPaginationItems = "HC0079";

        /// <summary>The client has to say how many items it wants.</summary>
        public const string FirstValueNotSet = "HC0090";
    }

    /// <summary>Codes of filtering and sorting.</summary>
    public static class Data
    {
        /// <summary>A filter asks what cannot be asked.</summary>
        public const string FilterInvalid = "HC0026";

        /// <summary>An order cannot be had.</summary>
        public const string SortingInvalid = "HC0027";
    }

    /// <summary>Codes of validation, beside the rules of the specification, which name their section instead.</summary>
    public static class Validation
    {
        /// <summary>Introspection is off.</summary>
        public const string IntrospectionNotAllowed = "HC0046";

        /// <summary>Introspection nests too deep.</summary>
        public const string MaxIntrospectionDepthOverflow = "HC0086";

        /// <summary>A field occurs too often within itself.</summary>
        public const string MaxCoordinateCycleDepthOverflow = "HC0087";

        /// <summary>The document needs too much work to validate.</summary>
        internal const string MaxWorkExceeded = "MAX_VALIDATION_WORK_EXCEEDED";

        /// <summary>Selection sets nest too deep, fragments included.</summary>
        internal const string MaxNestingExceeded = "MAX_NESTING_EXCEEDED";
    }

    /// <summary>Codes of authorization.</summary>
    public static class Authentication
    {
        /// <summary>The user lacks a role or does not meet a policy.</summary>
        public const string NotAuthorized = "AUTH_NOT_AUTHORIZED";

        /// <summary>There is no signed-in user.</summary>
        public const string NotAuthenticated = "AUTH_NOT_AUTHENTICATED";

        /// <summary>No policy was named and there is no default one.</summary>
        public const string NoDefaultPolicy = "AUTH_NO_DEFAULT_POLICY";

        /// <summary>The policy does not exist.</summary>
        public const string PolicyNotFound = "AUTH_POLICY_NOT_FOUND";
    }
}
