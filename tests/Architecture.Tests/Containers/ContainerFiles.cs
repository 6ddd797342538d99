using System.Text.Json.Nodes;
using HotChocolate.Transports.Clients;

namespace Architecture.Tests.Containers;

/// <summary>The Dockerfile and docker-compose.yml as parsers of others read them, once for the tests of a class.</summary>
public sealed class ContainerFiles : IAsyncLifetime
{
    private readonly NodeClients _packages = new();

    public JsonObject Compose { get; private set; } = [];

    public JsonObject Services => Compose["services"]!.AsObject();

    public IReadOnlyList<Instruction> Instructions { get; private set; } = [];

    /// <summary>What the linter has against the Dockerfile.</summary>
    public string Findings { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (!NodeClients.IsNodeInstalled)
        {
            return;
        }

        await _packages.InitializeAsync();
        var answer = JsonNode.Parse(Assert.Single(await NodeClients.RunScriptAsync("containers.mjs", Repository.Root)))!;
        Compose = answer["compose"]!.AsObject();
        Findings = (string)answer["findings"]!;
        Instructions =
        [
            .. answer["instructions"]!.AsArray().Select(i => new Instruction(
                (string)i!["keyword"]!, [.. i["flags"]!.AsArray().Select(f => (string)f!)], [.. i["arguments"]!.AsArray().Select(a => (string)a!)])),
        ];
    }

    public Task DisposeAsync() => _packages.DisposeAsync();
}

/// <summary>One instruction of a Dockerfile.</summary>
public sealed record Instruction(string Keyword, IReadOnlyList<string> Flags, IReadOnlyList<string> Arguments);
