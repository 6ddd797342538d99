using System.Globalization;

namespace GraphCommerce;

/// <summary>The seed of the generated tests: the same in every run, unless the environment variable <c>TEST_SEED</c> names another, as the script <c>nightly</c> does.</summary>
internal static class TestSeed
{
    public static int Value { get; } = int.Parse(Environment.GetEnvironmentVariable("TEST_SEED") ?? "20261130", CultureInfo.InvariantCulture);
}
