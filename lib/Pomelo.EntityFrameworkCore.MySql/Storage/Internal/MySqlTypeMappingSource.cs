using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Pomelo.EntityFrameworkCore.MySql.Storage.Internal;

/// <summary>Finds the column type for a .NET type, or the other way round.</summary>
internal sealed class MySqlTypeMappingSource(TypeMappingSourceDependencies dependencies, RelationalTypeMappingSourceDependencies relationalDependencies)
    : RelationalTypeMappingSource(dependencies, relationalDependencies)
{
    /// <summary>A row holds 65,535 bytes of such columns, a character up to four.</summary>
    private const int MaximumTextSize = 65_535 / 4;

    private const int MaximumBinarySize = 65_535;

    /// <summary>Of a text or of bytes of no given size that is part of a key: fits 3,072 bytes twice or more.</summary>
    private const int KeySize = 255;

    private const int MaximumTimePrecision = 6;

    private static readonly ValueConverter<DateTimeOffset, DateTime> Utc
        = new(value => value.UtcDateTime, value => new DateTimeOffset(DateTime.SpecifyKind(value, DateTimeKind.Utc)));

    private static readonly Dictionary<Type, RelationalTypeMapping> PlainMappings = new()
    {
        [typeof(bool)] = new MySqlBoolTypeMapping("tinyint(1)"),
        [typeof(sbyte)] = new SByteTypeMapping("tinyint", dbType: null),
        [typeof(byte)] = new ByteTypeMapping("tinyint unsigned", dbType: null),
        [typeof(short)] = new ShortTypeMapping("smallint", dbType: null),
        [typeof(ushort)] = new UShortTypeMapping("smallint unsigned", dbType: null),
        [typeof(int)] = new IntTypeMapping("int", dbType: null),
        [typeof(uint)] = new UIntTypeMapping("int unsigned", dbType: null),
        [typeof(long)] = new LongTypeMapping("bigint", dbType: null),
        [typeof(ulong)] = new ULongTypeMapping("bigint unsigned", dbType: null),
        [typeof(float)] = new MySqlFloatTypeMapping("float"),
        [typeof(double)] = new MySqlDoubleTypeMapping("double"),
        [typeof(Guid)] = new GuidTypeMapping("char(36)", dbType: null),
        [typeof(DateOnly)] = new DateOnlyTypeMapping("date", dbType: null),
    };

    protected override RelationalTypeMapping? FindMapping(in RelationalTypeMappingInfo mappingInfo)
    {
        if (base.FindMapping(mappingInfo) is { } fromPlugin)
        {
            return fromPlugin;
        }

        var clrType = mappingInfo.ClrType;
        if (clrType == typeof(byte[]) && mappingInfo.ElementTypeMapping is not null)
        {
            return null;
        }

        if (mappingInfo.StoreTypeName is not { } storeType)
        {
            return clrType is null ? null : FindForClrType(clrType, mappingInfo);
        }

        var held = MySqlStoreTypes.ClrTypesOf(mappingInfo.StoreTypeNameBase ?? storeType, mappingInfo.Size);
        clrType ??= held?[0];
        return clrType is null || (held is not null && !held.Contains(clrType))
            ? null
            : FindForClrType(clrType, mappingInfo)?.WithStoreTypeAndSize(storeType, mappingInfo.Size);
    }

    private static RelationalTypeMapping? FindForClrType(Type clrType, in RelationalTypeMappingInfo info)
    {
        if (PlainMappings.TryGetValue(clrType, out var mapping))
        {
            return mapping;
        }

        return clrType == typeof(string) ? Text(info)
            : clrType == typeof(byte[]) ? Bytes(info)
            : clrType == typeof(decimal) ? Decimal(info)
            : clrType == typeof(DateTime) ? new MySqlDateTimeTypeMapping(WithPrecision("datetime", info))
            : clrType == typeof(DateTimeOffset) ? AsUtc(new MySqlDateTimeTypeMapping(WithPrecision("datetime", info)))
            : clrType == typeof(TimeOnly) ? new MySqlTimeOnlyTypeMapping(WithPrecision("time", info))
            : clrType == typeof(TimeSpan) ? new MySqlTimeSpanTypeMapping(WithPrecision("time", info))
            : null;
    }

    private static MySqlStringTypeMapping Text(in RelationalTypeMappingInfo info)
    {
        var size = info.Size ?? (info.IsKeyOrIndex ? KeySize : null);
        return size switch
        {
            null or > MaximumTextSize or < 0 => new("longtext", info.Size),
            _ when info.IsFixedLength is true && size <= byte.MaxValue => new(Named("char", size.Value), size),
            _ => new(Named("varchar", size.Value), size),
        };
    }

    private static ByteArrayTypeMapping Bytes(in RelationalTypeMappingInfo info)
    {
        var size = info.Size ?? (info.IsKeyOrIndex ? KeySize : null);
        return size switch
        {
            null or > MaximumBinarySize or < 0 => new("longblob", dbType: null, info.Size),
            _ when info.IsFixedLength is true && size <= byte.MaxValue => new(Named("binary", size.Value), dbType: null, size),
            _ => new(Named("varbinary", size.Value), dbType: null, size),
        };
    }

    private static DecimalTypeMapping Decimal(in RelationalTypeMappingInfo info)
    {
        var precision = info.Precision ?? 65;
        var scale = info.Scale ?? (info.Precision is null ? 30 : 0);
        return new(string.Create(CultureInfo.InvariantCulture, $"decimal({precision},{scale})"), dbType: null, precision, scale);
    }

    private static RelationalTypeMapping AsUtc(MySqlDateTimeTypeMapping mapping) => (RelationalTypeMapping)mapping.WithComposedConverter(Utc);

    private static string WithPrecision(string name, in RelationalTypeMappingInfo info)
        => Math.Min(info.Precision ?? MaximumTimePrecision, MaximumTimePrecision) is > 0 and var precision ? Named(name, precision) : name;

    private static string Named(string name, int size) => string.Create(CultureInfo.InvariantCulture, $"{name}({size})");
}
