using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PracticeSuite.Platform.Data;

/// <summary>Values kept as JSON in a text column, in both databases; Pomelo supports no owned JSON.</summary>
public static class Json
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(), new BillingMonthJson() },
    };

    public static PropertyBuilder<TValue> HasJsonConversion<TValue>(this PropertyBuilder<TValue> property) =>
        property.HasConversion(
            value => JsonSerializer.Serialize(value, Options),
            stored => JsonSerializer.Deserialize<TValue>(stored, Options)!,
            new ValueComparer<TValue>(
                (left, right) => JsonSerializer.Serialize(left, Options) == JsonSerializer.Serialize(right, Options),
                value => JsonSerializer.Serialize(value, Options).GetHashCode(StringComparison.Ordinal),
                value => JsonSerializer.Deserialize<TValue>(JsonSerializer.Serialize(value, Options), Options)!));
}
