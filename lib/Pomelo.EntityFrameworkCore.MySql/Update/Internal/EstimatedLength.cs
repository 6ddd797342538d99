using Microsoft.EntityFrameworkCore.Update;

namespace Pomelo.EntityFrameworkCore.MySql.Update.Internal;

/// <summary>About how many characters of SQL a row takes, at a glance: values of bounded size are not looked at.</summary>
internal static class EstimatedLength
{
    private const int PerValue = 24;
    private const int LargestPerValue = 1_000;

    public static int Of(IReadOnlyModificationCommand command)
    {
        var length = PerValue;
        for (var i = 0; i < command.ColumnModifications.Count; i++)
        {
            var column = command.ColumnModifications[i];
            length += PerValue;
            if (column is { IsWrite: true, TypeMapping: { } mapping } && MayBeLarge(mapping.Size, mapping.Converter?.ProviderClrType ?? mapping.ClrType))
            {
                var value = mapping.Converter is { } converter ? converter.ConvertToProvider(column.Value) : column.Value;
                length += value switch
                {
                    string text => text.Length,
                    byte[] bytes => bytes.Length * 2,
                    _ => 0,
                };
            }
        }

        return length;
    }

    private static bool MayBeLarge(int? size, Type type) => size is not <= LargestPerValue && (type == typeof(string) || type == typeof(byte[]));
}
