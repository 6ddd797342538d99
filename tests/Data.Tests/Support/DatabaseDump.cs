using System.Globalization;
using System.Text;
using GraphCommerce.Data.Database;
using Microsoft.EntityFrameworkCore;

namespace GraphCommerce.Data.Tests.Support;

internal static class DatabaseDump
{
    public static async Task<string> OfAsync(CommerceDbContext context)
    {
        var dump = new StringBuilder();
        await context.Database.OpenConnectionAsync();
        foreach (var table in context.Model.GetEntityTypes().Select(e => e.GetTableName()!).Order(StringComparer.Ordinal))
        {
            dump.Append(CultureInfo.InvariantCulture, $"# {table}\n");
            using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM `{table}` ORDER BY id";
            using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var values = new object[reader.FieldCount];
                reader.GetValues(values);
                dump.AppendJoin('|', values.Select(v => Convert.ToString(v, CultureInfo.InvariantCulture))).Append('\n');
            }
        }

        return dump.ToString();
    }
}
