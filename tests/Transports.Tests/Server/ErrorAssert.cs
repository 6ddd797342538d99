using System.Text.Json;

namespace HotChocolate.Transports.Server;

internal static class ErrorAssert
{
    /// <summary>The response has one error with that code, a message, and no data.</summary>
    public static async Task<string> HasCodeAsync(HttpResponseMessage response, string? code)
    {
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.False(body.RootElement.TryGetProperty("data", out _));
        var error = Assert.Single(body.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal(code, FindCode(error));
        return error.GetProperty("message").GetString()!;
    }

    private static string? FindCode(JsonElement error)
        => error.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("code", out var code) ? code.GetString() : null;
}
