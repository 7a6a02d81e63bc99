using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.CareTeams;
using PracticeSuite.Charting.Consents;
using PracticeSuite.Charting.Contacts;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Diagnoses;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Charting.Plans;
using PracticeSuite.Charting.Scales;
using PracticeSuite.Platform.Records;

namespace PracticeSuite.Charting.Records;

/// <summary>The chart's part of a patient's record, table by table. Psychotherapy notes are not in it (P-065).</summary>
internal static class ChartRecord
{
    private const string OnlyVersions = "it only counts the changes of what stands beside it";

    public static void AddChartRecord(this IServiceCollection services)
    {
        services.AddRecordPart(new RecordTable<ChartingDbContext, Patient>(
            "patient", "Patient", (db, patient) => db.Patients.Where(p => p.Id == patient).Include(p => p.Past), Read)
        { With = [typeof(PastPeriod)] });
        services.AddRecordPart(new RecordTable<ChartingDbContext, ContactWish>(
            "contact-wishes", "How to reach the patient", (db, patient) => db.ContactWishes.Where(w => w.PatientId == patient).OrderBy(w => w.Since), Read));
        services.AddRecordPart(new RecordTable<ChartingDbContext, ReminderWish>(
            "reminder-wishes", "How to remind the patient", (db, patient) => db.ReminderWishes.Where(w => w.PatientId == patient).OrderBy(w => w.Since), Read));
        services.AddRecordPart(new RecordTable<ChartingDbContext, CareTeam>(
            "care-team-versions", "Care team, versions", (db, patient) => db.CareTeams.Where(t => t.Id == patient))
        { NotInCopy = OnlyVersions });
        services.AddRecordPart(new RecordTable<ChartingDbContext, CareTeamMember>(
            "care-team", "Care team", (db, patient) => db.Set<CareTeamMember>().Where(m => m.PatientId == patient).OrderBy(m => m.From), Read));
        services.AddRecordPart(new RecordTable<ChartingDbContext, PatientDiagnoses>(
            "diagnosis-versions", "Diagnoses, versions", (db, patient) => db.DiagnosisLists.Where(l => l.Id == patient))
        { NotInCopy = OnlyVersions });
        services.AddRecordPart(new RecordTable<ChartingDbContext, Diagnosis>(
            "diagnoses", "Diagnoses", (db, patient) => db.Diagnoses.Where(d => d.PatientId == patient).Include(d => d.PastRanks).OrderBy(d => d.OnsetOn), Read)
        { With = [typeof(PastRank)], HasItemsToHold = true });
        services.AddRecordPart(new RecordTable<ChartingDbContext, DiagnosisChange>(
            "diagnosis-changes", "Diagnoses, changes", (db, patient) => db.Set<DiagnosisChange>().Where(c => c.PatientId == patient).OrderBy(c => c.At).ThenBy(c => c.Number), Read)
        { HasItemsToHold = true });
        services.AddRecordPart(new RecordTable<ChartingDbContext, Consent>(
            "consents", "Consents", (db, patient) => db.Consents.Where(c => c.PatientId == patient).OrderBy(c => c.GivenAt), Read)
        { HasItemsToHold = true });
        services.AddRecordPart(new RecordTable<ChartingDbContext, ScaleResult>(
            "scales", "Rating scales", (db, patient) => db.Scales.Where(s => s.PatientId == patient).OrderBy(s => s.CompletedOn), Read)
        { HasItemsToHold = true });
        services.AddRecordPart(new RecordTable<ChartingDbContext, ScaleInvitation>(
            "scale-invitations", "Invitations to fill in rating scales", (db, patient) => db.Set<ScaleInvitation>().Where(i => i.PatientId == patient).OrderBy(i => i.MadeAt), Read));
        services.AddRecordPart(new RecordTable<ChartingDbContext, PatientPlan>(
            "plan-history", "Treatment plan, versions", (db, patient) => db.Plans.Where(p => p.Id == patient))
        { NotInCopy = OnlyVersions });
        services.AddRecordPart(new RecordTable<ChartingDbContext, PlanVersion>(
            "plan-versions", "Treatment plan", (db, patient) => db.PlanVersions.Where(v => v.PatientId == patient).Include(v => v.Reviews).Include(v => v.Signatures).OrderBy(v => v.Number), Read)
        { With = [typeof(PlanReview), typeof(PlanSignature)], HasItemsToHold = true });
        services.AddRecordPart(new RecordTable<ChartingDbContext, OpenQuestion>(
            "open-questions", "Questions of the team", (db, patient) => db.Set<OpenQuestion>().Where(q => q.PatientId == patient).OrderBy(q => q.AskedAt), Read)
        { HasItemsToHold = true });
        services.AddNoteRecord();
        services.AddMedicationRecord();
        services.AddFlagRecord();
        services.AddAttachmentRecord();
        services.AddScoped<IServiceFacts, ChartServices>();
    }

