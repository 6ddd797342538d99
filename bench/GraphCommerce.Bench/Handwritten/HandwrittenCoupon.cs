using System.Security.Cryptography;
using System.Text;
using MySqlConnector;

namespace GraphCommerce.Bench.Handwritten;

/// <summary>The issue of a coupon without GraphQL and EF: one transaction, prepared statements, the event's row locked, the same rows as the service writes.</summary>
internal sealed class HandwrittenCoupon
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static readonly DateTime s_aTime = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private Statement _begin = null!;
    private Statement _commit = null!;
    private Statement _rollback = null!;
    private Statement _answer = null!;
    private Statement _user = null!;
    private Statement _issued = null!;
    private Statement _event = null!;
    private Statement _take = null!;
    private Statement _coupon = null!;
    private Statement _keep = null!;

    private HandwrittenCoupon()
    {
    }

    public static async Task<HandwrittenCoupon> PrepareAsync(MySqlConnection connection) => new()
    {
        _begin = await Statement.PrepareAsync(connection, "START TRANSACTION"),
        _commit = await Statement.PrepareAsync(connection, "COMMIT"),
        _rollback = await Statement.PrepareAsync(connection, "ROLLBACK"),
        _answer = await Statement.PrepareAsync(
            connection, "SELECT request_hash, result FROM idempotency_key WHERE issuer = '' AND subject = @p0 AND `key` = @p1", "1", "key"),
        _user = await Statement.PrepareAsync(connection, "SELECT status FROM `user` WHERE id = @p0", 1L),
        _issued = await Statement.PrepareAsync(connection, "SELECT id FROM coupon WHERE user_id = @p0 AND coupon_event_id = @p1", 1L, 1L),
        _event = await Statement.PrepareAsync(
            connection, "SELECT total_quantity, issued_quantity, status, start_date, end_date FROM coupon_event WHERE id = @p0 FOR UPDATE", 1L),
        _take = await Statement.PrepareAsync(
            connection, "UPDATE coupon_event SET issued_quantity = @p0, version = version + 1, updated_at = @p1 WHERE id = @p2", 1, s_aTime, 1L),
        _coupon = await Statement.PrepareAsync(
            connection,
            """
            INSERT INTO coupon (user_id, coupon_event_id, coupon_code, status, issued_at, expired_at, created_at, updated_at)
            VALUES (@p0, @p1, @p2, 'AVAILABLE', @p3, @p4, @p5, @p6)
            """,
            1L, 1L, "code", s_aTime, s_aTime, s_aTime, s_aTime),
        _keep = await Statement.PrepareAsync(
            connection,
            "INSERT INTO idempotency_key (issuer, subject, `key`, operation, request_hash, result, created_at) VALUES ('', @p0, @p1, 'issueCoupon', @p2, @p3, @p4)",
            "1", "key", "hash", "{}", s_aTime),
    };

    public async Task RunAsync(long userId, long couponEventId, string key)
    {
        await _begin.ExecuteAsync();
        try
        {
            await IssueAsync(userId, couponEventId, key);
            await _commit.ExecuteAsync();
        }
        catch
        {
            await _rollback.ExecuteAsync();
            throw;
        }
    }

    private async Task IssueAsync(long userId, long couponEventId, string key)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"issueCoupon:{couponEventId}")));
        var now = DateTime.UtcNow;
        Require(!await HasRowAsync(await _answer.ReadAsync($"{userId}", key)), "The key was answered already.");
        await using (var user = await _user.ReadAsync(userId))
        {
            Require(await user.ReadAsync() && user.GetString(0) == "ACTIVE", "The user is not active.");
        }

        Require(!await HasRowAsync(await _issued.ReadAsync(userId, couponEventId)), "The user has a coupon of the event.");
        int issued;
        await using (var row = await _event.ReadAsync(couponEventId))
        {
            Require(await row.ReadAsync() && row.GetString(2) == "ACTIVE" && now >= row.GetDateTime(3) && now < row.GetDateTime(4), "The event is not open.");
            issued = row.GetInt32(1);
            Require(issued < row.GetInt32(0), "No coupon is left.");
        }

        await _take.ExecuteAsync(issued + 1, now, couponEventId);
        await _coupon.ExecuteAsync(userId, couponEventId, RandomNumberGenerator.GetString(Alphabet, 16), now, now.AddDays(30), now, now);
        await _keep.ExecuteAsync($"{userId}", key, hash, $$$"""{"value":{"id":{{{_coupon.LastInsertedId}}}}}""", now);
    }

    private static async Task<bool> HasRowAsync(MySqlDataReader reader)
    {
        await using (reader)
        {
            return await reader.ReadAsync();
        }
    }

    private static void Require(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
