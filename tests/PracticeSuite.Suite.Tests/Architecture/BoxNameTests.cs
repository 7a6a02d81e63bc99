using System.Text.RegularExpressions;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Contracts.Rates;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Billing.Contracts.Services;
using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Charting.Contracts.Allergies;
using PracticeSuite.Charting.Contracts.Attachments;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Contracts.PsychotherapyNotes;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Coordination.Contracts.Calls;
using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Identity.Contracts.StandIns;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Privacy.Contracts.Breaches;
using PracticeSuite.Privacy.Contracts.BrokenGlass;
using PracticeSuite.Privacy.Contracts.Disclosures;
using PracticeSuite.Privacy.Contracts.PrivacyNotices;
using PracticeSuite.Privacy.Contracts.Records;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Privacy.Contracts.Retention;
using PracticeSuite.Privacy.Contracts.Reviews;
using PracticeSuite.Privacy.Contracts.SensitiveCharts;
using PracticeSuite.Privacy.Contracts.WhoCouldSee;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Reminders;
using PracticeSuite.Scheduling.Contracts.Stays;
using PracticeSuite.Scheduling.Contracts.Visits;
using Xunit;

namespace PracticeSuite.Suite.Tests.Architecture;

/// <summary>A refusal names a property of the input; it stands at the box only if the box has that name.</summary>
public sealed partial class BoxNameTests
{
    public static TheoryData<string, Type[]> Forms { get; } = new()
    {
        { "Coordination/Calls/CallItems.razor", [typeof(NewCallItem)] },
        { "Patients/ConsentPart.razor", [typeof(ConsentInput)] },
        { "Patients/DiagnosisPart.razor", [typeof(DiagnosisInput)] },
        { "Patients/ProblemFields.razor", [typeof(ProblemInput), typeof(DiagnosisInput)] },
        { "Patients/Plans/PatientAgreementForm.razor", [typeof(PatientAgreementInput)] },
        { "Practice/PlanSigning.razor", [typeof(PlanSigningRuleInput)] },
        { "Patients/Plans/OpenQuestions.razor", [typeof(OpenQuestionInput)] },
        { "Patients/Medications/AllergyCard.razor", [typeof(AllergyInput)] },
        { "Patients/Medications/AllergyOverrideField.razor", [typeof(NewMedication), typeof(MedicationChange)] },
        { "Patients/Medications/DoseFields.razor", [typeof(DoseInput)] },
        { "Patients/Medications/MedicationChangeForm.razor", [typeof(MedicationChange)] },
        { "Patients/Medications/MonitoringCard.razor", [typeof(MonitoringResultInput)] },
        { "Patients/Medications/NewMedicationForm.razor", [typeof(NewMedication)] },
        { "Patients/Medications/ReportCard.razor", [typeof(MedicationReportInput)] },
        { "Patients/Medications/WhyFields.razor", [typeof(WhyInput)] },
        { "Patients/Flags/FlagActs.razor", [typeof(FlagResolution)] },
        { "Patients/Flags/FlagsPart.razor", [typeof(NewFlag)] },
        { "Practice/FlagThresholds.razor", [typeof(FlagThresholdInput)] },
        { "Practice/ScaleRights.razor", [typeof(ScalePermissionInput)] },
        { "Patients/ScaleInvitations.razor", [typeof(ScaleInvitationInput)] },
        { "Patients/DemographicsPart.razor", [typeof(PatientInput)] },
        { "Patients/ReminderPart.razor", [typeof(ReminderWishInput)] },
        { "Patients/Notes/NewNoteForm.razor", [typeof(NewNote)] },
        { "Privacy/AmendmentAcceptanceForm.razor", [typeof(AmendmentAcceptance)] },
        { "Patients/PsychotherapyPart.razor", [typeof(PsychotherapyNoteInput)] },
        { "Privacy/NoteExportForm.razor", [typeof(PsychotherapyNoteExportInput)] },
        { "Privacy/SensitiveCharts.razor", [typeof(SensitiveChartInput)] },
        { "Privacy/BrokenGlass.razor", [typeof(GlassReviewInput)] },
        { "Privacy/AccessDenialForm.razor", [typeof(AccessDenialInput)] },
        { "Privacy/AmendmentDenialForm.razor", [typeof(AmendmentDenial)] },
        { "Privacy/Breaches.razor", [typeof(BreachInput), typeof(RiskAssessmentInput)] },
        { "Privacy/ContactCard.razor", [typeof(ContactWishInput)] },
        { "Privacy/DenialReviewForm.razor", [typeof(DenialReviewInput)] },
        { "Privacy/DisclosureCard.razor", [typeof(DisclosureInput)] },
        { "Privacy/EntrySelect.razor", [typeof(AmendmentInput)] },
        { "Privacy/FulfillmentForm.razor", [typeof(FulfillmentInput)] },
        { "Privacy/Notice.razor", [typeof(NoticeVersionInput)] },
        { "Privacy/ReleaseCard.razor", [typeof(HoldInput)] },
        { "Privacy/RequestForm.razor", [typeof(RequestHead), typeof(AccessRequestInput), typeof(AmendmentInput), typeof(RestrictionInput)] },
        { "Privacy/Retention.razor", [typeof(PrivacySettingsInput)] },
        { "Privacy/Reviews.razor", [typeof(TrailReviewInput)] },
        { "Privacy/WhoCouldSee.razor", [typeof(WhoCouldSeeQuery)] },
        { "Practice/StandIns.razor", [typeof(StandInInput)] },
        { "Patients/TeamPart.razor", [typeof(NewCareTeamMember)] },
        { "Patients/VisitPart.razor", [typeof(RecordVisit)] },
        { "Patients/VisitHow.razor", [typeof(VisitArrangement)] },
        { "Patients/Attachments/ItemFiles.razor", [typeof(NewAttachment)] },
        { "Patients/StayPart.razor", [typeof(RecordHospitalStay)] },
        { "Patients/EnrollmentPart.razor", [typeof(EnrollPatient)] },
        { "Patients/CoveragePart.razor", [typeof(CoverageInput)] },
        { "Calendar/AppointmentPanel.razor", [typeof(CancelAppointment), typeof(KeepAppointment)] },
        { "Calendar/BookingPanel.razor", [typeof(BookAppointment), typeof(BookSeries), typeof(SlotQuestion)] },
        { "Calendar/DeskTable.razor", [typeof(CancelAppointment)] },
        { "Calendar/MoveForm.razor", [typeof(MoveAppointment)] },
        { "Calendar/WaitlistCard.razor", [typeof(WaitlistInput)] },
        { "Calendar/SetUp/DaysCard.razor", [typeof(WorkingDay)] },
        { "Calendar/SetUp/HolidaysCard.razor", [typeof(HolidayInput)] },
        { "Calendar/SetUp/FeedsCard.razor", [typeof(OutsideCalendarInput)] },
        { "Calendar/SetUp/LeaveCard.razor", [typeof(LeaveInput)] },
        { "Calendar/SetUp/RemindersCard.razor", [typeof(ReminderRulesInput)] },
        { "Calendar/SetUp/RoomsCard.razor", [typeof(RoomInput)] },
        { "Calendar/SetUp/RulesCard.razor", [typeof(CalendarRulesInput)] },
        { "Calendar/SetUp/TypesCard.razor", [typeof(AppointmentTypeInput)] },
        { "Coordination/Agreements/AgreementWizard.razor", [typeof(AgreementTerms), typeof(TierDays), typeof(AcknowledgeWithin)] },
        { "Coordination/Agreements/TermsChange.razor", [typeof(OwnTerms), typeof(PatientTermsInput)] },
        { "Coordination/Agreements/TermsPart.razor", [typeof(TalkInput)] },
        { "Practice/StaffEditor.razor", [typeof(StaffInput)] },
        { "Practice/UserEditor.razor", [typeof(NewUser)] },
        { "Practice/PayerList.razor", [typeof(CreatePayerInput)] },
        { "Practice/RateForm.razor", [typeof(RateInput), typeof(RateCorrection)] },
        { "Practice/ClearinghouseEditor.razor", [typeof(ClearinghouseInput), typeof(SftpInput)] },
        { "Practice/ClearinghousePayerEditor.razor", [typeof(ClearinghousePayerInput)] },
        { "Billing/ClaimAnswerForm.razor", [typeof(PracticeSuite.Billing.Contracts.Claims.ClaimOutcomeInput)] },
        { "Billing/WhatIfForm.razor", [typeof(WhatIfQuestion), typeof(WhatIfTerms)] },
        { "Billing/OtherServiceForm.razor", [typeof(OtherServiceInput)] },
        { "Billing/AppealForm.razor", [typeof(PracticeSuite.Billing.Contracts.Worklists.AppealInput)] },
        { "Billing/RefundForm.razor", [typeof(PracticeSuite.Billing.Contracts.Worklists.RefundPaymentInput)] },
        { "Billing/ReturnForm.razor", [typeof(PracticeSuite.Billing.Contracts.Remittances.UnmatchedReturnInput)] },
        { "Billing/PaperRemittancePage.razor", [typeof(PaperRemittanceInput)] },
        { "Billing/PaymentForm.razor", [typeof(PatientPaymentInput)] },
        { "Billing/StatementTermsForm.razor", [typeof(StatementTermsDto), typeof(GuarantorDto)] },
        { "Practice/DocumentSettings.razor", [typeof(DocumentSettingsDto)] },
    };

