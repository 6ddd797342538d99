using System.Collections;
using System.Globalization;
using Xunit.Abstractions;

namespace Pomelo.EntityFrameworkCore.MySql.Tests.Query.Generation;

/// <summary>Asks the same question in memory and on the server, for many questions, and fails at the end with all that differ.</summary>
internal static class Comparison
{
    public static readonly int Seed = int.Parse(Environment.GetEnvironmentVariable("SEED") ?? "4711", CultureInfo.InvariantCulture);

    public static Random Chance(ITestOutputHelper output)
    {
        output.WriteLine($"SEED={Seed}");
        return new Random(Seed);
    }

    public static void CheckAll<T>(ITestOutputHelper output, IEnumerable<T> questions, Func<T, object?> inMemory, Func<T, object?> onServer)
    {
        var (differences, count) = (new List<string>(), 0);
        foreach (var question in questions)
        {
            count++;
            var expected = Show(inMemory(question));
            try
            {
                var actual = Show(onServer(question));
                if (actual != expected)
                {
                    differences.Add($"{question}\n  expected {expected}\n  actual   {actual}");
                }
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                differences.Add($"{question}\n  {exception}");
            }
        }

        output.WriteLine($"{count} queries");
        Assert.True(differences.Count == 0, $"{differences.Count} of {count} differ\n{string.Join("\n", differences)}");
    }

    /// <summary>A value as text: doubles to six places, decimals without trailing zeros, instants without a kind.</summary>
    public static string Show(object? value)
        => value switch
        {
            null => "null",
            string text => text,
            IEnumerable list => string.Join(", ", list.Cast<object?>().Select(Show)),
            double number => Math.Round(number, 6).ToString("R", CultureInfo.InvariantCulture),
            decimal number => (Math.Round(number, 4) / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
            DateTime at => at.ToString("O", CultureInfo.InvariantCulture).TrimEnd('Z'),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            System.Runtime.CompilerServices.ITuple tuple => string.Join(" ", Enumerable.Range(0, tuple.Length).Select(i => Show(tuple[i]))),
            _ when value.GetType().Name.StartsWith("<>f__Anonymous", StringComparison.Ordinal)
                => string.Join(" ", value.GetType().GetProperties().Select(p => Show(p.GetValue(value)))),
            _ => value.ToString() ?? "",
        };
}
