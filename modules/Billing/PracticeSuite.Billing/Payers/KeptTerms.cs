using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using PracticeSuite.Billing.Contracts.Payers;

namespace PracticeSuite.Billing.Payers;

/// <summary>What a version says, and the versions of the same first day whose mistakes it corrected: evidence of claims may name one of those.</summary>
/// <param name="Corrected">Latest last.</param>
[JsonConverter(typeof(KeptTermsJson))]
internal sealed record KeptTerms(PayerTerms Terms, IReadOnlyList<CorrectedTerms> Corrected);

/// <summary>A version that holds on no day any more.</summary>
/// <param name="Reason">Why it was corrected.</param>
internal sealed record CorrectedTerms(Guid Id, int Number, PayerTerms Terms, string Reason)
{
    /// <summary>Who had made it, and when, where that was written down.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? MadeBy { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? MadeAt { get; init; }
}

/// <summary>The terms as ever, with what they corrected beside them only where there is something.</summary>
internal sealed class KeptTermsJson : JsonConverter<KeptTerms>
{
    private const string Corrected = "corrected";

    public override KeptTerms Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var stored = JsonNode.Parse(ref reader)!.AsObject();
        stored.Remove(Corrected, out var corrected);
        return new KeptTerms(stored.Deserialize<PayerTerms>(options)!, corrected.Deserialize<List<CorrectedTerms>>(options) ?? []);
    }

    public override void Write(Utf8JsonWriter writer, KeptTerms value, JsonSerializerOptions options)
    {
        var stored = JsonSerializer.SerializeToNode(value.Terms, options)!.AsObject();
        if (value.Corrected.Count > 0)
            stored[Corrected] = JsonSerializer.SerializeToNode(value.Corrected, options);
        stored.WriteTo(writer, options);
    }
}
