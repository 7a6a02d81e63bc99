using System.Globalization;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Kernel;
using PracticeSuite.X12.Professional;

namespace PracticeSuite.Billing.Packets;

/// <summary>Computes anew, from the rows that are kept, what the evidence says it was (B-241, B-243). Pure; whatever fails stands in the packet.</summary>
internal static class PacketChecks
{
    /// <param name="pieces">In their order.</param>
    /// <param name="sent">The claim as it went last; null = never.</param>
    public static IReadOnlyList<PacketCheck> Of(ClaimVersion version, ClaimEvidence evidence, IReadOnlyList<ClaimPiece> pieces, ProfessionalClaim? sent)
    {
        var counted = pieces.Where(piece => piece.Fate == TimePieceFate.Counted).OrderBy(piece => piece.Start).ToList();
        var union = UnionOf(counted);
        List<PacketCheck> checks =
        [
            Compare("SHA-256 of the stored evidence", version.EvidenceSha256, Sha256Text.HashOf(version.Evidence)),
            Compare("SHA-256 of the logged time", evidence.TimeSha256, ClaimLineage.Sha256Of(pieces)),
            Compare("Counted seconds, added up", Text(evidence.CountedSeconds), Text(counted.Sum(piece => piece.Counted.Value))),
            Compare("Counted seconds, as the union of the stretches", Text(evidence.CountedSeconds), Text(union)),
            Compare("Threshold reached at (UTC)", Text(evidence.ReachedAt), ReachedAt(counted, evidence.ThresholdSeconds) is { } at ? Text(at) : "never"),
        ];
        if (sent is not null)
            checks.Add(Compare("Code, day and charge as sent", Sent(evidence.Code, evidence.DateOfService, evidence.ChargeCents), Sent(sent)));
        return checks;
    }

    /// <summary>Seconds that the stretches cover, however they lie over each other (B-073).</summary>
    internal static long UnionOf(IEnumerable<ClaimPiece> byStart)
    {
        var (seconds, until) = (0L, DateTimeOffset.MinValue);
        foreach (var piece in byStart)
        {
            var from = piece.Start > until ? piece.Start : until;
            if (piece.End <= from)
                continue;
            seconds += (long)(piece.End - from).TotalSeconds;
            until = piece.End;
        }

        return seconds;
    }

    /// <summary>The instant at which the counted stretches, one after the other, come to the threshold (B-083).</summary>
    internal static DateTimeOffset? ReachedAt(IEnumerable<ClaimPiece> byStart, long threshold)
    {
        var before = 0L;
        foreach (var piece in byStart)
        {
            if (before + piece.Counted.Value >= threshold)
                return piece.Start.AddSeconds(threshold - before);
            before += piece.Counted.Value;
        }

        return null;
    }

    private static PacketCheck Compare(string name, string stored, string computed) => new(name, stored == computed, stored, computed);

    private static string Sent(ProfessionalClaim sent) => sent.Lines.Count == 0 ? "no line" : Sent(sent.Lines[0].Procedure.Code, sent.Lines[0].ServiceDate, sent.Charge.Cents);

    private static string Sent(string code, DateOnly on, long cents) => string.Create(CultureInfo.InvariantCulture, $"{code}, {on:yyyy-MM-dd}, {new Money(cents)}");

    private static string Text(long seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds} s");

    private static string Text(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
