using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GraphCommerce.Data.Database;

/// <summary>Instants are UTC to the microsecond, what DATETIME(6) keeps, whatever the provider.</summary>
internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    instant => UtcTime.ToMicroseconds(instant),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
