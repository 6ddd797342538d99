namespace HotChocolate.AspNetCore;

/// <summary>Endpoint metadata: what <c>WithOptions</c> changes for one endpoint.</summary>
internal sealed record GraphQLServerOptionsOverride(Action<GraphQLServerOptions> Configure);
