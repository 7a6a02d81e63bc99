using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Tests.Plans;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using Xunit;

namespace PracticeSuite.Charting.Tests.Notes;

/// <summary>A patient with a diagnosis and a signed plan whom a therapist and a prescriber treat, and the colleagues around them.</summary>
internal sealed class NoteDesk : IAsyncDisposable
{
    public const string Words = "Spoke of the harbor at night.";

    /// <summary>16:00 to 16:45 in New York on the day before.</summary>
    public static readonly DateTimeOffset Start = new(2026, 10, 8, 20, 0, 0, TimeSpan.Zero);

    public static readonly DateOnly Day = new(2026, 10, 8);

    private NoteDesk(ChartingHost host) => Host = host;

    public ChartingHost Host { get; }

    public Guid Patient { get; private set; }

    public Guid Plan { get; private set; }

    /// <summary>The goal and the objective of the plan.</summary>
    public IReadOnlyList<Guid> Aims { get; private set; } = [];

    public IOperations Therapist => Host.Host.For(Host.Therapist, PracticeRole.Therapist);

    public IOperations Prescriber => Host.Host.For(Host.Prescriber, PracticeRole.Prescriber);

    public static async Task<NoteDesk> CreateAsync(DatabaseKind kind, Action<IServiceCollection>? configure = null)
    {
        var desk = new NoteDesk(await ChartingHost.CreateAsync(kind, configure));
        desk.Patient = await desk.ChartAsync("A-1001");
        var plan = await desk.Therapist.RunAsync<IPlanAppService, PlanVersionDto>((plans, ct) => plans.DraftAsync(desk.Patient, new DateOnly(2026, 9, 1), ct));
        desk.Plan = plan.Id;
        desk.Aims = [.. (await desk.Therapist.WriteAndSignAsync(plan.Id, Today.Date)).Aims.Select(aim => aim.Key)];
        return desk;
    }

    /// <summary>Another patient of both.</summary>
    public async Task<Guid> ChartAsync(string mrn)
    {
        var patient = await Host.PatientAsync(ChartingHost.Rosa with { Mrn = mrn });
        await Host.Host.TreatAsync(Host.Therapist, patient);
        await Host.Host.TreatAsync(Host.Prescriber, patient);
        await Therapist.RunAsync<IDiagnosisAppService>((diagnoses, ct) => diagnoses.AddAsync(patient, new DiagnosisInput("F41.1", 1, new DateOnly(2026, 1, 5), null), ct));
        return patient;
    }

    public IOperations As(string role, Guid? staff = null) => Host.Host.For(staff ?? Guid.CreateVersion7(), role);

    /// <summary>Who proved long ago who they are.</summary>
    public IOperations Stale(Guid staff, string role) => Host.Host.For(
        new Caller(Host.Host.Practice, Guid.CreateVersion7(), staff, "test user", new HashSet<string> { role }, IsSystem: false) { VerifiedAt = Today.Now.AddMinutes(-6) });

    /// <summary>A colleague of the team who is not licensed yet, and who supervises them.</summary>
    public async Task<Guid> AssociateAsync(Guid? supervisor)
    {
        var associate = (await Host.AsSystem.RunAsync<IStaffAppService, StaffDto>((staff, ct) => staff.CreateAsync(
            new StaffInput("ASSOC", "Lund", "Ida", Credential.AMFT, null, null, null, null, new DateOnly(2024, 1, 1), null, supervisor), ct))).Id;
        await Host.Host.TreatAsync(associate, Patient);
        return associate;
    }

    public NoteBody Whole(string words = Words) => new(Day)
    {
        StartedAt = Start, EndedAt = Start.AddMinutes(45), ServiceCode = "90834", Place = NotePlace.Office, Participants = "The patient", DiagnosisCodes = ["F41.1"], PlanVersionId = Plan, PlanAims = Aims,
        Sections = [Section("Data", words), Section("Assessment", "Less tense."), Section("Interventions", "Breathing."), Section("Response", "Calmer."), Section("Plan", "Again next week."), Section("Risk", "None reported.")],
    };

