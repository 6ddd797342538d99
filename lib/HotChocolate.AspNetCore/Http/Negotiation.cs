using System.Collections.Concurrent;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace HotChocolate.AspNetCore.Http;

/// <summary>
/// What a client's <c>Accept</c> header allows (RFC 9110, 12.5.1; GraphQL over HTTP, Media Types).
/// </summary>
/// <param name="Single">The media type of a single result; unknown if none is acceptable.</param>
/// <param name="AcceptsStream">True if results may come as server-sent events.</param>
internal sealed record Negotiation(ResponseContentType Single, bool AcceptsStream)
{
    private const int CacheCapacity = 256;
    private const int CachedLength = 256;
    private static readonly ConcurrentDictionary<string, Negotiation?> s_cache = new(StringComparer.Ordinal);

    /// <summary>Without the header the newest media type is used, as the specification wishes.</summary>
    public static Negotiation Default { get; } = new(ResponseContentType.GraphQLResponse, AcceptsStream: true);

    /// <summary>False if nothing that this server has is acceptable.</summary>
    public bool IsAcceptable => Single != ResponseContentType.Unknown;

    /// <summary>Reads the header; null if it cannot be read.</summary>
    public static Negotiation? Read(StringValues accept)
    {
        if (StringValues.IsNullOrEmpty(accept))
        {
            return Default;
        }

        // Clients of one kind send one text, so that almost every request finds its answer here.
        var text = accept.ToString();
        if (s_cache.TryGetValue(text, out var cached))
        {
            return cached;
        }

        var negotiation = Parse(accept);
        if (text.Length <= CachedLength && s_cache.Count < CacheCapacity)
        {
            s_cache.TryAdd(text, negotiation);
        }

        return negotiation;
    }

    private static Negotiation? Parse(StringValues accept)
    {
        if (!MediaTypeHeaderValue.TryParseStrictList([.. accept.OfType<string>()], out var ranges))
        {
            return null;
        }

        var graphQLResponse = FindQuality(ranges, "application", "graphql-response+json");
        var json = FindQuality(ranges, "application", "json");
        var stream = FindQuality(ranges, "text", "event-stream");
        return new Negotiation(Choose(graphQLResponse, json, stream), stream.Value > 0);
    }

    /// <summary>
    /// The higher quality wins. At equal quality the newer media type does if it was named; a client that only sent
    /// <c>*/*</c> may never have heard of it and gets <c>application/json</c>.
    /// </summary>
    private static ResponseContentType Choose(Quality graphQLResponse, Quality json, Quality stream)
    {
        var best = Math.Max(graphQLResponse.Value, json.Value);
        if (stream.Value > best && (stream.IsNamed || best == 0))
        {
            return ResponseContentType.EventStream;
        }

        if (best == 0)
        {
            return ResponseContentType.Unknown;
        }

        return graphQLResponse.Value == best && (graphQLResponse.IsNamed || json.Value < best)
            ? ResponseContentType.GraphQLResponse
            : ResponseContentType.Json;
    }

    /// <summary>The most specific range that matches decides.</summary>
    private static Quality FindQuality(IList<MediaTypeHeaderValue> ranges, string type, string subType)
    {
        var quality = default(Quality);
        var bestSpecificity = 0;
        foreach (var range in ranges)
        {
            var specificity = range.MatchesAllTypes ? 1
                : !range.Type.Equals(type, StringComparison.OrdinalIgnoreCase) ? 0
                : range.MatchesAllSubTypes ? 2
                : range.SubType.Equals(subType, StringComparison.OrdinalIgnoreCase) ? 3
                : 0;
            if (specificity > bestSpecificity)
            {
                bestSpecificity = specificity;
                quality = new Quality(range.Quality ?? 1, specificity == 3);
            }
        }

        return quality;
    }

    private readonly record struct Quality(double Value, bool IsNamed);
}
