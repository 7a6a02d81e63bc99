using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Coverages;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Eligibility;
using PracticeSuite.Billing.Ledger;
using PracticeSuite.Billing.Months;
using PracticeSuite.Billing.Months.Runs;
using PracticeSuite.Billing.Packets;
using PracticeSuite.Billing.PaperForms;
using PracticeSuite.Billing.Remittances;
using PracticeSuite.Billing.Services;
using PracticeSuite.Billing.Statements;
using PracticeSuite.Billing.Submissions.Batches;
using PracticeSuite.Billing.Submissions.Inbound;
using PracticeSuite.Billing.Superbills;
using PracticeSuite.Billing.Worklists;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Records;

namespace PracticeSuite.Billing.Records;

/// <summary>Billing's part of a patient's record: what was claimed, of whom, on what evidence.</summary>
internal static class BillingRecord
{
    private const string Books = "the practice's books are only ever written on; they hold amounts and a claim's number, and nobody's name";

    public static void AddBillingRecord(this IServiceCollection services)
    {
        AddInsurance(services);
        AddClaims(services);
        AddPapers(services);
        AddSubmissions(services);
        AddMoney(services);
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
        services.AddRecordPart(new RecordTable<BillingDbContext, EligibilityCheck>(
            "insurance-checks", "Insurance, as payers confirmed it", (db, patient) => db.EligibilityChecks.Where(c => c.PatientId == patient).OrderBy(c => c.AskedAt), Read));
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
        services.AddRecordPart(new RecordTable<BillingDbContext, Superbill>(
            "superbills", "Superbills", (db, patient) => db.Superbills.Where(s => s.PatientId == patient).OrderBy(s => s.IssuedAt), Read));
    }

    private static void AddPapers(IServiceCollection services)
    {
        services.AddRecordPart(new RecordTable<BillingDbContext, Statement>(
            "statements", "Statements", (db, patient) => db.Statements.Where(s => s.PatientId == patient).OrderBy(s => s.PrintedAt), Read));
        services.AddRecordPart(new RecordTable<BillingDbContext, StatementAccount>(
            "statement-accounts", "Statements, how they go out", (db, patient) => db.StatementAccounts.Where(a => a.Id == patient), Read));
        services.AddRecordPart(new RecordTable<BillingDbContext, ClaimPacket>(
            "claim-packets", "Claims, audit packets", (db, patient) => db.ClaimPackets.Where(p => p.PatientId == patient).OrderBy(p => p.MadeAt), Read));
    }

    private static void AddSubmissions(IServiceCollection services)
    {
        services.AddRecordPart(new RecordTable<BillingDbContext, ClaimMessage>(
            "claim-messages", "Claims, what payers said of them", (db, patient) => db.ClaimMessages.Where(m => m.PatientId == patient).OrderBy(m => m.At), Read));
        services.AddRecordPart(new RecordTable<BillingDbContext, ClaimFinding>(
            "claim-findings", "Claims, what kept them back", (db, patient) => db.ClaimFindings.Where(f => f.PatientId == patient).OrderBy(f => f.FoundAt).ThenBy(f => f.Sequence), Read));
        services.AddRecordPart(new RecordTable<BillingDbContext, BatchClaim>(
            "claims-sent", "Claims as they were sent", (db, patient) => db.BatchClaims.Where(c => c.PatientId == patient).OrderBy(c => c.ClaimId).ThenBy(c => c.Transmission), Read));
        services.AddRecordPart(new RecordTable<BillingDbContext, KeptForm>(
            "claims-mailed", "Claims as they were printed and mailed", (db, patient) => db.KeptForms.Where(f => f.PatientId == patient).OrderBy(f => f.ClaimId).ThenBy(f => f.Transmission), Read));
    }

    private static void AddMoney(IServiceCollection services)
    {
        services.AddRecordPart(new RecordTable<BillingDbContext, RemittedClaim>(
            "remittances", "Claims, answers of payers", (db, patient) => db.RemittedClaims.Where(r => r.PatientId == patient).OrderBy(r => r.RemittanceId).ThenBy(r => r.Sequence), Read));
        services.AddRecordPart(new RecordTable<BillingDbContext, WorkItem>(
            "billing-work", "Claims, work that they left", (db, patient) => db.WorkItems.Where(i => i.PatientId == patient).OrderBy(i => i.OpenedOn), Read));
        services.AddRecordPart(new RecordTable<BillingDbContext, Prepayment>(
            "prepayments", "Paid ahead", (db, patient) => db.Prepayments.Where(p => p.PatientId == patient).OrderBy(p => p.TakenAt), Read)
        { Outlives = Books });
        services.AddRecordPart(new RecordTable<BillingDbContext, JournalEntry>(
            "journal", "Entries in the books", (db, patient) => db.Journal.Where(e => e.PatientId == patient).OrderBy(e => e.MadeAt), Read)
        { Outlives = Books });
        services.AddRecordPart(new RecordTable<BillingDbContext, Posting>(
            "postings", "Entries in the books, amounts", (db, patient) => db.Postings.Where(p => db.Journal.Any(e => e.Id == p.EntryId && e.PatientId == patient)).OrderBy(p => p.Day), Read)
        { Labelled = (db, rows) => rows.Where(p => db.Journal.Any(e => e.Id == p.EntryId && e.IsPart2)), Outlives = Books });
    }

    private static async Task<Func<Coverage, RecordItem>> InsuranceAsync(BillingDbContext db, CancellationToken cancellationToken)
    {
        var payers = await db.Payers.AsNoTracking().ToDictionaryAsync(payer => payer.Id, payer => payer.Name, cancellationToken);
        return c => Read(c, payers.GetValueOrDefault(c.PayerId));
    }