    private static RecordItem Read(Patient p) => new(
        $"{p.Id}", new("MRN", p.Mrn), new("Last name", p.LastName), new("First name", p.FirstName), new("Middle name", p.MiddleName), new("Suffix", p.Suffix),
        new("Born", p.BirthDate), new("Sex on claims", p.SexCode), new("Pronouns", p.Pronouns),
        new("Street", p.AddressLine1), new("Second line", p.AddressLine2), new("City", p.City), new("State", p.State), new("ZIP", p.Zip), new("Phone", p.Phone),
        new("E-mail", p.Email), new("Part 2 record", p.IsPart2Record) { IsPart2 = true }, new("Hospice, home health or ESRD bundle", p.IsInBundle), new("Died", p.DiedAt),
        new("Discharged", p.DischargedOn), new("Not told to the insurer since", p.DisclosureRestrictedOn), new("Reason", p.DisclosureRestrictionReason),
        new("Earlier", string.Join("; ", p.Past.OrderBy(past => past.From).Select(past => $"{past.Kind} {past.From:yyyy-MM-dd} to {past.EndedOn:yyyy-MM-dd}{(past.Reason is { } why ? $": {why}" : "")}"))));

    private static RecordItem Read(ContactWish w) => new(
        $"{w.Id}", new("Street", w.AddressLine1), new("Second line", w.AddressLine2), new("City", w.City), new("State", w.State), new("ZIP", w.Zip), new("Phone", w.Phone),
        new("E-mail", w.Email), new("Nobody calls", w.DoNotCall), new("Note", w.Note), new("Since", w.Since), new("Until", w.EndedAt), new("Recorded by", w.RecordedBy));

    private static RecordItem Read(ReminderWish w) => new(
        $"{w.Id}", new("By e-mail", w.ByEmail), new("By text", w.ByText), new("Mobile", w.Mobile), new("Consented to texts", w.ConsentedOn), new("Stopped texts", w.StoppedAt),
        new("Since", w.Since), new("Until", w.EndedAt), new("Recorded by", w.RecordedBy));

    private static RecordItem Read(CareTeamMember m) => new(
        $"{m.Id}", new("Member", new StaffRef(m.StaffId)), new("Part", m.Part), new("Primary", m.IsPrimary), new("From", m.From), new("Until", m.Until));

    private static RecordItem Read(Diagnosis d) => new(
        $"{d.Id}", new("Code", d.Code), new("Rank", d.Rank), new("Since", d.OnsetOn), new("Resolved", d.ResolvedOn), new("State", d.Status),
        new("In own words", d.Label), new("SNOMED CT", d.SnomedCode), new("Severity", d.Severity), new("Specifier", d.Specifier), new("Whose diagnosis", StaffRef.Of(d.SourceId)), new("Recorded", d.RecordedAt),
        new("Earlier ranks", string.Join("; ", d.PastRanks.OrderBy(past => past.Until).Select(past => $"{past.Rank} until {past.Until:yyyy-MM-dd}"))));

    private static RecordItem Read(DiagnosisChange c) => new(
        $"{c.Id}", new("Version", c.Number), new("Change", c.Kind), new("Code", c.Now.Code), new("Rank", c.Now.Rank), new("Since", c.Now.OnsetOn),
        new("Resolved", c.Now.ResolvedOn), new("State", c.Now.Status), new("In own words", c.Now.Label), new("SNOMED CT", c.Now.SnomedCode), new("Severity", c.Now.Severity),
        new("Specifier", c.Now.Specifier), new("Why", c.Reason), new("When", c.At), new("By", c.By))
    {
        Of = new RecordPlace("diagnoses", $"{c.DiagnosisId}"),
    };

