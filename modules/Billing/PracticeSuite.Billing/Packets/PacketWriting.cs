using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Months;
using PracticeSuite.Billing.Submissions.Batches;
using PracticeSuite.Billing.Superbills;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Packets;

/// <summary>From what is kept of a claim to what its packet says.</summary>
internal static class PacketWriting
{
    private static readonly string[] ConsentItems =
    [
        "specialists may be consulted", "cost sharing applies, also without a visit", "one practitioner is paid for it in a month", "the patient may stop at any time",
    ];

    /// <summary>Without number, instant and name, which stand on it once it is made.</summary>
    public static PacketContent ToContent(this PacketFacts facts)
    {
        var version = facts.Versions[^1];
        var evidence = StoredEvidence.Read(version.Evidence);
        var payer = facts.Payer.RulesOn(evidence.DateOfService);
        // A later version that has not gone yet says other things than what went.
        var asSent = facts.LastSent is { } sent && sent.Version == version.Number ? ClaimContent.Read(sent.Content) : null;
        return new PacketContent(
            "", 0, default, "", evidence.Zone,
            new PacketPractice(facts.Practice.Name, PrintedNumbers.TaxId(facts.Practice.TaxId), facts.Practice.GroupNpi),
            new PacketPatient(facts.Chart.Demographics.WholeName, facts.Chart.Demographics.BirthDate, facts.Chart.Demographics.Mrn),
            facts.OfClaim(version, evidence), facts.OfConsent(evidence.Consent), facts.OfVisit(evidence.InitiatingVisit), facts.OfEnrollment(evidence.Enrollment),
            evidence.Diagnoses, evidence.Supervision,
            new PacketRendering(evidence.Rendering.Name, evidence.Rendering.Credential, evidence.Rendering.Npi, evidence.Rendering.Taxonomy),
            OfElements(evidence), facts.OfTime(evidence), facts.OfVersions(), facts.OfTransmissions(), facts.OfRemittances(),
            [.. facts.History.Select(step => new PacketStep(step.At, step.From?.ToString(), step.To.ToString(), step.By, step.Cause, step.StatedOn))],
            PacketChecks.Of(version, evidence, facts.Pieces, asSent),
            evidence.DateOfService.AddYears(Retention.YearsOf(payer.Kind)), version.Evidence, version.EvidenceSha256,
            facts.Claim.IsPart2 ? facts.PaymentConsent?.Scope ?? "" : null, facts.Claim.IsPart2 ? Part2Notice.Text : null);
    }

    private static PacketClaim OfClaim(this PacketFacts facts, ClaimVersion version, ClaimEvidence evidence) => new(
        facts.Claim.Number, facts.Claim.Month.ToString(), facts.Claim.State.ToString(), version.Number, version.Frequency, evidence.Code, facts.Label, evidence.DateOfService,
        evidence.PlaceOfService, evidence.Modifiers, evidence.Units, evidence.ChargeCents, evidence.Coverage.PayerName, evidence.Coverage.MemberId,
        $"{evidence.Coverage.PayerCode}, rules version {evidence.Coverage.ProfileNumber}", facts.Claim.PayerControlNumber, FilingProof.Find(facts.History));

    private static PacketConsent OfConsent(this PacketFacts facts, ConsentEvidence consent) => new(
        consent.GivenAt, consent.RevokedAt, consent.Method.ToLowerInvariant(), facts.NameOf(consent.ObtainedById, facts.Practice.Today(consent.GivenAt)),
        [.. consent.Items.Select(item => new PacketConsentItem(item, item >= 1 && item <= ConsentItems.Length ? ConsentItems[item - 1] : ""))]);

    private static PacketVisit? OfVisit(this PacketFacts facts, VisitEvidence? visit) => visit is null ? null : new(visit.On, visit.Code, facts.NameOf(visit.PractitionerId, visit.On));

    private static PacketEnrollment OfEnrollment(this PacketFacts facts, EnrollmentEvidence enrollment) => new(
        enrollment.From, enrollment.To, enrollment.DesignatedMember, facts.Practice.Locations.FirstOrDefault(place => place.Id == enrollment.LocationId)?.Name ?? "");

    private static PacketElements OfElements(ClaimEvidence evidence) => new(
        evidence.Scale.Scale, evidence.Scale.Total, evidence.Scale.CompletedOn, evidence.Plan.Number, evidence.Plan.SignedOn, evidence.Plan.ReviewedOn,
        [.. evidence.Coordination.Select(entry => new PacketCoordination(entry.Start, ActivityNames.Of(entry.Activity), ActivityPurposes.Of(entry.Activity)))]);

