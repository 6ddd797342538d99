using HotChocolate.AspNetCore.Http;
using Microsoft.AspNetCore.Http;

namespace HotChocolate.AspNetCore.Subscriptions;

internal static class SocketTransport
{
    public static Task InvokeAsync(HttpContext context, EndpointContext endpoint)
        => HttpTransport.RefuseAsync(context, endpoint, RequestErrors.NoEndpoint());
}
