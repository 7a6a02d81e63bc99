using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Closing;
using PracticeSuite.Billing.Contracts.Eligibility;
using PracticeSuite.Billing.Contracts.LaterPayers;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Lists;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Packets;
using PracticeSuite.Billing.Contracts.PaperForms;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Contracts.Rates;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Billing.Contracts.Revenue;
using PracticeSuite.Billing.Contracts.Services;
using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Contracts.Superbills;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Allergies;
using PracticeSuite.Charting.Contracts.Attachments;
using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Coordination.Contracts.Calls;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Contracts.Metrics;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Identity.Contracts;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Reminders;
using PracticeSuite.Scheduling.Contracts.Stays;
using PracticeSuite.Scheduling.Contracts.Visits;

namespace PracticeSuite.Suite.Tests.Access;

/// <summary>
/// The matrix of the rulebook as what people do: a letter for each role in the order of its columns. A = of every patient, T = of patients
/// with whom they have to do, O = their own of any patient and nobody else's, B = both of these, P = of those in whose conversation they take
/// part and with whom they have to do, - = not at all.
/// </summary>
internal sealed record MatrixAct(string Name, string Permission, string Cells, Func<IServiceProvider, OneChart, CancellationToken, Task> DoAsync)
{
    private static readonly BillingMonth Month = OneChart.Month;
    private static readonly DateOnly Day = Month.FirstDay;

