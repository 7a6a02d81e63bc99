using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Coverages;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Months;
using PracticeSuite.Billing.Months.Runs;
using PracticeSuite.Billing.Services;
using PracticeSuite.Billing.Superbills;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Records;

namespace PracticeSuite.Billing.Records;

/// <summary>Billing's part of a patient's record: what was claimed, of whom, on what evidence.</summary>
internal static class BillingRecord
{
    public static void AddBillingRecord(this IServiceCollection services)
    {
        AddInsurance(services);
        AddClaims(services);
        services.AddScoped<IServiceFacts, BilledServices>();
    }

    private static void AddInsurance(IServiceCollection services)
    {
        services.AddRecordPart(new RecordTable<BillingDbContext, PatientCoverages>(
            "insurance-versions", "Insurance, versions", (db, patient) => db.PatientCoverages.Where(c => c.Id == patient))
        { NotInCopy = "it only counts the changes of the insurance" });
        services.AddRecordPart(new RecordTable<BillingDbContext, Coverage>(
            "insurance", "Insurance", (db, patient) => db.Coverages.Where(c => c.PatientId == patient).OrderBy(c => c.From))
        { Reader = (db, _, cancellationToken) => InsuranceAsync(db, cancellationToken) });
        services.AddRecordPart(new RecordTable<BillingDbContext, OtherService>(
            "other-services", "Services billed elsewhere", (db, patient) => db.OtherServices.Where(s => s.PatientId == patient).OrderBy(s => s.On), Read));
        services.AddRecordPart(new RecordTable<BillingDbContext, StoredResult>(
            "months", "Months as they were evaluated", (db, patient) => db.Results.Where(r => r.PatientId == patient).OrderBy(r => r.Month).ThenBy(r => r.EvaluatedAt), Read));
        services.AddRecordPart(new RecordTable<BillingDbContext, MonthRunChange>(
            "dry-runs", "Dry runs", (db, patient) => db.RunChanges.Where(c => c.PatientId == patient))
        { NotInCopy = "an answer to a question what would change; it lives for a day" });
    }

    private static void AddClaims(IServiceCollection services)
    {
        services.AddRecordPart(new RecordTable<BillingDbContext, Claim>(
            "claims", "Claims", (db, patient) => db.Claims.Where(c => c.PatientId == patient).OrderBy(c => c.Month), Read));
        services.AddRecordPart(new RecordTable<BillingDbContext, ClaimVersion>(
            "claim-versions", "Claims, versions", (db, patient) => db.ClaimVersions.Where(v => db.Claims.Any(c => c.Id == v.ClaimId && c.PatientId == patient)).OrderBy(v => v.CreatedAt), Read)
        { Labelled = (db, rows) => rows.Where(v => db.Claims.Any(c => c.Id == v.ClaimId && c.IsPart2)) });
        services.AddRecordPart(new RecordTable<BillingDbContext, ClaimPiece>(
            "claim-time",
            "Claims, time that they stand on",
            (db, patient) => db.ClaimPieces.Where(p => db.ClaimVersions.Any(v => v.Id == p.ClaimVersionId && db.Claims.Any(c => c.Id == v.ClaimId && c.PatientId == patient))).OrderBy(p => p.Start),
            Read)
        { Labelled = (db, rows) => rows.Where(p => db.ClaimVersions.Any(v => v.Id == p.ClaimVersionId && db.Claims.Any(c => c.Id == v.ClaimId && c.IsPart2))) });
        services.AddRecordPart(new RecordTable<BillingDbContext, ClaimStatusChange>(
            "claim-steps", "Claims, steps", (db, patient) => db.ClaimHistory.Where(s => db.Claims.Any(c => c.Id == s.ClaimId && c.PatientId == patient)).OrderBy(s => s.At), Read)
        { Labelled = (db, rows) => rows.Where(s => db.Claims.Any(c => c.Id == s.ClaimId && c.IsPart2)) });
        services.AddRecordPart(new RecordTable<BillingDbContext, BillingTask>(
            "billing-tasks", "Billing tasks", (db, patient) => db.Tasks.Where(t => t.PatientId == patient).OrderBy(t => t.OpenedOn), Read));
        services.AddRecordPart(new RecordTable<BillingDbContext, Superbill>(
            "superbills", "Superbills", (db, patient) => db.Superbills.Where(s => s.PatientId == patient).OrderBy(s => s.IssuedAt), Read));
    }

