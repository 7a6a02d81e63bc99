using PracticeSuite.Documents;
using PracticeSuite.Kernel;
using static PracticeSuite.Billing.Packets.PacketDocument;

namespace PracticeSuite.Billing.Packets;

/// <summary>What the claim says and what it rests on beside its minutes (B-240, B-242).</summary>
internal static class PacketFactsPart
{
    public static void Claim(ColumnComposer column, PacketContent content)
    {
        var claim = content.Claim;
        Caption(column, "THE CLAIM");
        Fact(column, "Service", $"{claim.Code} {claim.Label}, {claim.Units} unit, on {Day(claim.On)}, place {claim.PlaceOfService}, modifiers {(claim.Modifiers.Count == 0 ? "none" : string.Join(' ', claim.Modifiers))}");
        Fact(column, "Charge", $"{new Money(claim.ChargeCents)}");
        Fact(column, "Diagnoses (ICD-10-CM)", string.Join("   ", content.Diagnoses.Select((code, i) => $"{(char)('A' + i)} {code}")));
        Fact(column, "Rendering", $"{content.Rendering.Name}, NPI {content.Rendering.Npi}, taxonomy {content.Rendering.Taxonomy ?? "none"}");
        Fact(column, "Payer", $"{claim.Payer} ({claim.PayerRules}), member {claim.MemberId}");
        Fact(column, "State", $"{PacketWayPart.Words(claim.State)}, version {claim.Version}, frequency {claim.Frequency}, payer's number {claim.PayerControlNumber ?? "none"}");
        Fact(column, "Proof of timely filing", claim.FilingProof is { } proof
            ? $"999 accepted {Day(proof.SyntaxAcceptedOn)}, 277CA accepted {Day(proof.AcceptedOn)} under {proof.PayerControlNumber}"
            : "not complete");
    }

    public static void Grounds(ColumnComposer column, PacketContent content, TimeZoneInfo zone)
    {
        var consent = content.Consent;
        Caption(column, "CONSENT, VISIT, ENROLLMENT, SUPERVISION");
        Fact(column, "Consent", $"{Clock(consent.GivenAt, zone)}, {consent.Method}, obtained by {consent.ObtainedBy}{(consent.RevokedAt is { } end ? $", taken back {Clock(end, zone)}" : "")}");
        Fact(column, "Told", string.Join("; ", consent.Items.Select(item => $"{item.Number} {item.Text}")));
        Fact(column, "Initiating visit", content.InitiatingVisit is { } visit ? $"{visit.Code} on {Day(visit.On)}, {visit.Practitioner}" : "none needed");
        Fact(column, "Enrolled", $"from {Day(content.Enrollment.From)}{(content.Enrollment.To is { } to ? $" to {Day(to)}" : "")}, {content.Enrollment.Location}");
        Fact(column, "Designated member", content.Enrollment.DesignatedMember.Length > 0 ? content.Enrollment.DesignatedMember : "not recorded");
        Fact(column, "Supervision", content.Supervision.Length > 0 ? content.Supervision : "not recorded");
    }

    public static void Elements(ColumnComposer column, PacketContent content, TimeZoneInfo zone)
    {
        var elements = content.Elements;
        Caption(column, "ELEMENTS OF THE CODE");
        Fact(column, "Rating scale", $"{elements.Scale}{(elements.ScaleTotal is { } total ? $", total {total}" : "")}, completed {Day(elements.ScaleOn)}");
        Fact(column, "Treatment plan", $"version {elements.PlanVersion}, signed {Day(elements.PlanSignedOn)}{(elements.PlanReviewedOn is { } reviewed ? $", reviewed {Day(reviewed)}" : "")}");
        Fact(column, "Coordination", elements.Coordination.Count == 0
            ? "not recorded"
            : string.Join('\n', elements.Coordination.Select(entry => $"{Clock(entry.Start, zone)}  {entry.Activity}: {entry.Purpose}")));
    }
}