    private static RecordItem Read(Consent c) => new(
        $"{c.Id}", new("Consent", c.Kind), new("Given", c.GivenAt), new("How", c.Method), new("Given by", c.GivenBy), new("Relationship", c.Relationship),
        new("Obtained by", StaffRef.Of(c.ObtainedById)), new("Billing practitioner", StaffRef.Of(c.BillingPractitionerId)), new("Items", string.Join(", ", c.Items)),
        new("Language", c.Language), new("Interpreter", c.Interpreter), new("Text", c.TextVersion), new("Expires", c.ExpiresOn), new("Taken back", c.RevokedAt),
        new("What is told, to whom, what for", c.Part2?.Scope), new("Signed by", c.Part2?.SignedBy));

    private static RecordItem Read(ScaleResult s) => new(
        $"{s.Id}", new("Scale", s.Scale), new("Total", s.Total), new("Completed", s.CompletedOn), new("Primary scale", s.IsPrimary), new("Filled in by", s.Mode), new("Second answer to one invitation", s.IsSecondAnswer),
        new("Version", s.InstrumentVersion), new("Language", s.Language), new("Answers", s.Answers), new("Severity", s.Band), new("Positive", s.IsPositive), new("Prorated", s.IsProrated), new("Risk", s.Risk),
        new("Recorded", s.RecordedAt), new("Recorded by", StaffRef.Of(s.RecordedById)), new("Reviewed", s.ReviewedAt), new("Reviewed by", StaffRef.Of(s.ReviewedById)),
        new("Medication", s.MedicationId), new("Plan version", s.PlanVersionId), new("Entered in error", s.ErrorReason), new("Said by", s.ErrorBy), new("Said at", s.ErrorAt));

    private static RecordItem Read(ScaleInvitation i) => new(
        $"{i.Id}", new("Scales", string.Join(", ", i.Scales)), new("Where", i.Channel), new("Made", i.MadeAt), new("Made by", StaffRef.Of(i.MadeById)), new("Held until", i.ExpiresAt),
        new("Opened", i.OpenedAt), new("Wrong birth dates", i.WrongDates), new("Filled in", i.FilledInAt), new("Withdrawn", i.WithdrawnAt));

    private static RecordItem Read(PlanVersion v) => new(
        $"{v.Id}", new("Version", v.Number), new("Written", v.CreatedOn), new("Signed", v.SignedOn), new("Signed by", StaffRef.Of(v.SignedById)),
        new("Active from", v.ActiveOn), new("Superseded", v.SupersededOn), new("Signatures", string.Join("; ", v.Signatures.OrderBy(one => one.At).ThenBy(one => one.As).Select(PlanSignatureWords.Of))),
        new("Waits for", string.Join(", ", v.Awaits)), new("What it says", PlanInWords.Of(v.Content)), new("Last written", v.KeptAt), new("Last written by", v.KeptBy), new("Reviewed without change", ReviewDays(v, isPart2: false)), new("Reviewed without change by the program", ReviewDays(v, isPart2: true)) { IsPart2 = true });

    private static RecordItem Read(OpenQuestion q) => new(
        $"{q.Id}", new("Question", q.Text), new("Asked", q.AskedAt), new("Asked by", q.AskedBy), new("Who sees to it", new StaffRef(q.OwnerId)), new("Due", q.DueOn), new("Answer", q.Answer),
        new("Answered", q.AnsweredAt), new("Answered by", q.AnsweredBy), new("Disagreement on", q.Subject), new("The therapist holds", q.TherapistPosition), new("The prescriber holds", q.PrescriberPosition),
        new("The clinical director was told", q.DirectorToldAt));

    private static string ReviewDays(PlanVersion version, bool isPart2) =>
        string.Join("; ", version.Reviews.Where(review => review.IsPart2 == isPart2).Select(review => review.ReviewedOn).Order().Select(day => $"{day:yyyy-MM-dd}"));
}
