using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Charting.Contracts.Attachments;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Coordination.Contracts.Calls;
using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Outbox;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Stays;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Testing;

namespace PracticeSuite.Suite.Tests.Access;

/// <summary>A patient with a claim of the month, and one of each kind of thing that is theirs.</summary>
/// <param name="Owner">Who rendered the visit and the claim, did the work of the entry, wrote the note and the draft, and has nothing else to do with the patient.</param>
internal sealed record OneChart(
    Guid Patient, Guid Claim, Guid Plan, Guid Consent, Guid Enrollment, Guid Coverage, Guid Member, Guid Visit, Guid Entry, Guid Owner, Guid Note, Guid Draft)
{
    public static BillingMonth Month { get; } = new(2026, 9);

    /// <summary>A conversation between the owner and the participant.</summary>
    public Guid Thread { get; init; }

    public Guid Diagnosis { get; init; }

    public Guid Score { get; init; }

    /// <summary>With the owner, so far ahead that it opens nothing yet.</summary>
    public Guid Appointment { get; init; }

    public Guid AppointmentType { get; init; }

    /// <summary>Of the visit.</summary>
    public Guid File { get; init; }

    /// <summary>Of the note.</summary>
    public Guid NoteFile { get; init; }

    public NewAttachment Scan => new(ChartItemKind.Visit, Visit, $"{ChartFact.File.Sign}.txt", null);

    public static MemoryStream Scanned => new(Encoding.UTF8.GetBytes($"A {ChartFact.File.Sign}."));

    /// <summary>Of the team, to the participant.</summary>
    public Guid Question { get; init; }

    /// <summary>A member of the team.</summary>
    public Guid Participant { get; init; }

    /// <summary>Begun by the owner with them, about the patient.</summary>
    public Guid Call { get; init; }

    /// <summary>What the privacy office keeps about the patient, where a test asks for it.</summary>
    public OneOffice? Office { get; init; }

    public static DateTimeOffset Now => TestHost.DefaultNow;

    /// <summary>A form that was opened before there was anything to see.</summary>
    public static PatientInput Stale { get; } = new("X-1", "Alvarez", "Rosa", null, null, null, null, null, null, null, null, null, null, false, false, Version: -1);

    public static BillingMonth MonthOfEntry { get; } = Month.Next;

    public RecordVisit WithOwner => new(Patient, Month.FirstDay, "99213", Owner, null, null);

    public BookAppointment Booking => new(AppointmentKind.Patient, [Owner], FarAhead with { At = new TimeOnly(11, 0) }, null) { TypeId = AppointmentType, PatientIds = [Patient] };

    public WaitlistInput Waiting => new(Patient, AppointmentType, Owner, FarAhead.On, FarAhead.On, []);

    private static LocalTime FarAhead => new(DateOnly.FromDateTime(Now.UtcDateTime).AddDays(31), new TimeOnly(10, 0));

    public RecordHospitalStay Stay => new(Patient, HospitalStayKind.Observation, Now.AddDays(-60), Now.AddDays(-59), "Mercy");

    public NewMedication Medication => new(
        "ibuprofen", null, [], null, MedicationRoute.Oral, new DoseInput(400, DoseUnit.Mg, 2), null, Owner, null, MedicationSource.PrescribedHere, null, Month.FirstDay, null,
        new WhyInput(ChangeReason.Other, "headache", Owner), DuplicateReason: "once for each act of this test");

    public static async Task<OneChart> ReadAsync(TestHost host)
    {
        var (patient, claim, owner) = await host.AsSystem.RunAsync<IClaimAppService, (Guid, Guid, Guid)>(async (claims, ct) =>
        {
            var row = (await claims.GetListAsync(new ClaimQuery(Month), ct)).Rows[0];
            return (row.PatientId, row.Id, (await claims.GetAsync(row.Id, ct)).Evidence.Rendering.StaffId);
        });
        var entry = await host.For(owner, PracticeRole.Prescriber).RunAsync<ITimeEntryAppService, TimeEntryDto>((time, ct) => time.AddAsync(
            new AddTimeEntry(patient, WorkTime.Between(Now.AddHours(-2), Now.AddHours(-1)), CareActivity.TeamCall, "dose"), ct));
        var chart = await host.AsSystem.RunAsync<IServiceProvider, OneChart>((services, ct) => RestAsync(services, patient, claim, entry.Id, owner, ct));
        var file = await host.AsSystem.RunAsync<IAttachmentAppService, AttachmentDto>((files, ct) => files.AttachAsync(patient, chart.Scan, Scanned, ct));
        return await ConversationAsync(host, await NotesAsync(host, await BookedAsync(host, chart with { File = file.Id })));
    }

    private static async Task<OneChart> BookedAsync(TestHost host, OneChart chart)
    {
        var type = await host.AsSystem.RunAsync<ICalendarSetUpAppService, AppointmentTypeDto>((setUp, ct) =>
            setUp.AddTypeAsync(new AppointmentTypeInput("Canary check", 30, 0, TypeColor.Blue, VisitMode.InPerson), ct));
        var booking = (chart with { AppointmentType = type.Id }).Booking with { When = FarAhead };
        var booked = await host.AsSystem.RunAsync<IAppointmentAppService, BookingResult>((calendar, ct) => calendar.BookAsync(booking, ct));
        await host.AsSystem.RunAsync<IOutbox>((outbox, ct) => outbox.QueueAsync(
            [new OutboxDraft("appointment-reminder", MessageChannel.Email, booked.Appointment!.Id, $"{booked.Appointment.Id}") { TellsOf = booked.Appointment.Start }], ct));
        return chart with { AppointmentType = type.Id, Appointment = booked.Appointment!.Id };
    }

    /// <summary>Begun while the owner was on the team.</summary>
    private static async Task<OneChart> ConversationAsync(TestHost host, OneChart chart)
    {
        var membership = Guid.CreateVersion7();
        await host.AsSystem.RunAsync<IRelationships>((all, ct) => all.KeepAsync(RelationshipKind.CareTeam, membership, chart.Patient, chart.Owner, Now.AddDays(-1), null, ct));
        await host.AsSystem.RunAsync<IUserAppService>((users, ct) => users.CreateAsync(
            new NewUser("participant", "a-long-one-for-tests", "Participant", chart.Participant, [PracticeRole.Therapist]), ct));
        var thread = await host.For(chart.Owner, PracticeRole.Prescriber).RunAsync<IMessageAppService, MessageThreadDto>((messages, ct) =>
            messages.StartAsync(new NewThread(chart.Patient, [chart.Participant], new NewMessage("Canary sleep?")), ct));
        var call = await host.For(chart.Owner, PracticeRole.Prescriber).RunAsync<ICallAppService, CallDto>((calls, ct) => calls.CallNowAsync(chart.Patient, chart.Participant, ct));
        await host.AsSystem.RunAsync<IRelationships>((all, ct) => all.EndAsync(RelationshipKind.CareTeam, membership, Now, ct));
        return chart with { Thread = thread.Id, Call = call.Id };
    }

    private static async Task<OneChart> RestAsync(IServiceProvider services, Guid patient, Guid claim, Guid entry, Guid owner, CancellationToken ct)
    {
        var member = (await services.GetRequiredService<IStaffDirectory>().GetAllAsync(ct)).Keys.First(id => id != owner);
        var team = await services.GetRequiredService<ICareTeamAppService>().AddAsync(patient, new NewCareTeamMember(member, CareTeamPart.Other, IsPrimary: false), ct);
        return new OneChart(
            patient,
            claim,
            (await services.GetRequiredService<IPlanAppService>().GetListAsync(patient, ct))[0].Id,
            (await services.GetRequiredService<IConsentAppService>().GetListAsync(patient, ct))[0].Id,
            (await services.GetRequiredService<IEnrollmentAppService>().GetListAsync(patient, ct))[0].Id,
            (await services.GetRequiredService<ICoverageAppService>().GetListAsync(patient, ct))[0].Id,
            team.Members[0].Id,
            (await services.GetRequiredService<IVisitAppService>().GetListAsync(patient, ct)).First(visit => visit.PractitionerId == owner).Id,
            entry,
            owner,
            Guid.Empty,
            Guid.Empty)
        {
            Participant = member,
            Diagnosis = (await services.GetRequiredService<IDiagnosisAppService>().GetListAsync(patient, ct))[0].Id,
            Score = (await services.GetRequiredService<IScaleAppService>().GetListAsync(patient, ct))[0].Id,
            Question = (await services.GetRequiredService<IOpenQuestionAppService>().AskAsync(
                patient, new OpenQuestionInput("Who calls?", member, DateOnly.FromDateTime(Now.UtcDateTime)), ct)).Id,
        };
    }

    /// <summary>Written while the owner was on the team.</summary>
    private static async Task<OneChart> NotesAsync(TestHost host, OneChart chart)
    {
        var membership = Guid.CreateVersion7();
        await host.AsSystem.RunAsync<IRelationships>((all, ct) => all.KeepAsync(RelationshipKind.CareTeam, membership, chart.Patient, chart.Owner, Now.AddDays(-1), null, ct));
        var written = await host.For(chart.Owner, PracticeRole.Prescriber).RunAsync<INoteDraftAppService, OneChart>(async (drafts, ct) =>
        {
            var call = new NewNote(NoteKind.Phone, "PHONE", Month.FirstDay);
            var (note, draft) = (await drafts.BeginAsync(chart.Patient, call, ct), await drafts.BeginAsync(chart.Patient, call, ct));
            var kept = await drafts.KeepAsync(
                note.Id, new DraftText(new NoteBody(Month.FirstDay) { SpokeWithPatient = true, Sections = [new("Call", "Canary refill."), new("Advice", "Come in.")] }, note.Version, Guid.CreateVersion7()), ct);
            return chart with { Note = (await drafts.SignAsync(note.Id, new NoteSigning(kept.Version, "sign"), ct)).Id, Draft = draft.Id };
        });
        var file = await host.For(chart.Owner, PracticeRole.Prescriber).RunAsync<IAttachmentAppService, AttachmentDto>(
            (files, ct) => files.AttachAsync(chart.Patient, new NewAttachment(ChartItemKind.Note, written.Note, "letter.txt", null), Scanned, ct));
        await host.AsSystem.RunAsync<IRelationships>((all, ct) => all.EndAsync(RelationshipKind.CareTeam, membership, Now, ct));
        return written with { NoteFile = file.Id };
    }
}