    public static IReadOnlyList<MatrixAct> All { get; } =
    [
        Of<IDiagnosisAppService>("read diagnoses", ChartingPermissions.Diagnoses.View, "TTTTA-A-", (s, c, ct) => s.GetListAsync(c.Patient, ct)),
        Of<IDiagnosisAppService>("write diagnoses", ChartingPermissions.Diagnoses.Edit, "TT------", (s, c, ct) => s.AddAsync(c.Patient, new DiagnosisInput("F41.9", 9, Day, null), ct)),
        Of<IDiagnosisAppService>("read versions of diagnoses", ChartingPermissions.Diagnoses.ViewHistory, "TTTT--A-", (s, c, ct) => s.GetHistoryAsync(c.Patient, ct)),
        Of<IDiagnosisAppService>("search for codes", ChartingPermissions.Diagnoses.Edit, "AA------", (s, _, ct) => s.SearchAsync("F41", Day, ct)).OfNoChart(),
        Of<IDiagnosisAppService>("confirm a problem", ChartingPermissions.Diagnoses.Edit, "TT------", (s, c, ct) => AsDiagnosingAsync(s.ConfirmAsync(new ProblemAct(c.Diagnosis, 0), ct))),
        Of<IDiagnosisAppService>("change a problem", ChartingPermissions.Diagnoses.Edit, "TT------", (s, c, ct) => AsDiagnosingAsync(s.ChangeAsync(new ProblemAct(c.Diagnosis, -1), new ProblemInput(null, null, Day, null, null), ct))),
        Of<IDiagnosisAppService>("rule a problem out", ChartingPermissions.Diagnoses.Edit, "TT------", (s, c, ct) => AsDiagnosingAsync(s.PutAsync(new ProblemAct(c.Diagnosis, -1, "x"), ProblemStatus.RuledOut, ct))),
        Of<IPlanAppService>("review the plan", ChartingPermissions.Plans.Sign, "TT-T----", (s, c, ct) => s.ReviewAsync(c.Plan, Day, ct)),
        Of<IOpenQuestionAppService>("answer the team", ChartingPermissions.Plans.Edit, "TTT-----", (s, c, ct) => s.AnswerAsync(c.Question, null, ct)),
        Of<IOpenQuestionAppService>("give a question to another", ChartingPermissions.Plans.Edit, "TTT-----", (s, c, ct) => s.GiveToAsync(c.Question, null, ct)),
        Of<IPlanAppService>("read the plan", ChartingPermissions.Plans.View, "TTTT--A-", (s, c, ct) => s.GetListAsync(c.Patient, ct)),
        Of<IPlanAppService>("write the plan", ChartingPermissions.Plans.Edit, "TTT-----", (s, c, ct) => s.DraftAsync(c.Patient, Day, ct)),
        Of<IPlanAppService>("sign the plan", ChartingPermissions.Plans.Sign, "TT-T----", (s, c, ct) => s.SignAsync(c.Plan, 0, Day, ct)),
        Of<IPlanAppService>("record the patient's part of the plan", ChartingPermissions.Plans.Sign, "TT-T----", (s, c, ct) => s.RecordPatientAsync(c.Plan, 0, new PatientAgreementInput(PlanAgreement.Signature, OneChart.Now, "Rosa Alvarez", null, null), ct)),
        Of<IPlanAppService>("open a version of the plan", ChartingPermissions.Plans.View, "TTTT--A-", (s, c, ct) => s.GetAsync(c.Plan, ct)),
        Of<IPlanAppService>("compare versions of the plan", ChartingPermissions.Plans.View, "TTTT--A-", (s, c, ct) => s.CompareAsync(c.Plan, c.Plan, ct)),
        Of<IPlanAppService>("write into a draft of the plan", ChartingPermissions.Plans.Edit, "TTT-----", (s, c, ct) => s.KeepAsync(c.Plan, new PlanKeeping(0, PlanTree.Empty, PlanTree.Empty), ct)),
        Of<IPlanReviewAppService>("see when the plan is due", ChartingPermissions.Plans.View, "TTTT--A-", (s, c, ct) => s.GetAsync(c.Patient, ct)),
        Of<IPlanReviewAppService>("list plans to review", ChartingPermissions.Plans.View, "AAAA--A-", (s, _, ct) => s.GetListAsync(ct)).OfNoChart(),
        Of<IOpenQuestionAppService>("read the team's questions", ChartingPermissions.Plans.View, "TTTT--A-", (s, c, ct) => s.GetListAsync(c.Patient, ct)),
        Of<IOpenQuestionAppService>("list one's own questions", ChartingPermissions.Plans.View, "AAAA--A-", (s, _, ct) => s.GetMineAsync(ct)).OfNoChart(),
        Of<IOpenQuestionAppService>("ask the team", ChartingPermissions.Plans.Edit, "TTT-----", (s, c, ct) => s.AskAsync(c.Patient, new OpenQuestionInput("Who calls?", null, Day), ct)),
        Of<INoteAppService>("read notes", ChartingPermissions.Notes.View, "BBTT--A-", (s, c, ct) => SeeAsync(s.GetListAsync(c.Patient, ct), note => note.Id == c.Note)),
        Of<INoteAppService>("read a page of notes", ChartingPermissions.Notes.View, "BBTT--A-", (s, c, ct) => SeeAsync(LinesAsync(s.GetPageAsync(c.Patient, null, 50, ct)), note => note.Id == c.Note)),
        Of<INoteAppService>("open a note", ChartingPermissions.Notes.View, "BBTT--A-", (s, c, ct) => s.GetAsync(c.Patient, c.Note, ct)),
        Of<INoteAppService>("read what billing needs of notes", ChartingPermissions.Notes.ViewBilled, "----A---", (s, c, ct) => s.GetBilledAsync(c.Patient, ct)),
        Of<INoteDraftAppService>("begin a note", ChartingPermissions.Notes.Write, "TT------", (s, c, ct) => s.BeginAsync(c.Patient, new NewNote(NoteKind.Phone, "PHONE", Day), ct)),
        Of<INoteDraftAppService>("write a draft", ChartingPermissions.Notes.Write, "OO------", (s, c, ct) => s.GetAsync(c.Patient, c.Draft, ct)),
        Of<INoteDraftAppService>("sign a note", ChartingPermissions.Notes.Sign, "OO------", (s, c, ct) => s.SignAsync(c.Draft, new NoteSigning(1, "sign"), ct)),
        Of<INoteAppService>("add to a note", ChartingPermissions.Notes.Sign, "OO------", (s, c, ct) => s.AddendAsync(c.Note, new AddendumInput("One thing more", "More."), ct)),
        Of<INoteAppService>("give a note back to its author", ChartingPermissions.Notes.CoSign, "---T----", (s, c, ct) => s.ReturnAsync(c.Note, new NoteReturn(1, "Say more of the risk."), ct)),
        Of<INoteAppService>("co-sign a note", ChartingPermissions.Notes.CoSign, "---T----", (s, c, ct) => s.CoSignAsync(c.Note, new NoteSigning(1, "sign"), ct)),
        Of<IMedicationAppService>("read medications", ChartingPermissions.Medications.View, "TTTT--A-", (s, c, ct) => s.GetListAsync(c.Patient, ct)),
        Of<IMedicationAppService>("write medications", ChartingPermissions.Medications.Edit, "-T------", (s, c, ct) => s.AddAsync(c.Patient, c.Medication, ct)),
        Of<IReconciliationAppService>("sign the list of medications", ChartingPermissions.Medications.Sign, "-T------", (s, c, ct) => s.RecordAsync(c.Patient, new ReconciliationInput(ReconciliationOutcome.Confirmed, null), ct)),
        Of<IMedicationReportAppService>("report on medication", ChartingPermissions.Medications.Report, "TTT-----", (s, c, ct) => s.AddAsync(c.Patient, new MedicationReportInput(null, null, MedicationUse.AsPrescribed, [], null, null, Day), ct)),
        Of<IMedicationReportAppService>("mark a report on medication as wrong", ChartingPermissions.Medications.Report, "AAA-----", (s, _, ct) => AsToldAsync(s.MarkInErrorAsync(Guid.CreateVersion7(), "Of another patient.", ct))).OfNoChart(),
        Of<IAllergyAppService>("read allergies", ChartingPermissions.Medications.View, "TTTT--A-", (s, c, ct) => s.GetAsync(c.Patient, ct)),
        Of<IAllergyAppService>("ask for allergies", ChartingPermissions.Medications.Report, "TTT-----", (s, c, ct) => s.SayNoneKnownAsync(c.Patient, ct)),
        Of<IMonitoringAppService>("record a test", ChartingPermissions.Medications.Measure, "-TT-----", (s, c, ct) => s.RecordAsync(c.Patient, new MonitoringResultInput(MonitoredMeasure.Weight, 180, "lb", Day), ct)),
        Of<IChartNewsAppService>("be told what changed", ChartingPermissions.News.View, "TTTT--A-", (s, c, ct) => s.GetAsync(c.Patient, ct)),
        Of<IUrgentFlagAppService>("read urgent flags", ChartingPermissions.Flags.View, "TTTT--A-", (s, c, ct) => s.GetListAsync(c.Patient, ct)),
        Of<ICareDutyAppService>("see what is owed to a patient", ChartingPermissions.Flags.View, "TTTT--A-", (s, c, ct) => s.GetAsync(c.Patient, ct)),
        Of<ICareDutyAppService>("list what is owed to patients", ChartingPermissions.Flags.View, "AAAA--A-", (s, _, ct) => s.GetListAsync(ct)).OfNoChart(),
        Of<IUrgentFlagAppService>("raise an urgent flag", ChartingPermissions.Flags.Handle, "TTTT----", (s, c, ct) => s.RaiseAsync(c.Patient, new NewFlag(FlagLevel.Routine, "Look at the sleep."), ct)),
        Of<IUrgentFlagAppService>("see in the bar which flags wait", ChartingPermissions.Flags.View, "AAAA--A-", (s, _, ct) => s.GetMarksAsync(ct)).OfNoChart(),
        Of<IUrgentFlagAppService>("take over a flag that one was told of", ChartingPermissions.Flags.Handle, "AAAA----", (s, _, ct) => AsToldAsync(s.TakeOverAsync(Guid.CreateVersion7(), null, ct))).OfNoChart(),
        Of<IFlagThresholdAppService>("set thresholds of flags", ChartingPermissions.Flags.SetThresholds, "---A----", (s, _, ct) => s.GetListAsync(ct)).OfNoChart(),
        Of<IChartTimelineAppService>("read the timeline", ChartingPermissions.Timeline.View, "TTTT--A-", (s, c, ct) => s.GetAsync(c.Patient, new ChartTimelineQuery(TimeZoneInfo.Utc), ct)),
        Of<IBriefAppService>("read a brief", ChartingPermissions.Briefs.View, "TTTT----", (s, c, ct) => s.GetAsync(c.Patient, BriefKind.Visit, ct)),
        Of<IScaleAppService>("read scales", ChartingPermissions.Scales.View, "TTTT--A-", (s, c, ct) => s.GetListAsync(c.Patient, ct)),
        Of<IScaleAppService>("read a page of scales", ChartingPermissions.Scales.View, "TTTT--A-", (s, c, ct) => s.GetPageAsync(c.Patient, null, 50, ct)),
        Of<IScaleAppService>("see the cuts of scales", ChartingPermissions.Scales.View, "AAAA--A-", (s, _, ct) => s.GetCutsAsync(ct)).OfNoChart(),
        Of<IScaleAppService>("see the wording of scales that may be shown", ChartingPermissions.Scales.View, "AAAA--A-", (s, _, ct) => s.GetWordingsAsync(ct)).OfNoChart(),
        Of<IScaleRightsAppService>("record permission for the wording of scales", ChartingPermissions.Scales.KeepRights, "---A----", (s, _, ct) => s.GetListAsync(ct)).OfNoChart(),
        Of<IScaleAppService>("write scales", ChartingPermissions.Scales.Record, "TTT-----", (s, c, ct) => s.RecordAsync(c.Patient, new ScaleResultInput("PHQ-9", 9, Day, IsPrimary: true, ScaleMode.Self), ct)),
        Of<IScaleAppService>("see what answers would be scored", ChartingPermissions.Scales.Record, "TTT-----", (s, c, ct) => s.PreviewAsync(c.Patient, new ScaleAnswersInput("PHQ-9", new Dictionary<int, int> { [1] = 1 }, Day, IsPrimary: true, ScaleMode.Self), ct)),
        Of<IScaleAppService>("mark a score as wrong", ChartingPermissions.Scales.Record, "TTT-----", (s, c, ct) => s.MarkInErrorAsync(c.Score, "Of another patient.", ct)),
        Of<IScaleInvitationAppService>("see what patients were asked to fill in", ChartingPermissions.Scales.View, "TTTT--A-", (s, c, ct) => s.GetListAsync(c.Patient, ct)),
        Of<IScaleInvitationAppService>("ask a patient to fill in scales", ChartingPermissions.Scales.Record, "TTT-----", (s, c, ct) => s.InviteAsync(c.Patient, new ScaleInvitationInput(["PHQ-9"], ScaleChannel.Link), ct)),
        Of<IConsentAppService>("read consents", ChartingPermissions.Consents.View, "TTTTAAA-", (s, c, ct) => s.GetListAsync(c.Patient, ct)),
        Of<IPlanSigningRuleAppService>("set who signs plans", ChartingPermissions.Plans.SetSigning, "---A----", (s, _, ct) => s.GetAsync(ct)).OfNoChart(),
        Of<IConsentAppService>("revoke a consent", ChartingPermissions.Consents.Revoke, "TTTT-AA-", (s, c, ct) => s.RevokeAsync(c.Consent, OneChart.Now, ct)),
        Of<ICareTeamAppService>("see the care team", ChartingPermissions.CareTeams.View, "AAAAAAA-", (s, c, ct) => s.GetAsync(c.Patient, ct)),
        Of<ICareTeamAppService>("change the care team", ChartingPermissions.CareTeams.Manage, "TTA--A--", (s, c, ct) => s.MakePrimaryAsync(c.Patient, c.Member, ct)),
        Of<IPatientAppService>("read demographics", ChartingPermissions.Patients.View, "AAAAAAA-", (s, c, ct) => s.GetAsync(c.Patient, ct)),
        Of<IPatientAppService>("write demographics", ChartingPermissions.Patients.Edit, "--A-AA--", (s, c, ct) => s.ChangeAsync(c.Patient, OneChart.Stale, ct)),
        Of<IReminderWishAppService>("read how a patient is reminded", ChartingPermissions.Patients.View, "AAAAAAA-", (s, c, ct) => s.GetAsync(c.Patient, ct)),
        Of<IReminderWishAppService>("write how a patient is reminded", ChartingPermissions.Patients.Edit, "--A-AA--", (s, c, ct) => s.SaveAsync(c.Patient, new ReminderWishInput(true, false, null, null, -1), ct)),
        Of<ICoverageAppService>("read insurance", BillingPermissions.Coverages.View, "AAAAAAA-", (s, c, ct) => s.GetListAsync(c.Patient, ct)),
        Of<ICoverageAppService>("write insurance", BillingPermissions.Coverages.Edit, "--A-AA--", (s, c, ct) => s.EndAsync(c.Coverage, Day, ct)),
        Of<IVisitAppService>("read visits", SchedulingPermissions.Visits.View, "BBAAAAA-", (s, c, ct) => SeeAsync(s.GetListAsync(c.Patient, ct), visit => visit.Id == c.Visit)),
        Of<IVisitAppService>("record visits", SchedulingPermissions.Visits.Record, "OOA--A--", (s, c, ct) => s.RecordAsync(c.WithOwner, ct)),
        Of<IVisitAppService>("change visits", SchedulingPermissions.Visits.Record, "OOA--A--", (s, c, ct) => s.MarkKeptAsync(c.Visit, true, ct)),
        Of<IVisitAppService>("change how a visit is held", SchedulingPermissions.Visits.Record, "OOA--A--", (s, c, ct) => s.ArrangeAsync(c.Visit, new VisitArrangement(VisitMode.InPerson, null), ct)),
        Of<IAppointmentAppService>("read appointments", SchedulingPermissions.Calendar.View, "BBAAAAA-", (s, c, ct) => SeeAsync(s.GetOfPatientAsync(c.Patient, ct), one => one.Id == c.Appointment)),
        Of<IAppointmentAppService>("open an appointment", SchedulingPermissions.Calendar.View, "BBAAAAA-", (s, c, ct) => s.GetAsync(c.Appointment, ct)),
        Of<IAppointmentAppService>("look at the calendar", SchedulingPermissions.Calendar.View, "AAAAAAA-", (s, _, ct) => s.GetCalendarAsync(new CalendarFilter(Day, Day), ct)).OfNoChart(),
        Of<IAppointmentAppService>("book appointments", SchedulingPermissions.Calendar.Book, "OOA--A--", (s, c, ct) => s.BookAsync(c.Booking, ct)),
        Of<IAppointmentAppService>("change appointments", SchedulingPermissions.Calendar.Book, "OOA--A--", (s, c, ct) => s.CheckInAsync(c.Appointment, -1, ct)),
        Of<IWaitlistAppService>("put somebody on the waitlist", SchedulingPermissions.Calendar.Book, "OOA--A--", (s, c, ct) => s.AddAsync(c.Waiting, ct)),
        Of<ISlotSearch>("look for free time", SchedulingPermissions.Calendar.View, "AAAAAAA-", (s, c, ct) => s.FindAsync(new SlotQuestion([c.Owner]), ct)).OfNoChart(),
        Of<ICalendarSetUpAppService>("see what the calendar is made of", SchedulingPermissions.Calendar.ViewSetUp, "AAAAAAAA", (s, _, ct) => s.GetTypesAsync(ct)).OfNoChart(),
        Of<ICalendarSetUpAppService>("set the calendar up", SchedulingPermissions.Calendar.SetUp, "-------A", (s, _, ct) => s.SetRulesAsync(new CalendarRulesInput(24, new TimeOnly(9, 0), new TimeOnly(17, 0), -1), ct)).OfNoChart(),
        Of<IReminderAppService>("see what became of reminders", SchedulingPermissions.Calendar.View, "BBAAAAA-", (s, c, ct) => SeeAsync(s.GetAsync([c.Appointment], ct), one => one.AppointmentId == c.Appointment)),
        Of<IReminderAppService>("set when patients are reminded", SchedulingPermissions.Calendar.SetUp, "-------A", (s, _, ct) => s.SetRulesAsync(new ReminderRulesInput(false, [], [], default, default, null, -1), ct)).OfNoChart(),
        Of<IWorkingHoursAppService>("keep hours", SchedulingPermissions.Calendar.KeepHours, "OOA--A-A", (s, c, ct) => s.SetDayAsync(c.Owner, new WorkingDay(Day, null, -1), ct)).OfNoChart(),
        Of<IAttachmentAppService>("open a file of a visit", ChartingPermissions.Attachments.View, "BBAAAAA-", (s, c, ct) => s.WriteAsync(c.Patient, c.File, Stream.Null, ct)),
        Of<IAttachmentAppService>("add a file to a visit", ChartingPermissions.Attachments.Add, "OOA--A--", (s, c, ct) => s.AttachAsync(c.Patient, c.Scan, OneChart.Scanned, ct)),
        Of<IAttachmentAppService>("open a file of a note", ChartingPermissions.Notes.View, "BBTT--A-", (s, c, ct) => s.WriteAsync(c.Patient, c.NoteFile, Stream.Null, ct)),
        Of<IAttachmentAppService>("see the files of notes", ChartingPermissions.Notes.View, "BBTT--A-", (s, c, ct) => SeeAsync(s.GetListAsync(c.Patient, ChartItemKind.Note, ct), file => file.Id == c.NoteFile)),
        Of<IHospitalStayAppService>("read stays", SchedulingPermissions.Stays.View, "TTTTA-A-", (s, c, ct) => s.GetListAsync(c.Patient, ct)),
        Of<IHospitalStayAppService>("write stays", SchedulingPermissions.Stays.Record, "TTT-----", (s, c, ct) => s.RecordAsync(c.Stay, ct)),
        Of<IMessageAppService>("read messages", CoordinationPermissions.Messages.View, "PPPP--A-", (s, c, ct) => s.GetAsync(c.Thread, ct)),
        Of<IMessageAppService>("see how far messages have come", CoordinationPermissions.Messages.View, "PPPP--A-", (s, c, ct) => s.GetStateAsync(c.Thread, ct)),
        Of<IMessageAppService>("see who wrote to whom", CoordinationPermissions.Messages.View, "PPPP--A-", (s, c, ct) => SeeAsync(s.GetOfPatientAsync(c.Patient, ct), sent => sent.ThreadId == c.Thread)),
        Of<IMessageAppService>("answer messages", CoordinationPermissions.Messages.Write, "PPP-----", (s, c, ct) => s.PostAsync(c.Thread, new NewMessage("Noted."), ct)),
        Of<IMessageAppService>("begin a conversation", CoordinationPermissions.Messages.Write, "TTT-----", (s, c, ct) => s.GetAddresseesAsync(c.Patient, ct)),
        Of<IMessageAppService>("have messages", CoordinationPermissions.Messages.Own, "AAAA----", (s, _, ct) => s.GetListAsync(ct)).OfNoChart(),
        Of<IMessageAppService>("look for words in messages", CoordinationPermissions.Messages.Own, "AAAA----", (s, _, ct) => s.FindAsync("noted", ct)).OfNoChart(),
        Of<ICallTaskAppService>("read what calls decided", CoordinationPermissions.Calls.View, "TTTT----", (s, c, ct) => SeeAsync(s.GetOfPatientAsync(c.Patient, ct), call => call.CallId == c.Call)),
        Of<ICallAppService>("call a colleague", CoordinationPermissions.Calls.Join, "TTT-----", (s, c, ct) => s.GetColleaguesAsync(c.Patient, ct)),
        Of<ICallTaskAppService>("see whose calls are not held", CoordinationPermissions.Calls.Oversee, "---A----", (s, _, ct) => s.GetMissedTwiceAsync(ct)).OfNoChart(),
        Of<IPatientTermsAppService>("read how the team keeps in touch", CoordinationPermissions.Contacts.ViewTerms, "TTTA----", (s, c, ct) => s.GetAsync(c.Patient, ct)),
        Of<IPatientTermsAppService>("say that two talked", CoordinationPermissions.Contacts.ChangeTerms, "TT------", (s, c, ct) => s.LogTalkAsync(new TalkInput(c.Patient, Guid.Empty, ContactChannel.Phone, default, 5), ct)),
        Of<ITalkAppService>("list what talks were logged", CoordinationPermissions.Contacts.ViewTerms, "TTTA----", (s, c, ct) => s.GetListAsync(c.Patient, ct)),
        Of<ITalkAppService>("take a talk back", CoordinationPermissions.Contacts.ChangeTerms, "AA------", (s, _, ct) => AsToldAsync(s.TakeBackAsync(Guid.AllBitsSet, "wrong patient", ct))).OfNoChart(),
        Of<IPatientTermsAppService>("sign what is otherwise for a patient", CoordinationPermissions.Contacts.ChangeTerms, "TT------", (s, c, ct) => AsToldAsync(s.SignAsync(c.Patient, Guid.Empty, Guid.Empty, 0, ct))),
        Of<IPatientTermsAppService>("say that one read what a colleague did", CoordinationPermissions.Contacts.ChangeTerms, "TT------", (s, c, ct) => s.AttestReviewAsync(new ReviewInput(c.Patient, Guid.Empty, Guid.Empty, Guid.Empty), ct)),
        Of<IMetricsAppService>("see how one's own pairs keep in touch", CoordinationPermissions.Metrics.View, "AAAA----", (s, _, ct) => s.GetAsync(ofPractice: false, ct)).OfNoChart(),
        Of<IMetricsAppService>("list whom one's own pairs did not talk about", CoordinationPermissions.Metrics.View, "AAAA----", (s, _, ct) => s.GetListAsync(MetricKey.Coverage, ofPractice: false, ct)).OfNoChart(),
        Of<IMetricsAppService>("see how the practice keeps in touch", CoordinationPermissions.Metrics.ViewPractice, "--AA----", (s, _, ct) => s.GetAsync(ofPractice: true, ct)).OfNoChart(),
        Of<IMetricsAppService>("take the list whom one's own pairs did not talk about as a file", CoordinationPermissions.Metrics.View, "AAAA----", (s, _, ct) => s.GetWholeListAsync(MetricKey.Coverage, ofPractice: false, ct)).OfNoChart(),
        Of<IMetricsAppService>("list whom nobody of the practice talked about", CoordinationPermissions.Metrics.ViewPractice, "--AA----", (s, _, ct) => s.GetListAsync(MetricKey.Coverage, ofPractice: true, ct)).OfNoChart(),
        Of<IMonthYieldAppService>("see what months come to", BillingPermissions.Months.Yield, "--AAA---", (s, _, ct) => s.GetAsync(Month, ct)).OfNoChart(),
        Of<IMonthYieldAppService>("list whose months stand behind it", BillingPermissions.Months.Yield, "--AAA---", (s, _, ct) => s.GetListAsync(Month, YieldPart.Held, null, ct)).OfNoChart(),
        Of<IWhatIfAppService>("ask what months would come to", BillingPermissions.Months.WhatIf, "----A---", (s, _, ct) => AsAskingAsync(s.AskAsync(new WhatIfQuestion([Guid.AllBitsSet], Month, Month, new WhatIfTerms(30)), null, ct))).OfNoChart(),
        Of<IMonthRoutingAppService>("compare the codes of a month", BillingPermissions.Months.View, "----A-A-", (s, c, ct) => s.GetAsync(c.Patient, Month, ct)),
        Of<IChangeEffectAppService>("see what a change of terms will touch", BillingPermissions.Settings.View, "----A-AA", (s, _, ct) => s.ForeseeAsync(new ChangeScope(Day), ct)).OfNoChart(),
        Of<IRateAppService>("see rates", BillingPermissions.Settings.View, "----A-AA", (s, _, ct) => s.GetPageAsync(new RateQuery(), ct)).OfNoChart(),
        Of<IRateAppService>("change rates", BillingPermissions.Settings.Edit, "----A--A", (s, _, ct) => AsAskingAsync(s.CorrectAsync(Guid.AllBitsSet, 0, new RateCorrection(1m, null, "misread"), ct))).OfNoChart(),
        Of<IListImportAppService>("see files of rates and codes", BillingPermissions.Settings.View, "----A-AA", (s, _, ct) => s.GetListAsync(ct)).OfNoChart(),
        Of<IPayerAppService>("rename a payer", BillingPermissions.Payers.Edit, "----A--A", (s, _, ct) => AsAskingAsync(s.RenameAsync(Guid.AllBitsSet, 0, "Another", ct))).OfNoChart(),
        Of<IListImportAppService>("take files of rates and codes in", BillingPermissions.Settings.Edit, "----A--A", (s, _, ct) => AsAskingAsync(s.DropAsync(Guid.AllBitsSet, 0, ct))).OfNoChart(),
        Of<IContactBoard>("see what contacts are due", CoordinationPermissions.Contacts.View, "AAAA-A--", (s, _, ct) => s.GetDueAsync(7, ct)).OfNoChart(),
        Of<IAgreementAppService>("see agreements", CoordinationPermissions.Agreements.View, "AAAA-A--", (s, _, ct) => s.GetListAsync(ct)).OfNoChart(),
        Of<IAgreementAppService>("see what waits for one's signature", CoordinationPermissions.Agreements.View, "AAAA-A--", (s, _, ct) => s.GetToSignAsync(ct)).OfNoChart(),
        Of<IEnrollmentAppService>("read enrollments", CoordinationPermissions.Enrollments.View, "TTTAA-A-", (s, c, ct) => s.GetListAsync(c.Patient, ct)),
        Of<IEnrollmentAppService>("write enrollments", CoordinationPermissions.Enrollments.Manage, "TTT-----", (s, c, ct) => s.AttestFaceToFaceAsync(c.Enrollment, true, ct)),
        Of<ITimeEntryAppService>("read care minutes", CoordinationPermissions.Time.View, "OOOAA-A-", (s, c, ct) => SeeAsync(EntriesAsync(s, c, ct), entry => entry.Id == c.Entry)),
        Of<ITimeEntryAppService>("ask whose time overlaps to correct it", CoordinationPermissions.Time.View, "AAAAA-A-", (s, c, ct) => AsLookingAsync(s.AskToCorrectAsync(Month, c.Entry, c.Entry, ct))).OfNoChart(),
        Of<ITimeEntryAppService>("write care minutes", CoordinationPermissions.Time.Log, "OOO-----", (s, c, ct) => s.AttestAsync(c.Entry, 1, ct)),
        Of<ITimeEntryAppService>("approve late minutes", CoordinationPermissions.Time.ApproveLate, "---A----", (s, _, ct) => s.GetLateAsync(Month, ct)).OfNoChart(),
        Of<ICareMonthMeter>("see the meter", BillingPermissions.Months.Meter, "TTTAA-A-", (s, c, ct) => s.GetAsync(c.Patient, Month, ct)),
        Of<IOtherServiceAppService>("read other services", BillingPermissions.OtherServices.View, "TTTAA-A-", (s, c, ct) => s.GetListAsync(c.Patient, Month, ct)),
        Of<IMonthEndAppService>("see the board and its CSV", BillingPermissions.Months.View, "----A-A-", (s, _, ct) => s.GetPageAsync(new MonthBoardQuery(Month, MonthBoardTab.Claimed), ct)).OfNoChart(),
        Of<IClaimAppService>("read claims", BillingPermissions.Claims.View, "-O--A-A-", (s, c, ct) => SeeAsync(ClaimsAsync(s, ct), claim => claim.Id == c.Claim)),
        Of<IClaimAppService>("open a claim", BillingPermissions.Claims.View, "-O--A-A-", (s, c, ct) => s.GetAsync(c.Claim, ct)),
        Of<IClaimAppService>("write claims", BillingPermissions.Claims.RecordOutcome, "----A---", (s, c, ct) => s.CorrectAsync(c.Claim, "told by telephone", ct)),
        Of<ISubmissionAppService>("see what goes to payers", BillingPermissions.Submissions.View, "----A-A-", (s, _, ct) => s.GetBoardAsync(new SubmissionBoardQuery(), ct)).OfNoChart(),
        Of<ISubmissionAppService>("see how a claim went", BillingPermissions.Claims.View, "-O--A-A-", (s, c, ct) => s.GetClaimAsync(c.Claim, ct)),
        Of<ISubmissionAppService>("exchange files with clearinghouses", BillingPermissions.Submissions.Send, "----A---", (s, _, ct) => s.AskForExchangeAsync(ct)).OfNoChart(),
        Of<ISubmissionAppService>("take a batch back", BillingPermissions.Submissions.Send, "----A---", (s, _, ct) => AsLookingAsync(s.TakeBackAsync(Guid.AllBitsSet, "not yet", ct))).OfNoChart(),
        Of<ISubmissionAppService>("say that a batch was lost", BillingPermissions.Submissions.Send, "----A---", (s, _, ct) => AsLookingAsync(s.MarkLostAsync(Guid.AllBitsSet, "never came", ct))).OfNoChart(),
        Of<ISubmissionAppService>("see what was turned away", BillingPermissions.Submissions.View, "----A-A-", (s, _, ct) => s.GetTurnedAwayAsync(null, ct)).OfNoChart(),
        Of<ISubmissionAppService>("release again what was turned away", BillingPermissions.Claims.Release, "----A---", (s, _, ct) => s.ReleaseAgainAsync([], ct)).OfNoChart(),
        Of<ISubmissionAppService>("read a file again", BillingPermissions.Submissions.Send, "----A---", (s, _, ct) => AsLookingAsync(s.ReadAgainAsync(Guid.AllBitsSet, ct))).OfNoChart(),
        Of<ISubmissionAppService>("put a file away that came", BillingPermissions.Submissions.Send, "----A---", (s, _, ct) => AsLookingAsync(s.PutAwayAsync(Guid.AllBitsSet, "for another practice", ct))).OfNoChart(),
        Of<ILaterPayerAppService>("see what second payers are to be asked", BillingPermissions.Submissions.View, "----A-A-", (s, _, ct) => s.GetListAsync(false, 0, 1, ct)).OfNoChart(),
        Of<ILaterPayerAppService>("ask no second payer", BillingPermissions.Claims.Release, "----A---", (s, _, ct) => AsLookingAsync(s.DropAsync(Guid.AllBitsSet, 0, "no cover", ct))).OfNoChart(),
        Of<IEligibilityAppService>("see whether an insurance holds", BillingPermissions.Coverages.View, "AAAAAAA-", (s, c, ct) => s.GetListAsync(c.Patient, ct)),
        Of<IRemittanceAppService>("give money to another program", BillingPermissions.Remittances.Post, "----A---", (s, _, ct) => AsLookingAsync(s.MarkBilledElsewhereAsync(Guid.AllBitsSet, 0, "the old program", ct))).OfNoChart(),
        Of<IRemittanceAppService>("return unmatched money", BillingPermissions.Remittances.Post, "----A---", (s, _, ct) => AsLookingAsync(s.ReturnAsync(Guid.AllBitsSet, 0, new UnmatchedReturnInput(RefundMeans.Check, "1001", Day, "of nobody"), ct))).OfNoChart(),
        Of<IRemittanceAppService>("see what was returned", BillingPermissions.Remittances.View, "----A-A-", (s, _, ct) => s.GetReturnedAsync(0, 1, ct)).OfNoChart(),
        Of<IRemittanceAppService>("see what is billed elsewhere", BillingPermissions.Remittances.View, "----A-A-", (s, _, ct) => s.GetBilledElsewhereAsync(0, 1, ct)).OfNoChart(),
        Of<IRemittanceAppService>("see files in quarantine", BillingPermissions.Remittances.View, "----A-A-", (s, _, ct) => s.GetQuarantinedAsync(true, 0, 1, ct)).OfNoChart(),
        Of<IRemittanceAppService>("put a remittance away", BillingPermissions.Remittances.Post, "----A---", (s, _, ct) => AsLookingAsync(s.PutAwayAsync(Guid.AllBitsSet, 0, "sent anew", ct))).OfNoChart(),
        Of<IRemittanceAppService>("see remittances", BillingPermissions.Remittances.View, "----A-A-", (s, _, ct) => s.GetListAsync(0, 1, ct)).OfNoChart(),
        Of<IPaperRemittanceAppService>("enter a remittance from paper", BillingPermissions.Remittances.Post, "----A---", (s, _, ct) => AsLookingAsync(s.FindClaimAsync("NOTOURS", ct))).OfNoChart(),
        Of<IPaperRemittanceAppService>("take a remittance from paper back", BillingPermissions.Remittances.Post, "----A---", (s, _, ct) => AsLookingAsync(s.TakeBackAsync(Guid.AllBitsSet, "typed wrong", ct))).OfNoChart(),
        Of<IRemittanceAppService>("settle what payers took", BillingPermissions.Remittances.Post, "----A---", (s, _, ct) => AsLookingAsync(s.SettleAsync(Guid.AllBitsSet, 0, "May", ct))).OfNoChart(),
        Of<IWorklistAppService>("see what payers' answers leave to do", BillingPermissions.Remittances.View, "----A-A-", (s, _, ct) => s.GetAsync(new WorklistQuery(), ct)).OfNoChart(),
        Of<IWorklistAppService>("do what is on a worklist", BillingPermissions.Remittances.Post, "----A---", (s, _, ct) => AsLookingAsync(s.PayRefundAsync(Guid.AllBitsSet, 0, new RefundPaymentInput(RefundMeans.Check, "1001", Day), ct))).OfNoChart(),
        Of<IWorklistAppService>("follow up a held month", BillingPermissions.Remittances.Post, "----A---", (s, c, ct) => AsLookingAsync(s.FollowHoldAsync(c.Patient, Month, ct))),
        Of<IWorklistAppService>("record an appeal", BillingPermissions.Remittances.Post, "----A---", (s, _, ct) => AsLookingAsync(s.AppealAsync(Guid.AllBitsSet, 0, new AppealInput(Day, AppealWay.Mail, null), ct))).OfNoChart(),
        Of<IRevenueAppService>("see what work comes to as money", BillingPermissions.Revenue.View, "----A-A-", (s, _, ct) => s.GetBridgeAsync(Month, ct)).OfNoChart(),
        Of<IRevenueAppService>("see the claims behind a figure", BillingPermissions.Ledger.View, "----A-A-", (s, _, ct) => s.GetClaimsBehindAsync(new ClaimsBehindQuery(FigureOf.DaysToPay), ct)).OfNoChart(),
        Of<IRevenueAppService>("see which patients owe", BillingPermissions.Ledger.View, "----A-A-", (s, _, ct) => s.GetPatientAgingAsync(0, 1, ct)).OfNoChart(),
        Of<IMonthClosingAppService>("see how a month is closed", BillingPermissions.Closing.View, "----A-AA", (s, _, ct) => s.GetAsync(Month, ct)).OfNoChart(),
        Of<IMonthClosingAppService>("sign a month's report", BillingPermissions.Closing.Prepare, "----A---", (s, _, ct) => AsLookingAsync(s.PrepareAsync(Month, ct))).OfNoChart(),
        Of<IMonthClosingAppService>("close a month", BillingPermissions.Closing.Approve, "----A--A", (s, _, ct) => AsLookingAsync(s.ApproveAsync(Guid.AllBitsSet, 0, ct))).OfNoChart(),
        Of<ILedgerAppService>("see the books of a claim", BillingPermissions.Ledger.View, "----A-A-", (s, c, ct) => s.GetClaimAsync(c.Claim, ct)),
        Of<ILedgerAppService>("undo an entry of the books", BillingPermissions.Ledger.Correct, "----A---", (s, _, ct) => AsLookingAsync(s.UndoAsync(Guid.AllBitsSet, "posted twice", ct))).OfNoChart(),
        Of<ISuperbillAppService>("issue superbills", BillingPermissions.Superbills.Issue, "----A---", (s, c, ct) => s.IssueAsync(c.Claim, null, ct)),
        Of<IStatementAppService>("see who gets a statement", BillingPermissions.Statements.View, "----A-A-", (s, _, ct) => s.GetBoardAsync(new StatementQuery(), ct)).OfNoChart(),
        Of<IStatementAppService>("see what a patient owes", BillingPermissions.Statements.View, "----A-A-", (s, c, ct) => s.GetAccountAsync(c.Patient, ct)),
        Of<IStatementAppService>("print all statements", BillingPermissions.Statements.Print, "----A---", (s, _, ct) => s.PrintAllAsync(null, ct)).OfNoChart(),
        Of<IStatementAccountAppService>("say how statements go out", BillingPermissions.Statements.Print, "----A---", (s, c, ct) => s.KeepApartAsync(c.Claim, false, ct)),
        Of<IStatementAccountAppService>("record what a patient paid", BillingPermissions.Statements.TakePayment, "----A---", (s, c, ct) => AsLookingAsync(s.RecordPaymentAsync(c.Patient, Paid, ct))),
        Of<IPrepaymentAppService>("see what a patient paid ahead", BillingPermissions.Statements.View, "----A-A-", (s, c, ct) => s.GetAsync(c.Patient, ct)),
        Of<IPrepaymentAppService>("see all that is paid ahead", BillingPermissions.Statements.View, "----A-A-", (s, _, ct) => s.GetHeldAsync(0, 1, ct)).OfNoChart(),
        Of<IPrepaymentAppService>("hold what a patient paid ahead", BillingPermissions.Statements.TakePayment, "----A---", (s, c, ct) => AsLookingAsync(s.TakeAsync(c.Patient, Paid, ct))),
        Of<IPrepaymentAppService>("put what was paid ahead to a share", BillingPermissions.Statements.TakePayment, "----A---", (s, c, ct) => AsLookingAsync(s.ApplyAsync(Guid.AllBitsSet, 0, c.Claim, new Money(500), ct))).OfNoChart(),
        Of<IPrepaymentAppService>("return what was paid ahead", BillingPermissions.Remittances.Post, "----A---", (s, _, ct) => AsLookingAsync(s.ReturnAsync(Guid.AllBitsSet, 0, "not needed", ct))).OfNoChart(),
        Of<IPaperFormAppService>("print a claim on paper", BillingPermissions.PaperForms.Print, "----A---", (s, c, ct) => s.GetAsync(new PaperFormRequest(PaperFormKind.Proof, [c.Claim]), ct)),
        Of<IPaperFormAppService>("print letters for the red form", BillingPermissions.PaperForms.Print, "----A---", (s, _, ct) => AsLookingAsync(s.PrintAsync(new PaperFormRequest(PaperFormKind.Data, [Guid.AllBitsSet]), null, ct))).OfNoChart(),
        Of<IPaperFormAppService>("say that a claim was mailed", BillingPermissions.PaperForms.Print, "----A---", (s, c, ct) => s.MailAsync(new PaperFormRequest(PaperFormKind.Data, [c.Claim]), ct)),
        Of<IClaimPacketAppService>("make an audit packet", BillingPermissions.Packets.Make, "----A-A-", (s, c, ct) => s.MakeAsync(c.Claim, ct)),
        Of<IUserAppService>("see users", IdentityPermissions.Users.View, "------AA", (s, _, ct) => s.GetListAsync(ct)).OfNoChart(),
        .. PrivacyActs.All,
    ];

