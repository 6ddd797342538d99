using HotChocolate;
using HotChocolate.Types;

[assembly: Module("ConstantTypes")]

namespace GraphCommerce.Bench;

internal sealed record Constants(string Name, int Count, bool IsOpen, double Rate, IReadOnlyList<string> Tags);

[QueryType]
internal static partial class ConstantQueries
{
    private static readonly Constants s_constants = new("constant", 42, true, 0.5, ["one", "two", "three"]);

    public static Constants GetConstants() => s_constants;
}
