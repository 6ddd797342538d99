using System.Globalization;
using System.Text;

namespace GraphCommerce.Bench.Shops;

/// <summary>The ids that the API shows.</summary>
internal static class NodeIds
{
    public static string Of(string type, long id) => Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{type}:{id}")));
}