    private static PatientPaymentInput Paid => new(new Money(500), new DateOnly(2026, 10, 1), PaymentMethod.Cash, null);

    /// <summary>A list of all patients, or of no patient.</summary>
    public bool IsOfNoChart { get; private init; }

    /// <summary>Whoever broke the glass does what the team does, and does not join it.</summary>
    public bool IsOpenBehindGlass => Permission != ChartingPermissions.CareTeams.Manage;

    public MatrixAct OfNoChart() => this with { IsOfNoChart = true };

    internal static MatrixAct Of<TService>(string name, string permission, string cells, Func<TService, OneChart, CancellationToken, Task> act)
        where TService : notnull =>
        new(name, permission, cells, (services, chart, ct) => act(services.GetRequiredService<TService>(), chart, ct));

    /// <summary>Whoever is told that it is not there may look for it.</summary>
    private static async Task AsLookingAsync(Task act)
    {
        try
        {
            await act;
        }
        catch (BusinessException refusal) when (refusal.Code is "Coordination:OverlapNotFound" or "Billing:RemittanceNotFound" or "Billing:RemittanceFileNotFound" or "Billing:EntryNotFound" or "Billing:NothingToPay" or "Billing:PrepaymentNotFound" or "Billing:BatchNotFound" or "Billing:InboundFileNotFound" or "Billing:ClaimNotFound" or "Billing:WorkNotFound" or "Billing:ClosingNotFound" or "Billing:MonthNotClosable" or "Billing:MonthNotHeld")
        {
        }
    }

