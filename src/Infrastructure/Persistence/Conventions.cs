using System.Text.Json;
using CaseManagement.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CaseManagement.Infrastructure.Persistence;

internal static class Conventions
{
    private static readonly IReadOnlyList<Type> IdTypes =
    [
        .. typeof(IEntityId<>).Assembly.GetTypes().Where(t =>
            t.IsValueType && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>))),
    ];

    /// <summary>SQLite would keep an id as 36 letters, in each row and in each index; as 16 bytes in the order of their making it needs half of that.</summary>
    public static void KeepIdsAsBytes(this ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Guid>().HaveConversion<GuidBytesConverter>();
        foreach (var id in IdTypes)
        {
            conventions.Properties(id).HaveConversion(typeof(EntityIdBytesConverter<>).MakeGenericType(id));
        }
    }

    public static void UseHouseConventions(this ModelConfigurationBuilder conventions)
    {
        conventions.IgnoreAny<DomainEvent>();
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40).AreUnicode(false);
        conventions.Properties<decimal>().HavePrecision(18, 2);
        conventions.Properties<DateTime>().HaveConversion<UtcConverter>();
        foreach (var id in IdTypes)
        {
            conventions.Properties(id).HaveConversion(typeof(EntityIdConverter<>).MakeGenericType(id));
        }
    }

    /// <summary>A small list or record kept as JSON text; compared by that text.</summary>
    public static PropertyBuilder<T> HasJsonConversion<T>(this PropertyBuilder<T> property)
        where T : class? =>
        property.HasConversion(
            new ValueConverter<T, string>(value => Json.Write(value), text => Json.Read<T>(text)),
            new ValueComparer<T>((a, b) => Json.Write(a) == Json.Write(b), value => Json.Write(value).GetHashCode(StringComparison.Ordinal), value => value));
}

/// <summary>How JSON is written into columns: short names, enums as words, read back the same way.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write<T>(T? value) => JsonSerializer.Serialize(value, Options);

    public static string WriteMembers(IReadOnlyDictionary<string, object?> members) => JsonSerializer.Serialize(members, Options);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options)!;
}

internal sealed class EntityIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => EntityId.From<TId>(value))
    where TId : struct, IEntityId<TId>;

internal sealed class EntityIdBytesConverter<TId>() : ValueConverter<TId, byte[]>(
    id => GuidBytesConverter.Bytes(id.Value), bytes => EntityId.From<TId>(GuidBytesConverter.Id(bytes)))
    where TId : struct, IEntityId<TId>;

/// <summary>Big-endian, so that the database sorts ids as .NET does: those made later come later.</summary>
internal sealed class GuidBytesConverter() : ValueConverter<Guid, byte[]>(id => Bytes(id), bytes => Id(bytes))
{
    public static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);

    public static Guid Id(byte[] bytes) => new(bytes, bigEndian: true);
}

internal static class EntityId
{
    // Expression trees may not call static abstract members, so the converter calls this.
    public static TId From<TId>(Guid value)
        where TId : struct, IEntityId<TId> => TId.From(value);
}

/// <summary>Instants are stored as they are and read back as UTC, which the databases do not keep.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(value => value, value => DateTime.SpecifyKind(value, DateTimeKind.Utc));

internal sealed class UtcOffsetConverter() : ValueConverter<DateTimeOffset, DateTime>(
    value => value.UtcDateTime, value => new DateTimeOffset(DateTime.SpecifyKind(value, DateTimeKind.Utc)));
