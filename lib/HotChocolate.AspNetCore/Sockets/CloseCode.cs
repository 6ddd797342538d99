namespace HotChocolate.AspNetCore.Subscriptions;

/// <summary>The codes of close frames: RFC 6455, 7.4.1, and those of graphql-transport-ws.</summary>
internal static class CloseCode
{
    public const int GoingAway = 1001;
    public const int MessageTooBig = 1009;
    public const int InternalError = 1011;
    public const int BadRequest = 4400;
    public const int Unauthorized = 4401;
    public const int Forbidden = 4403;
    public const int SubprotocolNotAcceptable = 4406;
    public const int InitialisationTimeout = 4408;
    public const int SubscriberAlreadyExists = 4409;
    public const int TooManyInitialisations = 4429;
}
