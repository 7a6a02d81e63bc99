using PracticeSuite.Platform.Records;
using PracticeSuite.Privacy.Contracts.Records;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Privacy.Requests;

namespace PracticeSuite.Privacy.Records;

/// <summary>What is not handed out, what of it was met on the way, and what was added to entries (P-148, P-149, P-156).</summary>
internal sealed class CopyTerms(IReadOnlyList<HeldItem> held, IReadOnlyList<AmendmentRequest> amendments, bool leavesPart2Out)
{
    private readonly Dictionary<string, HoldKind> _met = new(StringComparer.Ordinal);

    /// <summary>That something was kept from a minor's representative is not told to them (P-156).</summary>
    public IReadOnlyDictionary<HoldKind, int> Told => _met.Values.Where(kind => kind != HoldKind.MinorConfidential).CountBy(kind => kind).ToDictionary();

    /// <summary>What is not there for the reader at all: it is not counted, and nothing stands in its place (P-082).</summary>
    public bool LeavesOut(RecordItem item) => leavesPart2Out && item.IsPart2;

    /// <summary>An amendment says what its entry says, a change what was changed; each is held with it, and counted as the one entry that is held.</summary>
    public bool Holds(string part, RecordItem item)
    {
        if (part == PrivacyRecord.Amendments)
            return amendments.Any(one => $"{one.Id}" == item.Id && held.Any(entry => entry.Part == one.Part && entry.ItemId == one.ItemId));
        var met = held.Where(one => IsFor(one, new RecordPlace(part, item.Id)) || IsForAny(one, item.Of)).ToList();
        foreach (var entry in met.GroupBy(one => $"{one.Part}/{one.ItemId}"))
            _met[entry.Key] = entry.Any(one => one.Kind == HoldKind.MinorConfidential) ? HoldKind.MinorConfidential : entry.First().Kind;
        return met.Count > 0;
    }

    private static bool IsForAny(HeldItem held, RecordPlace? place) => place is not null && (IsFor(held, place) || IsForAny(held, place.Of));

    private static bool IsFor(HeldItem held, RecordPlace place) => held.Part == place.Part && held.ItemId == place.ItemId;

    public RecordItem Amended(string part, RecordItem item)
    {
        var added = amendments.Where(one => one.Part == part && one.ItemId == item.Id && one.State is (RequestState.Granted or RequestState.Denied) && !(leavesPart2Out && one.IsPart2)).SelectMany((one, at) => FieldsOf(one, at)).ToList();
        return item with { Fields = [.. item.Fields.Where(field => !(leavesPart2Out && field.IsPart2)), .. added] };
    }

    private static IEnumerable<RecordField> FieldsOf(AmendmentRequest one, int at)
    {
        var number = at == 0 ? "" : $" {at + 1}";
        yield return new RecordField($"Amendment asked for{number}", $"{one.ClosedOn:yyyy-MM-dd}: {one.Wanted}");
        yield return one.Addendum is { } addendum ? new RecordField($"Addendum{number}", addendum) : new RecordField($"Amendment denied{number}", one.Explanation);
        yield return new RecordField($"Statement of disagreement{number}", one.Disagreement);
        yield return new RecordField($"Rebuttal{number}", one.Rebuttal);
    }
}