    private static PacketTime OfTime(this PacketFacts facts, ClaimEvidence evidence)
    {
        var running = 0L;
        var rows = new List<PacketTimeRow>(facts.Pieces.Count);
        foreach (var piece in facts.Pieces)
            rows.Add(facts.OfPiece(piece, running += piece.Counted.Value));
        return new PacketTime(evidence.CountedSeconds, evidence.ThresholdSeconds, evidence.ReachedAt, evidence.TimeSha256, rows);
    }

    /// <summary>The purpose is ours, by kind of work; what its author wrote stays in the chart (B-120, B-244).</summary>
    private static PacketTimeRow OfPiece(this PacketFacts facts, ClaimPiece piece, long running) => new(
        piece.Start, piece.End, new Interval(piece.Start, piece.End).Length.Value, facts.Staff.TryGetValue(piece.StaffId, out var one) ? $"{one.FirstName} {one.LastName}" : "", piece.Credential,
        ActivityNames.Of(piece.Activity), ActivityPurposes.Of(piece.Activity), piece.Source.ToLowerInvariant(), StandingOf(piece), piece.Fate == TimePieceFate.Counted, piece.IsLate,
        piece.Revision > 1, running);

    private static string StandingOf(ClaimPiece piece) => piece.Fate switch
    {
        TimePieceFate.Counted => "counted",
        TimePieceFate.CountedElsewhere => "counted in another entry",
        _ => $"{TimePieces.TextOf(piece.Reason!)} ({piece.Reason})",
    };

    private static IReadOnlyList<PacketVersion> OfVersions(this PacketFacts facts)
    {
        var numbers = facts.Versions.ToDictionary(version => version.Id, version => version.Number);
        return
        [
            .. facts.Versions.Select(version => new PacketVersion(
                version.Number, version.Frequency, version.ServiceDate, version.ChargeCents, version.Reason, version.CreatedAt,
                version.ReplacesVersionId is { } replaced && numbers.TryGetValue(replaced, out var number) ? number : null, version.OriginalPayerControlNumber, version.EvidenceSha256)),
        ];
    }

    private static IReadOnlyList<PacketTransmission> OfTransmissions(this PacketFacts facts) =>
        [.. facts.OfFiles().Concat(facts.OfForms()).OrderBy(one => one.Transmission).Select(one => one.Part)];

    private static IEnumerable<(int Transmission, PacketTransmission Part)> OfForms(this PacketFacts facts) => facts.Mailed.Select(form => (form.Transmission, new PacketTransmission(
        facts.Claim.Number, form.VersionNumber, "", "", null, form.PrintedAt, form.MailedAt, nameof(ClaimState.Transmitted), null, form.Content, Sha256Text.HashOf(form.Content), [])));

    private static IEnumerable<(int Transmission, PacketTransmission Part)> OfFiles(this PacketFacts facts) =>
        facts.Sent.Select(one => (one.Claim.Transmission, new PacketTransmission(
            one.Claim.ControlNumber, one.Claim.VersionNumber, facts.Clearinghouses.GetValueOrDefault(one.Batch.ClearinghouseId, ""), one.Batch.FileName, one.Batch.Sha256, one.Batch.BuiltAt,
            one.Batch.TransmittedAt, one.Batch.State.ToString(), one.Batch.Answer, one.Claim.Content, Sha256Text.HashOf(one.Claim.Content),
            [.. facts.Messages[one.Claim.Id].Select(said => new PacketAnswer(said.At, said.StatedOn, said.Source.ToString(), said.Outcome.ToString(), said.Codes, said.Text, said.ControlNumber))])));

    private static IReadOnlyList<PacketRemittance> OfRemittances(this PacketFacts facts) =>
    [
        .. facts.Remitted.Select(one => new PacketRemittance(
            one.Remittance.PostedAt, one.Remittance.PaidOn, one.Remittance.PayerName, one.Remittance.Trace, one.Claim.Status, one.Claim.ChargeCents, one.Claim.PaidCents, one.Claim.AllowedCents,
            one.Claim.PatientShareCents, one.Claim.PayerControlNumber,
            [.. one.Claim.Content.Adjustments.Concat(one.Claim.Content.Lines.SelectMany(line => line.Adjustments)).Select(adjustment => $"{adjustment.Group}-{adjustment.Reason} {new Money(adjustment.Cents)}")],
            [.. one.Claim.Content.Remarks.Concat(one.Claim.Content.Lines.SelectMany(line => line.Remarks)).Distinct()], one.Claim.IsReversed)),
    ];

    private static string NameOf(this PacketFacts facts, Guid? staffId, DateOnly on) =>
        staffId is { } id && facts.Staff.TryGetValue(id, out var one) ? $"{one.FirstName} {one.LastName}, {one.CredentialOn(on)}" : "not recorded";
}
