using System.Text;

namespace GraphCommerce.Data.Database;

internal static class SnakeCase
{
    /// <summary>OrderProduct becomes order_product.</summary>
    public static string From(string pascalCase)
    {
        var name = new StringBuilder(pascalCase.Length + 4);
        foreach (var c in pascalCase)
        {
            if (char.IsUpper(c) && name.Length > 0)
            {
                name.Append('_');
            }

            name.Append(char.ToLowerInvariant(c));
        }

        return name.ToString();
    }
}
