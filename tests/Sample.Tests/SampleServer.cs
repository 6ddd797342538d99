using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Sample.Tests;

/// <summary>The sample as its Program starts it, without a socket.</summary>
public sealed class SampleServer : WebApplicationFactory<Program>
{
    private const string Key = "sample-key-sample-key-sample-key-32";

    /// <summary>The folder of the corpus that the sample was compiled from.</summary>
    public static string CorpusDirectory { get; } = typeof(SampleServer).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "SampleDirectory").Value!;

    public static string Read(string fileName) => File.ReadAllText(System.IO.Path.Combine(CorpusDirectory, fileName));

    /// <summary>A token that the sample accepts: user 1 is a customer, user 2 an administrator.</summary>
    public static string CreateToken(string role)
    {
        var subject = role == "customer" ? 1 : 2;
        var expiresAt = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds();
        var content = $"{Encode("""{"alg":"HS256","typ":"JWT"}""")}.{Encode($$"""{"sub":"{{subject}}","role":"{{role}}","exp":{{expiresAt}}}""")}";
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Key), Encoding.UTF8.GetBytes(content));
        return $"{content}.{System.Buffers.Text.Base64Url.EncodeToString(signature)}";
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseContentRoot(AppContext.BaseDirectory).UseEnvironment("Development");

    private static string Encode(string json) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}

/// <summary>One server for all tests: its database is in memory and shared by name.</summary>
[CollectionDefinition(Name)]
public sealed class SampleCollection : ICollectionFixture<SampleServer>
{
    public const string Name = "Sample";
}
