using System.Text.Json;
using System.Text.Json.Serialization;
using PracticeSuite.Kernel;

namespace PracticeSuite.Platform.Data;

/// <summary>"2026-09"; its own properties would be written without end, for each month has a next.</summary>
internal sealed class BillingMonthJson : JsonConverter<BillingMonth>
{
    public override BillingMonth Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => BillingMonth.Parse(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, BillingMonth value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
