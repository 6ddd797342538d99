namespace GraphCommerce.Bench;

/// <summary>What the engine costs: constant fields by GraphQL, and the same bytes from a plain endpoint, in turn in one process.</summary>
internal static class ConstantBench
{
    private const int Connections = 64;
    private const int Rounds = 5;
    private const string Body = """{"query":"{ constants { name count isOpen rate tags } }"}""";
    private static readonly TimeSpan s_duration = TimeSpan.FromSeconds(3);

    public static async Task<int> RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddGraphQLServer().AddConstantTypes();
        await using var app = builder.Build();
        app.MapGraphQL();
        byte[] answer = [];
        app.MapPost("/plain", async context =>
        {
            var body = await context.Request.BodyReader.ReadAtLeastAsync((int)context.Request.ContentLength!);
            context.Request.BodyReader.AdvanceTo(body.Buffer.End);
            context.Response.ContentType = "application/graphql-response+json; charset=utf-8";
            context.Response.ContentLength = answer.Length;
            await context.Response.BodyWriter.WriteAsync(answer);
        });
        await app.StartAsync();
        var port = new Uri(app.Urls.First()).Port;
        using (var client = new HttpClient())
        {
            using var content = new StringContent(Body, null, "application/json");
            answer = await (await client.PostAsync(new Uri($"http://127.0.0.1:{port}/graphql"), content)).Content.ReadAsByteArrayAsync();
        }

        var ratios = new List<double>();
        for (var round = 1; round <= Rounds; round++)
        {
            var graphQL = await LoadAsync("/graphql");
            var plain = await LoadAsync("/plain");
            ratios.Add(graphQL / plain);
            Console.WriteLine($"round {round}: graphql {graphQL:0}/s, plain {plain:0}/s");
        }

        Console.WriteLine($"{answer.Length} bytes, {Connections} connections, median of {Rounds} rounds");
        Console.WriteLine($"ratio {ratios.Order().ElementAt(Rounds / 2):0.00}");
        return 0;

        async Task<double> LoadAsync(string path)
        {
            var load = await HttpLoad.RunAsync(port, path, Connections, s_duration, _ => (Body, null), body => body.Span.SequenceEqual(answer));
            return load.BadAnswers == 0 ? load.PerSecond : throw new InvalidOperationException($"{load.BadAnswers} answers of {path} were not the bytes expected.");
        }
    }
}