    private static async Task<Func<Coverage, RecordItem>> InsuranceAsync(BillingDbContext db, CancellationToken cancellationToken)
    {
        var payers = await db.Payers.AsNoTracking().ToDictionaryAsync(payer => payer.Id, payer => payer.Name, cancellationToken);
        return c => Read(c, payers.GetValueOrDefault(c.PayerId));
    }

    private static RecordItem Read(Coverage c, string? payer) => new(
        $"{c.Id}", new("Payer", payer), new("Rank", c.Rank), new("Member ID", c.MemberId), new("Group", c.GroupNumber), new("From", c.From), new("To", c.To), new("Patient is", c.Relationship),
        new("Subscriber", c.SubscriberName), new("QMB", c.Qmb), new("Authorization", c.AuthorizationNumber));

    private static RecordItem Read(OtherService s) => new(
        $"{s.Id}", new("Day", s.On), new("Code", s.Code), new("By", StaffRef.Of(s.PractitionerId)), new("Instrument", s.Instrument), new("Confirmed", s.Confirmed),
        new("Why confirmed", s.ConfirmedReason), new("Withdrawn", s.Withdrawn), new("Why withdrawn", s.WithdrawnReason));

    private static RecordItem Read(StoredResult r) => new(
        $"{r.Id}", new("Month", r.Month), new("Evaluated", r.EvaluatedAt), new("Stands", r.IsCurrent), new("Decision", r.Decision), new("Code", r.Code), new("Counted", r.Counted),
        new("Service date", r.ServiceDate), new("Billing practitioner", r.Biller), new("Payer", r.Payer), new("Expected", Amount(r.ExpectedAllowedCents)),
        new("Held because of", r.HoldCodes));

    private static RecordItem Read(Claim c) => new(
        $"{c.Id}", new("Number", c.Number), new("Month", c.Month), new("State", c.State), new("Code", c.Code), new("Modifier", c.Modifier), new("Service date", c.ServiceDate),
        new("Rendering practitioner", new StaffRef(c.RenderingId)), new("Payer", c.PayerName), new("Charge", new Money(c.ChargeCents)), new("Expected", Amount(c.ExpectedAllowedCents)),
        new("Released", c.ReleasedAt), new("Released by", c.ReleasedBy), new("Payer's number", c.PayerControlNumber), new("Paid", Amount(c.PaidCents)), new("Answered", c.AnsweredOn),
        new("Share waived", c.ShareWaiver));

    private static RecordItem Read(ClaimVersion v) => new(
        $"{v.Id}", new("Version", v.Number), new("Made", v.CreatedAt), new("Service date", v.ServiceDate), new("Charge", new Money(v.ChargeCents)), new("Counted", v.Counted),
        new("Why", v.Reason), new("Evidence, SHA-256", v.EvidenceSha256));

    private static RecordItem Read(ClaimPiece p) => new(
        $"{p.ClaimVersionId}-{p.Sequence}", new("From", p.Start), new("To", p.End), new("By", new StaffRef(p.StaffId)), new("Work", p.Activity), new("Counted", p.Counted),
        new("Fate", p.Fate), new("Reason", p.Reason));

    private static RecordItem Read(ClaimStatusChange s) => new(
        $"{s.Id}", new("When", s.At), new("From", s.From), new("To", s.To), new("By", s.By), new("Cause", s.Cause), new("Payer said so on", s.StatedOn));

    private static RecordItem Read(BillingTask t) => new(
        $"{t.Id}", new("Claim", t.ClaimNumber), new("Task", t.Kind), new("What", t.Text), new("Opened", t.OpenedOn), new("Due", t.DueOn), new("Done", t.DoneAt), new("By", t.DoneBy),
        new("How", t.DoneReason));

    private static RecordItem Read(Superbill s) => new(
        $"{s.Id}", new("Statement", $"{s.Number}-{s.Version}"), new("Issued", s.IssuedAt), new("By", s.IssuedBy), new("For the patient", s.ForPatient), new("Content", new RawJson(s.Content)));

    private static Money? Amount(long? cents) => cents is { } known ? new Money(known) : null;
}
