using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Months;
using PracticeSuite.Coordination.Contracts.Time;

namespace PracticeSuite.Billing.Claims;

/// <summary>What a claim of an eligible month says and rests on, before it is a claim (B-211).</summary>
internal sealed class ClaimDraft
{
    private ClaimDraft(EvaluatedMonth month, PatientMonth facts, PracticeRules rules)
    {
        (Month, Facts) = (month, facts);
        Payer = rules.ProfileOn(month.Result.PayerId!.Value, month.Result.ServiceDate!.Value)!;
        Evidence = Sha256Text.Of(Gather(rules));
        Head = MakeHead();
    }

    public EvaluatedMonth Month { get; }

    public PatientMonth Facts { get; }

    public PayerProfileFact Payer { get; }

    public Sha256Text Evidence { get; }

    public ClaimHead Head { get; }

    private MonthResult Result => Month.Result;

    private CareMonthTime Time => Month.Time!;

    /// <summary>People are named as they were on that day, so that a later license leaves the evidence as it is.</summary>
    private DateOnly Day => Result.ServiceDate!.Value;

    /// <param name="month">Eligible.</param>
    public static ClaimDraft Of(EvaluatedMonth month, PatientMonth facts, PracticeRules rules) => new(month, facts, rules);

    public ClaimVersion ToVersion(Claim claim, string reason, DateTimeOffset now, Guid? replaces = null, int frequency = ClaimFrequency.Original) => new()
    {
        PracticeId = claim.PracticeId,
        ClaimId = claim.Id,
        Number = claim.CurrentVersion,
        Frequency = frequency,
        ServiceDate = Result.ServiceDate!.Value,
        ChargeCents = Result.Charge.Cents,
        ExpectedAllowedCents = Result.ExpectedAllowed?.Cents,
        Counted = Result.Total,
        ReplacesVersionId = replaces,
        OriginalPayerControlNumber = frequency == ClaimFrequency.Original ? null : claim.PayerControlNumber,
        Reason = reason,
        CreatedAt = now,
        Evidence = Evidence.Text,
        EvidenceSha256 = Evidence.Sha256,
    };

    public IEnumerable<ClaimPiece> ToPieces(ClaimVersion version) => ClaimLineage.Of(version.PracticeId, version.Id, Time);

    private ClaimHead MakeHead() => new(
        Facts.Chart.Demographics.ListName, Facts.Chart.Demographics.Mrn, Result.EnrollmentId!.Value, Result.Code!, Result.ServiceDate!.Value,
        Result.RenderingProviderId!.Value, Payer.PayerId, Payer.PayerName, Result.Charge.Cents, Result.ExpectedAllowed?.Cents, Evidence.Sha256,
        Result.ReleaseOn!.Value, Result.IsPart2);

    private ClaimEvidence Gather(PracticeRules rules) => new(
        Result.Code!, Result.Units, Result.ServiceDate!.Value, Result.PlaceOfService!, Time.Rules.Zone.Id, Result.Diagnoses, Result.Modifiers,
        Result.Charge.Cents, Result.ExpectedAllowed?.Cents, Result.Total.Value, Result.Threshold.Value, Result.ReachedAt!.Value,
        ClaimLineage.Sha256Of(Time), Enrollment(rules), Consent(), Visit(), Plan(), Scale(), Coverage(), Rendering(rules), Supervision(rules),
        Coordination(), Result.IsPart2,
        [.. Result.Advisories.Select(advisory => advisory.Code.ToText())]);

    private EnrollmentEvidence Enrollment(PracticeRules rules)
    {
        var enrollment = Facts.Care.Enrollments.First(one => one.Id == Result.EnrollmentId);
        var member = enrollment.DesignatedOn(Day)!.Value;
        return new EnrollmentEvidence(
            enrollment.Id, enrollment.LocationId, enrollment.From, enrollment.To, member, rules.StaffOf(member)!.DisplayNameOn(Day));
    }

    /// <summary>G0323 is the therapist's own time; any other is furnished incident to the billing practitioner (B-032, B-035).</summary>
    private string Supervision(PracticeRules rules)
    {
        var biller = rules.StaffOf(Result.RenderingProviderId)!.DisplayNameOn(Day);
        return Result.Code == "G0323" ? $"Furnished personally by {biller}." : $"Furnished under the general supervision of {biller} (42 CFR 410.26(b)(5)).";
    }

    private IReadOnlyList<CoordinationEvidence> Coordination() =>
    [
        .. Time.Pieces
            .Where(piece => piece.Standing == TimeStanding.Counted && piece.Entry.Activity.Class() == CareActivityClass.Coordination)
            .Select(piece => new CoordinationEvidence(piece.Entry.Id, piece.Entry.Revision, EnumName.Of(piece.Entry.Activity), piece.When.Start)),
    ];

    private ConsentEvidence Consent()
    {
        var consent = Facts.Chart.Consents.First(one => one.Id == Result.Evidence.ConsentId);
        return new ConsentEvidence(
            consent.Id, consent.GivenAt, consent.RevokedAt, EnumName.Of(consent.Method), consent.ObtainedById, [.. consent.Items.Order()]);
    }

    private VisitEvidence? Visit() => Facts.Visits.FirstOrDefault(visit => visit.Id == Result.Evidence.VisitId) is { } visit
        ? new VisitEvidence(visit.Id, visit.On, visit.Code, visit.PractitionerId)
        : null;

    private PlanEvidence Plan()
    {
        var plan = Facts.Chart.Plans.First(one => one.Id == Result.Evidence.PlanVersionId);
        var reviews = plan.ReviewedOn.Where(on => on <= Result.ServiceDate).ToList();
        return new PlanEvidence(plan.Id, plan.Number, plan.SignedOn, reviews.Count == 0 ? null : reviews.Max());
    }

    private ScaleEvidence Scale()
    {
        var scale = Facts.Chart.Scales.First(one => one.Id == Result.Evidence.ScaleResultId);
        return new ScaleEvidence(scale.Id, scale.Scale, scale.Total, scale.CompletedOn);
    }

    private CoverageEvidence Coverage()
    {
        var coverage = Facts.Coverages.First(one => one.Id == Result.CoverageId);
        return new CoverageEvidence(
            coverage.Id, Payer.PayerId, Payer.PayerCode, Payer.PayerName, Payer.Id, Payer.Number, coverage.MemberId!, coverage.Qmb,
            coverage.AuthorizationNumber, Payer.ClaimFilingIndicator);
    }

    private RenderingEvidence Rendering(PracticeRules rules)
    {
        var biller = rules.StaffOf(Result.RenderingProviderId)!;
        return new RenderingEvidence(
            biller.Id, biller.DisplayNameOn(Day), EnumName.Of(biller.CredentialOn(Day)), Result.RenderingNpi!, biller.Taxonomy, Result.BillingNpi);
    }
}
