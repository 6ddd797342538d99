using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MySqlConnector;

namespace GraphCommerce.Bench.Handwritten;

/// <summary>
/// A checkout as one would write it without GraphQL and EF: one transaction, prepared statements, balance and products locked in the one order, the same
/// rows as the service writes.
/// </summary>
internal sealed class HandwrittenCheckout
{
    private static readonly DateTime s_aTime = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private Statement _begin = null!;
    private Statement _commit = null!;
    private Statement _rollback = null!;
    private Statement _answer = null!;
    private Statement _account = null!;
    private Statement _product = null!;
    private Statement _takeStock = null!;
    private Statement _debit = null!;
    private Statement _ledger = null!;
    private Statement _order = null!;
    private Statement _line = null!;
    private Statement _payment = null!;
    private Statement _transfers = null!;
    private Statement _keep = null!;

    private HandwrittenCheckout()
    {
    }

    public static async Task<HandwrittenCheckout> PrepareAsync(MySqlConnection connection) => new()
    {
        _begin = await Statement.PrepareAsync(connection, "START TRANSACTION"),
        _commit = await Statement.PrepareAsync(connection, "COMMIT"),
        _rollback = await Statement.PrepareAsync(connection, "ROLLBACK"),
        _answer = await Statement.PrepareAsync(
            connection, "SELECT request_hash, result FROM idempotency_key WHERE issuer = '' AND subject = @p0 AND `key` = @p1", "1", "key"),
        _account = await Statement.PrepareAsync(
            connection, "SELECT b.current_balance, u.status FROM balance AS b JOIN `user` AS u ON u.id = b.user_id WHERE b.user_id = @p0 FOR UPDATE", 1L),
        _product = await Statement.PrepareAsync(connection, "SELECT price, stock_quantity, status FROM product WHERE id = @p0 FOR UPDATE", 1L),
        _takeStock = await Statement.PrepareAsync(
            connection,
            "UPDATE product SET stock_quantity = @p0, status = @p1, version = version + 1, updated_at = @p2 WHERE id = @p3",
            1, "ACTIVE", s_aTime, 1L),
        _debit = await Statement.PrepareAsync(
            connection,
            "UPDATE balance SET current_balance = @p0, last_updated_at = @p1, updated_at = @p2, version = version + 1 WHERE user_id = @p3",
            1, s_aTime, s_aTime, 1L),
        _ledger = await Statement.PrepareAsync(
            connection,
            """
            INSERT INTO balance_transaction (user_id, transaction_type, amount, balance_before, balance_after, description, created_at)
            VALUES (@p0, 'USE', @p1, @p2, @p3, @p4, @p5)
            """,
            1L, 1, 1, 1, "text", s_aTime),
        _order = await Statement.PrepareAsync(
            connection,
            """
            INSERT INTO `order` (user_id, coupon_id, status, total_amount, discount_amount, final_amount, created_at, updated_at, version)
            VALUES (@p0, NULL, 'COMPLETED', @p1, 0, @p2, @p3, @p4, 1)
            """,
            1L, 1, 1, s_aTime, s_aTime),
        _line = await Statement.PrepareAsync(
            connection,
            "INSERT INTO order_product (order_id, product_id, quantity, unit_price, total_price, created_at) VALUES (@p0, @p1, 1, @p2, @p3, @p4)",
            1L, 1L, 1, 1, s_aTime),
        _payment = await Statement.PrepareAsync(
            connection,
            """
            INSERT INTO payment (order_id, status, amount, balance_before, balance_after, created_at, updated_at)
            VALUES (@p0, 'SUCCESS', @p1, @p2, @p3, @p4, @p5)
            """,
            1L, 1, 1, 1, s_aTime, s_aTime),
        _transfers = await Statement.PrepareAsync(
            connection,
            """
            INSERT INTO data_transfer (order_id, transfer_type, status, transfer_data, retry_count, created_at, updated_at)
            VALUES (@p0, 'ORDER_COMPLETE', 'PENDING', @p1, 0, @p2, @p3), (@p4, 'PAYMENT_COMPLETE', 'PENDING', @p5, 0, @p6, @p7)
            """,
            1L, "{}", s_aTime, s_aTime, 1L, "{}", s_aTime, s_aTime),
        _keep = await Statement.PrepareAsync(
            connection,
            "INSERT INTO idempotency_key (issuer, subject, `key`, operation, request_hash, result, created_at) VALUES ('', @p0, @p1, 'checkout', @p2, @p3, @p4)",
            "1", "key", "hash", "{}", s_aTime),
    };

