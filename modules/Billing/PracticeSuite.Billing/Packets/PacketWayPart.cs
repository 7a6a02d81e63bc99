using PracticeSuite.Documents;
using PracticeSuite.Kernel;
using static PracticeSuite.Billing.Packets.PacketDocument;

namespace PracticeSuite.Billing.Packets;

/// <summary>How the claim went, what came back and what was corrected (B-243).</summary>
internal static class PacketWayPart
{
    public static void Versions(ColumnComposer column, PacketContent content, TimeZoneInfo zone)
    {
        Caption(column, "VERSIONS AND CORRECTIONS");
        foreach (var version in content.Versions)
        {
            column.Item().Text($"{version.Number}: frequency {version.Frequency}, {Day(version.On)}, {new Money(version.ChargeCents)}, made {Clock(version.MadeAt, zone)}"
                + $"{(version.Replaces is { } replaced ? $", replaces version {replaced} under {version.OriginalPayerControlNumber}" : "")}. {version.Reason}");
            column.Item().PaddingBottom(2).Text($"Evidence SHA-256 {version.EvidenceSha256}").FontSize(6.5f).FontColor(Colors.DarkGrey);
        }
    }

    public static void Transmissions(ColumnComposer column, PacketContent content, TimeZoneInfo zone)
    {
        Caption(column, "AS SENT, AND WHAT WAS SAID OF IT");
        if (content.Transmissions.Count == 0)
            column.Item().Text("It was neither sent in a file nor mailed.");
        foreach (var sent in content.Transmissions)
        {
            if (sent.FileName.Length == 0)
            {
                column.Item().Text($"{sent.ControlNumber}, version {sent.Version}, printed on the CMS-1500 {Clock(sent.BuiltAt, zone)}, mailed {(sent.TransmittedAt is { } mailed ? Clock(mailed, zone) : "never")}");
                column.Item().PaddingBottom(2).Text($"Claim as mailed, whole in the JSON of this packet, SHA-256 {sent.ContentSha256}").FontSize(6.5f).FontColor(Colors.DarkGrey);
                continue;
            }

            column.Item().Text($"{sent.ControlNumber}, version {sent.Version}, to {sent.Clearinghouse} in {sent.FileName}, {(sent.TransmittedAt is { } at ? $"handed over {Clock(at, zone)}" : "not handed over")}; {Words(sent.State)}{(sent.Answer is { } answer ? $", {answer}" : "")}");
            column.Item().Text($"File SHA-256 {sent.FileSha256 ?? "none"}").FontSize(6.5f).FontColor(Colors.DarkGrey);
            column.Item().PaddingBottom(2).Text($"Claim as sent, whole in the JSON of this packet, SHA-256 {sent.ContentSha256}").FontSize(6.5f).FontColor(Colors.DarkGrey);
            foreach (var said in sent.Answers)
                column.Item().PaddingBottom(2).PaddingHorizontal(10).Text($"{Clock(said.At, zone)}  {said.Source}, {Words(said.Outcome)} {said.Codes}: {said.Text}{(said.ControlNumber is { } number ? $" Payer's number {number}." : "")}").FontSize(8);
        }
    }

    public static void Remittances(ColumnComposer column, PacketContent content, TimeZoneInfo zone)
    {
        Caption(column, "REMITTANCES");
        if (content.Remittances.Count == 0)
            column.Item().Text("None was posted.");
        foreach (var one in content.Remittances)
        {
            column.Item().PaddingBottom(2).Text($"{one.Payer}, {one.Trace}, {(one.PaidOn is { } on ? Day(on) : "no day")}, status {one.Status}: charge {new Money(one.ChargeCents)}, allowed {(one.AllowedCents is { } allowed ? $"{new Money(allowed)}" : "not said")}, "
                + $"paid {new Money(one.PaidCents)}, patient's share {new Money(one.PatientShareCents)}, payer's number {one.ControlNumber ?? "none"}; {(one.Adjustments.Count == 0 ? "no adjustments" : string.Join(", ", one.Adjustments))}"
                + $"{(one.Remarks.Count == 0 ? "" : $"; remarks {string.Join(", ", one.Remarks)}")}{(one.IsTakenBack ? "; taken back since" : "")}. Posted {Clock(one.PostedAt, zone)}.");
        }
    }

    public static void Steps(ColumnComposer column, PacketContent content, TimeZoneInfo zone)
    {
        Caption(column, "STEPS");
        foreach (var step in content.Steps)
            column.Item().Text($"{Clock(step.At, zone)}  {(step.From is { } from && from != step.To ? $"{Words(from)} to " : "")}{Words(step.To)} — {step.By}: {step.Cause}{(step.StatedOn is { } on ? $" (stated {Day(on)})" : "")}").FontSize(8);
    }

    internal static string Words(string name) => Superbills.ActivityNames.Of(name).ToLowerInvariant();
}
