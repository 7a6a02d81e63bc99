using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Database;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Records;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.Architecture;

/// <summary>Nothing in the product deletes what documents how the law was kept (P-144): what may go is listed, and who may delete is.</summary>
[Trait("Rule", "P-144")]
public sealed partial class KeptSixYearsTests
{
    /// <summary>The clinical and billing record, which goes by two persons once the years of P-145 are over; those are never fewer than six.</summary>
    private static readonly string[] WhatMayGo =
    [
        "Allergy", "AppointmentPatient", "Attachment", "AttachmentChunk", "BatchClaim", "CallItem", "CallPatient", "CareTeam",
        "CareTeamMember", "ChangeView", "ChartSeen", "Claim", "ClaimFinding", "ClaimMessage", "ClaimPacket", "ClaimPiece", "ClaimStatusChange", "ClaimVersion",
        "Consent", "ContactWish", "CoordinationEntry", "Coverage", "Diagnosis", "DiagnosisChange", "EligibilityCheck", "Enrollment", "HospitalStay", "KeptForm", "Medication",
        "MedicationEvent", "MedicationReport", "Message", "MessageDraft", "MessageReceipt", "MessageThread", "MonitoringResult",
        "MonthRunChange", "NoKnownAllergies", "Note", "NoteAddendum", "NoteDraft", "NoteDraftCopy", "OpenQuestion", "OtherService", "OverdueNotice", "PastMember",
        "PastPeriod", "PastRank", "Patient", "PatientCoverages", "PatientDiagnoses", "PatientEnrollments", "PatientPlan", "PatientStays", "PatientTerms",
        "PlanReview", "PlanSignature", "PlanVersion", "PrivateDraft", "QualifyingContact", "ReadingStretch", "Reconciliation", "ReminderWish", "RemittedClaim", "ReviewAttestation", "RunningTimer", "ScaleInvitation", "ScaleResult", "StaffTalk", "Statement", "StatementAccount", "StoredResult", "Superbill",
        "ThreadInvitation", "ThreadParticipant", "UrgentFlag", "UrgentFlagAct", "UrgentFlagAddressee", "UrgentFlagLine", "Visit", "WaitlistEntry", "WorkItem",
    ];

    /// <summary>Every place that removes a row, and of what.</summary>
    private static readonly Dictionary<string, string> WhoDeletes = new(StringComparer.Ordinal)
    {
        ["database/PracticeSuite.Database/FormerMigrations.cs"] = "names of migrations that one other stands for",
        ["modules/Billing/PracticeSuite.Billing/Months/Runs/MonthRuns.cs"] = "what changed in a run that was made again",
        ["modules/Billing/PracticeSuite.Billing/Months/Runs/PastRuns.cs"] = "runs beyond those that are shown",
        ["modules/Billing/PracticeSuite.Billing/Services/CodeLabelAppService.cs"] = "a code's own label",
        ["modules/Charting/PracticeSuite.Charting/Notes/NoteDraftAppService.cs"] = "drafts that their author gave up, and texts of other windows that were looked at",
        ["modules/Charting/PracticeSuite.Charting/Notes/NoteSignings.cs"] = "drafts that became notes",
        ["modules/Charting/PracticeSuite.Charting/PsychotherapyNotes/NoteErasure.cs"] = "notes of a record that goes; their exports stay",
        ["modules/Coordination/PracticeSuite.Coordination/Messages/MessageDraftAppService.cs"] = "what somebody began to write and emptied",
        ["modules/Coordination/PracticeSuite.Coordination/Messages/MessagePosting.cs"] = "a draft that was sent",
        ["modules/Coordination/PracticeSuite.Coordination/Time/TimerAppService.cs"] = "a timer that was stopped",
        ["modules/Identity/PracticeSuite.Identity/Passkeys/PasskeyPages.cs"] = "a passkey",
        ["modules/Identity/PracticeSuite.Identity/Sessions/SessionStart.cs"] = "sessions",
        ["modules/Identity/PracticeSuite.Identity/Users/StaffUserStore.cs"] = "a browser that is known no more",
        ["modules/Identity/PracticeSuite.Identity/Users/UserAppService.cs"] = "passkeys of a user",
        ["modules/Scheduling/PracticeSuite.Scheduling/Calendar/Feeds/CalendarFeedAppService.cs"] = "a feed's address and a calendar elsewhere, which hold nothing of a patient",
        ["src/PracticeSuite.Platform/Data/SetWrites.cs"] = "whatever those above name",
        ["src/PracticeSuite.Platform/Records/RecordTable.cs"] = "the record, table by table",
    };

    [Fact, Trait("Rule", "P-146")]
    public async Task A_disposal_takes_the_record_and_none_of_the_documentation()
    {
        await using var host = await TestHost.CreateAsync(DatabaseKind.Sqlite, PracticeSuiteModules.All);
        await using var scope = host.Services.CreateAsyncScope();
        var parts = scope.ServiceProvider.GetServices<IPatientRecordPart>().ToList();

        Assert.Equal(WhatMayGo, parts.Where(part => part.Outlives is null).SelectMany(part => part.Entities).Select(type => type.Name).Order(StringComparer.Ordinal));
        Assert.All(
            ["Disclosure", "AccessRequest", "AmendmentRequest", "RestrictionRequest", "AccountingRequest", "NoticeAcknowledgment", "BreachPatient", "LegalHold", "Disposal", "HeldItem", "JournalEntry", "Posting"],
            kept => Assert.Contains(parts, part => part.Outlives is not null && part.Entities.Any(type => type.Name == kept)));
    }

    [Fact]
    public void Nobody_else_deletes_anything() => Assert.Equal(
        WhoDeletes.Keys.Order(StringComparer.Ordinal),
        House.Sources.Where(file => !House.PathOf(file).Contains("/Migrations/", StringComparison.Ordinal)).Where(file => Deletes().IsMatch(File.ReadAllText(file.FullName)))
            .Select(House.PathOf).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("db.Remove(row);", true)]
    [InlineData("_db.Remove(row);", true)]
    [InlineData("db.Disclosures.RemoveRange(old)", true)]
    [InlineData("await db.DeleteAllAsync(old, ct)", true)]
    [InlineData("DELETE FROM platform_audit", true)]
    [InlineData("codes.Remove(primary)", false)]
    public void A_deletion_is_seen(string code, bool isSeen) => Assert.Equal(isSeen, Deletes().IsMatch(code));

    [GeneratedRegex(@"\b_?(db|context)(\.\w+)?\.Remove(Range)?\(|ExecuteDelete|DeleteAllAsync|DELETE\s+FROM|EntityState\.Deleted\s*;", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Deletes();
}
