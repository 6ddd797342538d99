using MySqlConnector;

namespace GraphCommerce.Bench.Handwritten;

/// <summary>A keyset page of products without GraphQL and EF: one prepared statement, all its rows read.</summary>
internal sealed class HandwrittenPage
{
    private readonly Statement _page;

    private HandwrittenPage(Statement page) => _page = page;

    public static async Task<HandwrittenPage> PrepareAsync(MySqlConnection connection)
        => new(await Statement.PrepareAsync(
            connection, "SELECT id, name, price, stock_quantity, status FROM product WHERE id > @p0 ORDER BY id LIMIT 21", 1L));

    public async Task RunAsync(long after)
    {
        var count = 0;
        await using var rows = await _page.ReadAsync(after);
        while (await rows.ReadAsync())
        {
            _ = (rows.GetInt64(0), rows.GetString(1), rows.GetInt32(2), rows.GetInt32(3), rows.GetString(4));
            count++;
        }

        if (count != 21)
        {
            throw new InvalidOperationException($"A page of {count} rows.");
        }
    }
}