    private static RecordItem Read(Prepayment p) => new(
        $"{p.Id}", new("Came on", p.ReceivedOn), new("Account", p.Account), new("What", p.Document), new("Cents", p.AmountCents), new("Cents held", p.LeftCents), new("Toward claim", p.TowardClaimNumber),
        new("Cents toward it", p.ToldCents), new("Never came", p.IsUndone), new("Taken by", p.TakenBy), new("Taken at", p.TakenAt));

    private static RecordItem Read(Coverage c, string? payer) => new(
        $"{c.Id}", new("Payer", payer), new("Rank", c.Rank), new("Member ID", c.MemberId), new("Group", c.GroupNumber), new("Plan", c.PlanName), new("From", c.From), new("To", c.To), new("Patient is", c.Relationship),
        new("Subscriber", c.SubscriberName), new("Subscriber's middle name", c.SubscriberMiddleName), new("Subscriber's suffix", c.SubscriberSuffix), new("QMB", c.Qmb), new("Authorization", c.AuthorizationNumber), new("Medicare comes second because", c.MedicareSecondaryType));

    private static RecordItem Read(EligibilityCheck c) => new(
        $"{c.Id}", new("Asked", c.AskedAt), new("By", c.AskedBy), new("About", c.CheckedOn), new("State", c.State), new("Insured", c.IsActive), new("Plan", c.Plan), new("From", c.PlanFrom), new("To", c.PlanTo),
        new("Copay", Amount(c.CopayCents)), new("Deductible left", Amount(c.DeductibleLeftCents)), new("Problem", c.Problem));

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

    private static RecordItem Read(BatchClaim c) => new(
        $"{c.Id}", new("Number in the file", c.ControlNumber), new("Version", c.VersionNumber), new("Time", c.Transmission), new("Content", new RawJson(c.Content)));

    private static RecordItem Read(KeptForm f) => new(
        $"{f.Id}", new("Version", f.VersionNumber), new("Time", f.Transmission), new("Printed", f.PrintedAt), new("Mailed", f.MailedAt), new("Content", new RawJson(f.Content)));

    private static RecordItem Read(ClaimFinding f) => new(
        $"{f.Id}", new("Found", f.FoundAt), new("Rule", f.Rule), new("Field", f.Field), new("Value", f.Value), new("Problem", f.Problem), new("Mended", f.ClearedAt));

    private static RecordItem Read(ClaimMessage m) => new(
        $"{m.Id}", new("Came", m.At), new("From", m.Source), new("Comes to", m.Outcome), new("Codes", m.Codes), new("In words", m.Text), new("Payer's number", m.ControlNumber));

    private static RecordItem Read(Superbill s) => new(
        $"{s.Id}", new("Statement", $"{s.Number}-{s.Version}"), new("Issued", s.IssuedAt), new("By", s.IssuedBy), new("For the patient", s.ForPatient), new("Content", new RawJson(s.Content)));

    private static RecordItem Read(Statement s) => new(
        $"{s.Id}", new("Statement", s.Number), new("Day", s.On), new("Due", s.DueOn), new("Amount", new Money(s.AmountCents)), new("Printed", s.PrintedAt), new("By", s.PrintedBy),
        new("Content", new RawJson(s.Content)));

    private static RecordItem Read(StatementAccount a) => new(
        $"{a.Id}", new("Guarantor", a.GuarantorName), new("Relationship", a.GuarantorRelationship), new("Hold", a.Hold), new("Why", a.HoldReason), new("Death reviewed", a.DeathReviewed),
        new("Changed", a.ChangedAt), new("By", a.ChangedBy));

    private static RecordItem Read(ClaimPacket p) => new(
        $"{p.Id}", new("Packet", p.Number), new("Made", p.MadeAt), new("By", p.MadeBy), new("Content", new RawJson(p.Content)));

    private static RecordItem Read(RemittedClaim r) => new(
        $"{r.Id}", new("Claim", r.Number), new("Status", r.Status), new("Service date", r.ServiceDate), new("Code", r.Code), new("Charge", new Money(r.ChargeCents)),
        new("Allowed", Amount(r.AllowedCents)), new("Paid", new Money(r.PaidCents)), new("Patient's share", new Money(r.PatientShareCents)), new("Payer's number", r.PayerControlNumber),
        new("Taken back", r.IsReversed));

    private static RecordItem Read(WorkItem i) => new(
        $"{i.Id}", new("Claim", i.ClaimNumber), new("Work", i.Kind), new("What", i.Text), new("Payer", i.PayerName), new("Reason", i.Reason), new("Amount", new Money(i.AmountCents)), new("Opened", i.OpenedOn),
        new("Due", i.DueOn), new("Notes", string.Join("; ", i.Notes.Select(note => note.Text))), new("Done", i.DoneAt), new("By", i.DoneBy), new("How", i.DoneReason));

    private static RecordItem Read(JournalEntry e) => new($"{e.Id}", new("Day", e.Day), new("Entry", e.Kind), new("Claim", e.ClaimNumber), new("Made of", e.Document), new("Made", e.MadeAt));

    private static RecordItem Read(Posting p) => new($"{p.EntryId}-{p.Sequence}", new("Day", p.Day), new("Account", p.Account), new("Amount", new Money(p.AmountCents)), new("Reason", p.Reason));

    private static Money? Amount(long? cents) => cents is { } known ? new Money(known) : null;
}
