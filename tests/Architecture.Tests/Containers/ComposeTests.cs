using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HotChocolate.Transports.Clients;

namespace Architecture.Tests.Containers;

public sealed partial class ComposeTests(ContainerFiles files) : IClassFixture<ContainerFiles>
{
    /// <summary>The keys of a service that this file may use: a misspelt one is not accepted.</summary>
    private static readonly string[] s_keys =
    [
        "image", "build", "user", "command", "environment", "depends_on", "ports", "volumes", "healthcheck", "stop_grace_period", "restart", "read_only", "tmpfs",
        "cap_add", "cap_drop", "security_opt",
    ];

    [NodeFact]
    public void There_are_a_database_a_redis_and_a_server_with_images_of_a_fixed_version()
        => Assert.Equal(
            ["mysql mysql:8.4", "redis redis:7.4-alpine", "server graphcommerce-server:local"],
            files.Services.Select(s => $"{s.Key} {(string)s.Value!["image"]!}"));

    [NodeFact]
    public void Each_service_has_a_health_check_and_only_keys_that_exist()
        => Assert.All(files.Services, service =>
        {
            var check = service.Value!["healthcheck"]!.AsObject();
            Assert.Equal(["test", "interval", "timeout", "retries", "start_period"], check.Select(c => c.Key));
            Assert.Empty(service.Value.AsObject().Select(s => s.Key).Except(s_keys));
        });

    [NodeFact]
    public void Each_service_writes_only_to_volumes_and_memory_and_has_no_rights_to_spare()
        => Assert.All(files.Services, service =>
        {
            Assert.True((bool)service.Value!["read_only"]!);
            Assert.Equal(["ALL"], Texts(service.Value["cap_drop"]));
            Assert.Equal(["no-new-privileges:true"], Texts(service.Value["security_opt"]));
            Assert.Contains("/tmp", Texts(service.Value["tmpfs"]));
            Assert.All(Texts(service.Value["volumes"]), volume => Assert.True(files.Compose["volumes"]!.AsObject().ContainsKey(volume.Split(':')[0])));
        });

    [NodeFact]
    public void The_server_waits_until_both_others_are_healthy_and_only_it_is_reached_from_this_machine_alone()
    {
        Assert.Equal(
            ["mysql service_healthy", "redis service_healthy"],
            files.Services["server"]!["depends_on"]!.AsObject().Select(d => $"{d.Key} {(string)d.Value!["condition"]!}"));
        Assert.Equal(["server"], files.Services.Where(s => s.Value!["ports"] is not null).Select(s => s.Key));
        Assert.All(Texts(files.Services["server"]!["ports"]), port => Assert.StartsWith("127.0.0.1:", port, StringComparison.Ordinal));
    }

    [NodeFact]
    public void No_secret_has_a_default_or_stands_in_the_file()
    {
        var settings = files.Services.SelectMany(s => s.Value!["environment"]?.AsObject() ?? []).ToList();
        var secrets = settings.Where(s => SecretName().IsMatch(s.Key) && s.Key != "MYSQL_RANDOM_ROOT_PASSWORD").ToList();

        Assert.Equal(
            ["MYSQL_PASSWORD", "REDIS_PASSWORD", "Database__ConnectionString", "Redis__ConnectionString", "Authentication__SigningKey"], secrets.Select(s => s.Key));
        Assert.All(secrets, secret => Assert.Matches(@"\$\{[A-Z_]+:\?[^}]*\}", (string)secret.Value!));
        Assert.All(
            Variable().Matches(files.Compose.ToJsonString()),
            variable => Assert.Equal(variable.Groups["name"].Value is "REDIS_APPEND_ONLY" or "GRAPHCOMMERCE_PORT" ? ":-" : ":?", variable.Groups["how"].Value));
    }

    [NodeFact]
    public void The_settings_of_the_server_are_ones_it_has()
    {
        var known = OptionKeys();

        Assert.Contains("Database__ConnectionString", known);
        Assert.All(files.Services["server"]!["environment"]!.AsObject(), setting => Assert.Contains(setting.Key, known));
    }

    /// <summary>Section and name of each property of the options classes in <c>src</c>, as environment variables.</summary>
    private static HashSet<string> OptionKeys()
    {
        var keys = new HashSet<string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*Options.cs", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            if (Section().Match(text) is { Success: true } section)
            {
                keys.UnionWith(Property().Matches(text).Select(p => $"{section.Groups[1].Value}__{p.Groups[1].Value}"));
            }
        }

        return keys;
    }

    private static IEnumerable<string> Texts(JsonNode? list) => list?.AsArray().Select(item => (string)item!) ?? [];

    [GeneratedRegex("PASSWORD|Key$|ConnectionString", RegexOptions.None)]
    private static partial Regex SecretName();

    [GeneratedRegex(@"(?<!\$)\$\{(?<name>[A-Z_]+)(?<how>:?[-?+]?)")]
    private static partial Regex Variable();

    [GeneratedRegex("const string Section = \"(.+?)\"")]
    private static partial Regex Section();

    [GeneratedRegex(@"public [\w?<>]+ (\w+) \{ get;")]
    private static partial Regex Property();
}
