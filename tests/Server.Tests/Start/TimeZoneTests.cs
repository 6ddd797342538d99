using GraphCommerce.Servers;

namespace Server.Tests.Start;

public sealed class TimeZoneTests
{
    [Theory]
    [InlineData("Asia/Seoul")]
    [InlineData("America/New_York")]
    [InlineData("UTC")]
    public async Task The_days_of_charges_may_be_those_of_any_time_zone(string timeZone)
    {
        await using var server = Start(timeZone);

        await server.WaitUntilReadyAsync();
    }

    [Fact]
    public async Task On_a_machine_without_time_zones_the_setting_is_named_and_ends_the_process()
    {
        var empty = Directory.CreateTempSubdirectory("graphcommerce-zones-");
        try
        {
            await using var server = Start("Asia/Seoul", empty.FullName);
            Assert.Equal(1, await server.WaitForExitAsync());
            Assert.Contains("Balance:TimeZone", server.Output, StringComparison.Ordinal);
            Assert.Contains("'Asia/Seoul' is not known to this machine", server.Output, StringComparison.Ordinal);

            await using var utc = Start("UTC", empty.FullName);
            await utc.WaitUntilReadyAsync();
        }
        finally
        {
            empty.Delete();
        }
    }

    private static ServerProcess Start(string timeZone, string? folderOfTimeZones = null)
    {
        var settings = new Dictionary<string, string>
        {
            ["Authentication__SigningKey"] = TestTokens.Key, ["Startup__Migrate"] = "true", ["Balance__TimeZone"] = timeZone,
        };
        if (folderOfTimeZones is not null)
        {
            settings.Add("TZDIR", folderOfTimeZones);
        }

        return new ServerProcess("Production", settings);
    }
}