    public static NoteSection Section(string key, string text) => new(key, text);

    public Task<NoteDraftDto> BeginAsync(IOperations? by = null, Guid? patient = null, NoteKind kind = NoteKind.Progress, string template = "DAP") =>
        (by ?? Therapist).RunAsync<INoteDraftAppService, NoteDraftDto>((drafts, ct) => drafts.BeginAsync(patient ?? Patient, new NewNote(kind, template, Day), ct));

    public Task<KeptDraft> KeepAsync(NoteDraftDto draft, NoteBody body, int? version = null, Guid? window = null, IOperations? by = null) =>
        (by ?? Therapist).RunAsync<INoteDraftAppService, KeptDraft>((drafts, ct) => drafts.KeepAsync(draft.Id, new DraftText(body, version ?? draft.Version, window ?? Guid.CreateVersion7()), ct));

    public Task<NoteDraftDto> DraftAsync(Guid id, IOperations? by = null, Guid? patient = null) =>
        (by ?? Therapist).RunAsync<INoteDraftAppService, NoteDraftDto>((drafts, ct) => drafts.GetAsync(patient ?? Patient, id, ct));

    public Task<IReadOnlyList<NoteDraftLineDto>> DraftsAsync(IOperations by) => by.RunAsync<INoteDraftAppService, IReadOnlyList<NoteDraftLineDto>>((drafts, ct) => drafts.GetListAsync(null, ct));

    public Task<IReadOnlyList<NoteGap>> GapsAsync(Guid id) => Therapist.RunAsync<INoteDraftAppService, IReadOnlyList<NoteGap>>((drafts, ct) => drafts.CheckAsync(id, ct));

    public Task<NoteDto> SignAsync(Guid id, int version, IOperations? by = null, string intent = "sign") =>
        (by ?? Therapist).RunAsync<INoteDraftAppService, NoteDto>((drafts, ct) => drafts.SignAsync(id, new NoteSigning(version, intent), ct));

    public async Task<NoteDto> SignedAsync(NoteBody? body = null, IOperations? by = null, Guid? patient = null)
    {
        var draft = await BeginAsync(by, patient);
        var kept = await KeepAsync(draft, body ?? Whole(), by: by);
        return await SignAsync(draft.Id, kept.Version, by);
    }

    public Task<NoteDto> ReadAsync(Guid id, IOperations? by = null, Guid? patient = null) =>
        (by ?? Therapist).RunAsync<INoteAppService, NoteDto>((notes, ct) => notes.GetAsync(patient ?? Patient, id, ct));

    public Task<IReadOnlyList<NoteLineDto>> ListAsync(IOperations? by = null, Guid? patient = null) =>
        (by ?? Therapist).RunAsync<INoteAppService, IReadOnlyList<NoteLineDto>>((notes, ct) => notes.GetListAsync(patient ?? Patient, ct));

    public async Task<IReadOnlyList<AuditEntry>> TrailAsync(Guid patient) =>
        (await Host.AsSystem.RunAsync<IAuditLog, AuditPage>((log, ct) => log.GetPageAsync(new AuditFilter(PatientId: patient, Take: AuditFilter.MostRows), ct))).Rows;

    public async Task<int> SqlAsync(string statement)
    {
        await using var connection = Host.Host.Provider.CreateConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        return await command.ExecuteNonQueryAsync();
    }

    public static async Task<string> CodeAsync(Func<Task> act) => (await Assert.ThrowsAnyAsync<Exception>(act)) switch
    {
        BusinessException refused => refused.Code,
        NoRelationshipException => NoRelationshipException.Code,
        AccessDeniedException => "Access:Denied",
        var other => throw new InvalidOperationException("No refusal.", other),
    };

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
