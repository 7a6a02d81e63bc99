using System.Text.Json;
using PracticeSuite.Platform.Records;

namespace PracticeSuite.Privacy.Records;

internal static class RecordJson
{
    public static void Write(Utf8JsonWriter json, RecordItem item, RecordWords words)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        foreach (var field in item.Fields)
        {
            json.WritePropertyName(field.Label);
            WriteValue(json, words.Write(field.Value));
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        if (value is RawJson raw)
            json.WriteRawValue(raw.Text);
        else
            JsonSerializer.Serialize(json, value, value?.GetType() ?? typeof(object));
    }
}
