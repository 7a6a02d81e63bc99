using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using PracticeSuite.Platform.Data;
using PracticeSuite.X12;
using PracticeSuite.X12.Professional;

namespace PracticeSuite.Billing.Submissions.Batches;

/// <summary>A claim of a file as the JSON that its batch keeps.</summary>
internal static class ClaimContent
{
    private static readonly JsonSerializerOptions Options = new(Json.Options) { Converters = { new ListsOfValues(), new Procedures() } };

    public static string Write(ProfessionalClaim claim) => JsonSerializer.Serialize(claim, Options);

    public static ProfessionalClaim Read(string content) => JsonSerializer.Deserialize<ProfessionalClaim>(content, Options)!;

    /// <summary>The code and its modifiers in one list.</summary>
    private sealed class Procedures : JsonConverter<Procedure>
    {
        public override Procedure Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray || !reader.Read())
                throw new JsonException();
            var code = reader.GetString()!;
            List<string>? modifiers = null;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                (modifiers ??= []).Add(reader.GetString()!);
            return new Procedure(code, modifiers is null ? [] : ValueList.Create<string>(CollectionsMarshal.AsSpan(modifiers)));
        }

        public override void Write(Utf8JsonWriter writer, Procedure value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, (string[])[value.Code, .. value.Modifiers], options);
    }

    /// <summary>X12 knows nothing of JSON, so its lists are read and written here.</summary>
    private sealed class ListsOfValues : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ValueList<>);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(ListOfValues<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;
    }

    private sealed class ListOfValues<T> : JsonConverter<ValueList<T>>
    {
        private JsonConverter<T>? _items;

        // Item by item with the item's own converter: asking the serializer for a list looks at each one's text twice, which is felt with 100,000 claims in a row.
        public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray)
                throw new JsonException();
            _items ??= (JsonConverter<T>)options.GetConverter(typeof(T));
            List<T>? items = null;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                (items ??= []).Add(_items.Read(ref reader, typeof(T), options)!);
            return items is null ? [] : ValueList.Create<T>(CollectionsMarshal.AsSpan(items));
        }

        public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var item in value)
                JsonSerializer.Serialize(writer, item, options);
            writer.WriteEndArray();
        }
    }
}