    /// <summary>Who hears that there is no such flag, report, talk or pair was let in.</summary>
    private static async Task AsToldAsync(Task act)
    {
        try
        {
            await act;
        }
        catch (BusinessException refusal) when (refusal.Code is "Charting:FlagNotFound" or "Charting:MedicationReportNotFound" or "Coordination:TalkNotFound" or "Coordination:SharedPatientNotFound")
        {
        }
    }

    /// <summary>Who is told that there is no such payer, rate or file was let in.</summary>
    private static async Task AsAskingAsync(Task act)
    {
        try
        {
            await act;
        }
        catch (BusinessException refusal) when (refusal.Code is "Billing:PayerNotFound" or "Billing:RateNotFound" or "Billing:ListNotFound")
        {
        }
    }

    /// <summary>Whose credential does not diagnose is refused for that and not by the matrix (P-002).</summary>
    private static async Task AsDiagnosingAsync(Task act)
    {
        try
        {
            await act;
        }
        catch (BusinessException refusal) when (refusal.Code == "Charting:DiagnosisNeedsCredential")
        {
        }
    }

    private static async Task<IReadOnlyList<TimeEntryDto>> EntriesAsync(ITimeEntryAppService time, OneChart chart, CancellationToken cancellationToken) =>
        (await time.GetPatientMonthAsync(chart.Patient, OneChart.MonthOfEntry, cancellationToken)).Entries;

    private static async Task<IReadOnlyList<ClaimListItemDto>> ClaimsAsync(IClaimAppService claims, CancellationToken cancellationToken) =>
        (await claims.GetListAsync(new ClaimQuery(Month), cancellationToken)).Rows;

    /// <summary>Whoever is shown a list without the row has not seen it.</summary>
    private static async Task<IReadOnlyList<NoteLineDto>> LinesAsync(Task<NotePage> page) => (await page).Lines;

    private static async Task SeeAsync<TRow>(Task<IReadOnlyList<TRow>> rows, Func<TRow, bool> isIt)
    {
        if (!(await rows).Any(isIt))
            throw new BusinessException(RefusalKind.Missing, "Test:NotInTheList", "The list does not show it.");
    }
}
