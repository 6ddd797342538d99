using HotChocolate.Execution;
using Microsoft.AspNetCore.Http;

namespace HotChocolate.AspNetCore;

/// <summary>Sees every GraphQL request that came over HTTP before it is executed.</summary>
public interface IHttpRequestInterceptor
{
    /// <summary>Completes the request. A <see cref="GraphQLException"/> refuses it with the exception's errors.</summary>
    ValueTask OnCreateAsync(
        HttpContext context,
        IRequestExecutor requestExecutor,
        OperationRequestBuilder requestBuilder,
        CancellationToken cancellationToken);
}
