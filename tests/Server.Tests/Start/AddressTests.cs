using System.Globalization;
using System.Text.RegularExpressions;
using Architecture.Tests;
using GraphCommerce.Servers;

namespace Server.Tests.Start;

public sealed partial class AddressTests
{
    private const string Listening = "Now listening on: ";

    [Theory]
    [InlineData("ASPNETCORE_URLS", "http://127.0.0.1:{0}")]
    [InlineData("ASPNETCORE_HTTP_PORTS", "{0}")]
    [InlineData("Kestrel__Endpoints__Http__Url", "http://127.0.0.1:{0}")]
    [InlineData(null, null, "--urls", "http://127.0.0.1:{0}")]
    [InlineData(null, null, "serve", "--urls", "http://127.0.0.1:{0}")]
    public async Task In_development_a_server_listens_where_it_is_told_and_nowhere_else(string? variable, string? value, params string[] arguments)
    {
        var port = LocalPorts.FindFree();
        await using var server = Start(
            variable is null ? [] : new() { [variable] = Format(value!, port) }, [.. arguments.Select(argument => Format(argument, port))]);

        await server.WaitForOutputAsync(Listening);
        using var client = new HttpClient();
        Assert.Equal("Healthy", await client.GetStringAsync(new Uri(Format("http://127.0.0.1:{0}/health/live", port))));
        Assert.EndsWith(Format(":{0}", port), Assert.Single(Addresses().Matches(server.Output)).Groups[1].Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_development_a_server_that_is_told_nothing_listens_on_port_5080_of_this_machine_alone()
    {
        await using var server = Start([], []);

        // Another program of this machine may have the port; then the server names it and ends.
        await server.WaitForOutputAsync("127.0.0.1:5080");
        Assert.Matches(
            @"Now listening on: http://127\.0\.0\.1:5080\b|Failed to bind to address http://127\.0\.0\.1:5080: address already in use", server.Output);
    }

    [Fact]
    public void The_launch_profile_has_no_address_because_dotnet_run_would_prefer_it_to_ASPNETCORE_URLS()
    {
        var profiles = File.ReadAllText(Path.Combine(Repository.Root, "src", "Server", "Properties", "launchSettings.json"));
        Assert.DoesNotContain("applicationUrl", profiles, StringComparison.OrdinalIgnoreCase);
    }

    private static ServerProcess Start(Dictionary<string, string> settings, string[] arguments)
    {
        settings.TryAdd("ASPNETCORE_URLS", "");
        settings.Add("Startup__SeedWhenEmpty", "false");
        return new ServerProcess("Development", settings, arguments);
    }

    private static string Format(string text, int port) => string.Format(CultureInfo.InvariantCulture, text, port);

    [GeneratedRegex(Listening + @"(\S+)")]
    private static partial Regex Addresses();
}
