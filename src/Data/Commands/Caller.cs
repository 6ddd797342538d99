using System.Globalization;

namespace GraphCommerce.Data.Commands;

/// <summary>The sender of a command: issuer and subject of a token. The subject of a customer is the id of a row of <c>user</c>.</summary>
/// <param name="Issuer">The token's <c>iss</c>; empty where a configured key signs the tokens.</param>
/// <param name="Subject">The token's <c>sub</c>.</param>
public readonly record struct Caller(string Issuer, string Subject)
{
    /// <summary>Most characters of an issuer or a subject.</summary>
    public const int MaximumLength = 255;

    /// <summary>A job of the service itself; it sends no idempotency keys.</summary>
    internal static readonly Caller System = new("", "");

    /// <summary>The customer's id; 0, which no user has, where the subject is not a number.</summary>
    public long UserId => long.TryParse(Subject, NumberStyles.None, CultureInfo.InvariantCulture, out var userId) ? userId : 0;

    public static Caller OfUser(long userId) => new("", userId.ToString(CultureInfo.InvariantCulture));
}
