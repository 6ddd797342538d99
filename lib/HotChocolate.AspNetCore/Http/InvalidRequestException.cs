using Microsoft.AspNetCore.Http;

namespace HotChocolate.AspNetCore.Http;

/// <summary>A request that is refused before there is anything to execute.</summary>
internal sealed class InvalidRequestException(IError error, int statusCode = StatusCodes.Status400BadRequest)
    : Exception(error.Message)
{
    public IError Error { get; } = error;

    public int StatusCode { get; } = statusCode;

    /// <summary>True if the request has the right form and only its document is of no use.</summary>
    public bool IsWellFormed { get; init; }
}