    /// <summary>Checks out one of each product, which are in ascending order.</summary>
    public async Task RunAsync(long userId, int[] productIds, string key)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"checkout:{string.Join(',', productIds)}")));
        var now = DateTime.UtcNow;
        await _begin.ExecuteAsync();
        try
        {
            await RunAsync(userId, productIds, key, hash, now);
            await _commit.ExecuteAsync();
        }
        catch
        {
            await _rollback.ExecuteAsync();
            throw;
        }
    }

    private async Task RunAsync(long userId, int[] productIds, string key, string hash, DateTime now)
    {
        await using (var answer = await _answer.ReadAsync($"{userId}", key))
        {
            if (await answer.ReadAsync())
            {
                throw new InvalidOperationException($"Key {key} was answered already.");
            }
        }

        var before = await LockBalanceAsync(userId);
        var prices = new int[productIds.Length];
        var total = 0;
        for (var i = 0; i < productIds.Length; i++)
        {
            prices[i] = await TakeStockAsync(productIds[i], now);
            total += prices[i];
        }

        if (total > before)
        {
            throw new InvalidOperationException("The balance does not cover the order.");
        }

        await _debit.ExecuteAsync(before - total, now, now, userId);
        await _ledger.ExecuteAsync(userId, total, before, before - total, $"Order of {productIds.Length} products", now);
        await _order.ExecuteAsync(userId, total, total, now, now);
        var orderId = _order.LastInsertedId;
        for (var i = 0; i < productIds.Length; i++)
        {
            await _line.ExecuteAsync(orderId, (long)productIds[i], prices[i], prices[i], now);
        }

        await _payment.ExecuteAsync(orderId, total, before, before - total, now, now);
        var at = now.ToString("O", CultureInfo.InvariantCulture);
        var lines = string.Join(',', productIds.Select((id, i) => $$"""{"productId":{{id}},"quantity":1,"unitPrice":{{prices[i]}},"totalPrice":{{prices[i]}}}"""));
        await _transfers.ExecuteAsync(
            orderId,
            $$"""{"orderId":{{orderId}},"userId":{{userId}},"couponId":null,"totalAmount":{{total}},"discountAmount":0,"finalAmount":{{total}},"completedAt":"{{at}}","items":[{{lines}}]}""",
            now,
            now,
            orderId,
            $$"""{"paymentId":{{_payment.LastInsertedId}},"orderId":{{orderId}},"userId":{{userId}},"amount":{{total}},"balanceBefore":{{before}},"balanceAfter":{{before - total}},"paidAt":"{{at}}"}""",
            now,
            now);
        await _keep.ExecuteAsync($"{userId}", key, hash, $$$$"""{"value":{"order":{"id":{{{{orderId}}}}}}}""", now);
    }

    private async Task<int> LockBalanceAsync(long userId)
    {
        await using var account = await _account.ReadAsync(userId);
        return await account.ReadAsync() && account.GetString(1) == "ACTIVE"
            ? account.GetInt32(0)
            : throw new InvalidOperationException($"User {userId} is not active.");
    }

    /// <summary>Takes one of a product and gives its price.</summary>
    private async Task<int> TakeStockAsync(long productId, DateTime now)
    {
        int price, stock;
        await using (var product = await _product.ReadAsync(productId))
        {
            if (!await product.ReadAsync() || product.GetString(2) != "ACTIVE" || product.GetInt32(1) < 1)
            {
                throw new InvalidOperationException($"Product {productId} cannot be ordered.");
            }

            (price, stock) = (product.GetInt32(0), product.GetInt32(1) - 1);
        }

        await _takeStock.ExecuteAsync(stock, stock == 0 ? "OUT_OF_STOCK" : "ACTIVE", now, productId);
        return price;
    }
}
