namespace Server.Tests.Start;

public sealed class PreparationTests
{
    [Fact]
    public async Task A_server_that_is_asked_to_stop_while_it_waits_for_its_database_stops()
    {
        var folder = Directory.CreateTempSubdirectory("graphcommerce-preparation-");
        try
        {
            var file = Path.Combine(folder.FullName, "shop.db");

            // As another server that is migrating the file does.
            await using var migrating = new FileStream($"{file}.migrating", FileMode.Create, FileAccess.ReadWrite, FileShare.None);
            await using var server = new ServerProcess("Production", new Dictionary<string, string>
            {
                ["Authentication__SigningKey"] = GraphCommerce.Servers.TestTokens.Key,
                ["Startup__Migrate"] = "true",
                ["Database__ConnectionString"] = $"Data Source={file}",
                ["Shutdown__DrainDelay"] = "01:00:00",
            });
            await server.WaitForOutputAsync("Bringing the database up to date");

            server.Terminate();

            Assert.Equal(1, await server.WaitForExitAsync());
            Assert.Contains("Stopped before it was done.", server.Output, StringComparison.Ordinal);
            Assert.False(File.Exists(file));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
