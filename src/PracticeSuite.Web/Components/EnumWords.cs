using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Contracts.PsychotherapyNotes;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Scheduling.Contracts.Visits;

namespace PracticeSuite.Web.Components;

/// <summary>The word that people read for each coded value which pages show; a value without one is a gap that a test finds.</summary>
internal static class EnumWords
{
    private static readonly Dictionary<Enum, string> Labels = new()
    {
        [CareProgram.Bhi] = "General BHI",
        [CareProgram.Ccm] = "Chronic care management (CCM)",
        [CareProgram.Pcm] = "Principal care management (PCM)",
        [CareProgram.Tcm] = "Transitional care management (TCM)",
        [CareProgram.Rpm] = "Remote physiologic monitoring (RPM)",
        [CareProgram.Rtm] = "Remote therapeutic monitoring (RTM)",
        [CareProgram.Apcm] = "Advanced primary care management (APCM)",
        [CareProgram.CoCm] = "Collaborative care (CoCM)",
        [CareProgram.InterprofessionalConsult] = "Interprofessional consult",
        [CareProgram.CrisisFollowUp] = "Crisis follow-up",
        [CareProgram.SafetyPlanning] = "Safety planning",
        [CareProgram.DigitalTreatment] = "Digital treatment",
        [MessageLevel.Normal] = "Normal",
        [MessageLevel.Important] = "Important",
        [BriefKind.Visit] = "Pre-visit brief",
        [BriefKind.Session] = "Pre-session brief",
        [BriefPart.Patient] = "Patient",
        [BriefPart.WhyToday] = "Why today",
        [BriefPart.MedicationChanges] = "Medication changes",
        [BriefPart.SinceLast] = "Since the last time",
        [BriefPart.TherapistSays] = "Therapist says",
        [BriefPart.Scales] = "Scales",
        [BriefPart.Medications] = "Medications",
        [BriefPart.Flags] = "Flags",
        [BriefPart.Goals] = "Goals",
        [BriefPart.ToDecide] = "To decide",
        [ChartItemKind.Note] = "Note",
        [ChartItemKind.Medication] = "Medication",
        [ChartItemKind.Report] = "Reported",
        [ChartItemKind.Score] = "Score",
        [ChartItemKind.Visit] = "Visit",
        [ChartItemKind.Contact] = "Contact",
        [ChartItemKind.Plan] = "Plan",
        [ChartItemKind.Message] = "Message",
        [CareTeamPart.Therapist] = "Therapist",
        [CareTeamPart.Prescriber] = "Prescriber",
        [CareTeamPart.CareCoordinator] = "Care coordinator",
        [CareTeamPart.Other] = "Other",
        [ConsentKind.Bhi] = "Behavioral health integration",
        [ConsentKind.CareManagement] = "Care management",
        [ConsentKind.Part2Tpo] = "Part 2, treatment and payment",
        [ConsentKind.Part2CounselingNotes] = "Part 2, counseling notes",
        [ConsentKind.Part2Proceedings] = "Part 2, proceedings",
        [ConsentKind.Treatment] = "Treatment",
        [ConsentKind.Telehealth] = "Telehealth",
        [ConsentMethod.Verbal] = "Verbal",
        [ConsentMethod.Written] = "Written",
        [ConsentMethod.Electronic] = "Electronic",
        [ConsentGiver.Self] = "The patient",
        [ConsentGiver.Guardian] = "Guardian",
        [ConsentGiver.HealthCareProxy] = "Health care proxy",
        [ScaleMode.Self] = "The patient",
        [ScaleMode.Clinician] = "Clinician",
        [ScaleMode.Proxy] = "Somebody for the patient",
        [ScaleMode.Paper] = "The patient, on paper",
        [NoteKind.Intake] = "Intake assessment",
        [NoteKind.Progress] = "Progress note",
        [NoteKind.MedicationVisit] = "Medication visit",
        [NoteKind.Group] = "Group session",
        [NoteKind.CareCoordination] = "Care coordination",
        [NoteKind.Crisis] = "Crisis",
        [NoteKind.Phone] = "Phone call",
        [NoteKind.Discharge] = "Discharge summary",
        [NotePlace.Office] = "Office",
        [NotePlace.Video] = "Telehealth, video",
        [NotePlace.Telephone] = "Telehealth, telephone",
        [NotePlace.Home] = "At home",
        [NotePlace.Facility] = "In a facility",
        [NoteState.CoSignPending] = "waits for co-signature",
        [NoteState.Locked] = "signed",
        [NoteState.CoSigned] = "signed and co-signed",
        [NoteState.EnteredInError] = "entered in error",
        [VisitMode.InPerson] = "in person",
        [VisitMode.Telehealth] = "telehealth",
        [VisitMode.UnpayableTelehealth] = "telehealth, not payable as a visit",
        [HospitalStayKind.Inpatient] = "Inpatient",
        [HospitalStayKind.Observation] = "Observation",
        [HospitalStayKind.EmergencyDepartment] = "Emergency department",
        [SubscriberRelationship.Self] = "The subscriber",
        [SubscriberRelationship.Spouse] = "Spouse",
        [SubscriberRelationship.Child] = "Child",
        [SubscriberRelationship.Other] = "Other dependent",
        [SessionNoteKind.Psychotherapy] = "Psychotherapy note",
        [SessionNoteKind.SudCounseling] = "SUD counseling note",
        [PsychotherapyExportState.Waiting] = "waits for another officer",
        [PsychotherapyExportState.Approved] = "agreed",
        [PsychotherapyExportState.Declined] = "declined",
        [PsychotherapyExportState.Canceled] = "canceled",
        [PsychotherapyExportState.Expired] = "expired",
        [PsychotherapyExportState.Produced] = "file made",
        [BillingTaskKind.Refund] = "Refund",
        [BillingTaskKind.Reopening] = "Reopening",
        [BillingTaskKind.FixAndResend] = "Fix and resend",
        [BillingTaskKind.Review] = "Review",
    };

    public static string? Of(Enum value) => value switch
    {
        CareActivity activity => ActivityWords.Of(activity),
        Credential credential => CredentialWords.Of(credential),
        PsychotherapyExportBasis basis => basis.Words(),
        _ => Labels.GetValueOrDefault(value) ?? MedicationWords.Of(value),
    };
}