    [Theory, MemberData(nameof(Forms))]
    public void A_box_is_named_as_the_property_that_it_fills(string page, Type[] inputs)
    {
        var boxes = BoxesOf(page);

        Assert.NotEmpty(boxes);
        Assert.Empty(boxes.Except(inputs.SelectMany(input => input.GetProperties()).Select(property => property.Name), StringComparer.Ordinal));
    }

    /// <summary>Those whose boxes fill the arguments of a method, several inputs by turns, or nothing that a rule could refuse.</summary>
    private static readonly string[] OfNoInput =
    [
        "Billing/ClaimCorrections.razor", "Billing/ClaimDocuments.razor", "Billing/PaperClaimFields.razor", "Billing/PrepaymentCard.razor", "Billing/RemittanceUpload.razor", "Coordination/Calls/CallOutcome.razor", "Coordination/EntryEditor.razor", "Coordination/LateTime.razor", "Coordination/Messages/ComposeBox.razor", "Coordination/Messages/NewMessagePage.razor", "Coordination/Messages/PatientLinks.razor", "Coordination/TimerCard.razor",
        "Coordination/TimerStopFields.razor", "Patients/DeathAct.razor", "Patients/Notes/NoteActs.razor", "Patients/Notes/NoteEditor.razor", "Patients/Notes/NoteFields.razor", "Patients/Notes/NoteReader.razor",
        "Patients/Notes/PrivatePane.razor", "Patients/ScaleEntry.razor", "Privacy/CopyForm.razor", "Patients/Part2ConsentFields.razor", "Practice/ApiClients.razor", "Practice/BillingSettings.razor", "Practice/CodeLabels.razor", "Practice/ListUpload.razor",
        "Patients/ProblemActs.razor", "Patients/Plans/PlanBox.razor",
        "Practice/PayerPage.razor", "Practice/PayerTermsEditor.razor", "Practice/PracticePage.razor", "Practice/ViewAs.razor",
    ];

    [Fact]
    public void Every_form_is_held_against_its_input_or_on_a_list()
    {
        var forms = PageFiles().Where(page => File.ReadAllText(page).Contains("<Field ", StringComparison.Ordinal))
            .Select(page => Path.GetRelativePath(Pages, page).Replace(Path.DirectorySeparatorChar, '/'));

        Assert.Equal(Forms.Select(form => form.Data.Item1).Concat(OfNoInput).Order(StringComparer.Ordinal), forms.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Patients/ConsentPart.razor", nameof(ConsentInput.ObtainedById))]
    [InlineData("Patients/ConsentPart.razor", nameof(ConsentInput.BillingPractitionerId))]
    [InlineData("Patients/VisitPart.razor", nameof(RecordVisit.On))]
    [InlineData("Practice/PracticePage.razor", "TimeZoneId")]
    [InlineData("Practice/UserEditor.razor", nameof(NewUser.StaffId))]
    public void What_a_rule_can_refuse_has_a_box_to_stand_at(string page, string field) => Assert.Contains(field, BoxesOf(page));

    /// <summary>Beside the house's field, which says its label itself: a refusal that stands elsewhere is told what the box is called there.</summary>
    [Fact]
    public void Whatever_shows_a_refusal_says_what_its_box_is_called()
    {
        var shown = Directory.GetFiles(Path.Combine(House.Root.FullName, "src", "PracticeSuite.Web"), "*.razor", SearchOption.AllDirectories).Where(page => Path.GetFileName(page) != "Field.razor")
            .SelectMany(page => Shown().Matches(File.ReadAllText(page)).Select(found => (Page: Path.GetFileName(page), Given: found.Groups["given"].Value))).ToList();

        Assert.NotEmpty(shown);
        Assert.DoesNotContain(shown, one => !one.Given.Contains(',', StringComparison.Ordinal));
    }

    /// <summary>A browser's own box empties itself of what it cannot read, without a word; ours keeps it and says so.</summary>
    [Fact]
    public void A_day_is_typed_into_the_houses_own_box()
    {
        var pages = PageFiles();

        Assert.Contains(pages, page => File.ReadAllText(page).Contains("<DateBox", StringComparison.Ordinal));
        Assert.DoesNotContain(pages, page => File.ReadAllText(page).Contains("type=\"date\"", StringComparison.Ordinal));
    }

    private static string Pages => Path.Combine(House.Root.FullName, "src", "PracticeSuite.Web", "Pages");

    private static string[] PageFiles() => Directory.GetFiles(Pages, "*.razor", SearchOption.AllDirectories);

    private static List<string> BoxesOf(string page) =>
    [
        .. Box().Matches(File.ReadAllText(Path.Combine(Pages, page)))
            .Select(box => box.Groups["name"].Success ? box.Groups["name"].Value : box.Groups["id"].Value),
    ];

    [GeneratedRegex("Form\\.Shows\\((?<given>[^)]*)\\)|Closing\\.Shows\\((?<given>[^)]*)\\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shown();

    [GeneratedRegex("<Field [^>]*?\\bId=(\"@\\(\\$\"[^\"]+\"\\)\"|\"(?<id>[^\"]+)\")( Name=\"(?<name>[^\"]+)\")?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Box();
}
