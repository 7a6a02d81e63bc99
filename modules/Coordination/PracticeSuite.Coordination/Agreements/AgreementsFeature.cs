using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Agendas;
using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Coordination.Contacts;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Records;

namespace PracticeSuite.Coordination.Agreements;

internal static class AgreementsFeature
{
    /// <summary>
    /// Agreements tell of no patient; whose are read by whom is the service's. What is due names patients: to whoever has to do with them, and to whoever
    /// books for everybody. What is agreed for one patient is clinical.
    /// </summary>
    public static IReadOnlyList<PermissionDefinition> Permissions { get; } =
    [
        PermissionDefinition.Open(CoordinationPermissions.Agreements.View, [.. PracticeRole.Clinical, PracticeRole.FrontDesk]),
        PermissionDefinition.Open(CoordinationPermissions.Agreements.ViewAll, PracticeRole.CareCoordinator, PracticeRole.Supervisor, PracticeRole.FrontDesk),
        PermissionDefinition.Open(CoordinationPermissions.Agreements.Write, PracticeRole.Therapist, PracticeRole.Prescriber),
        new PermissionDefinition(CoordinationPermissions.Contacts.View, AccessObject.Enrollments, AccessAction.Read).Or(AccessObject.Demographics, AccessAction.Write)
            .Only([.. PracticeRole.Clinical, PracticeRole.FrontDesk]),
        new PermissionDefinition(CoordinationPermissions.Contacts.ViewTerms, AccessObject.Enrollments, AccessAction.Read).Only([.. PracticeRole.Clinical]),
        new PermissionDefinition(CoordinationPermissions.Contacts.ChangeTerms, AccessObject.TreatmentPlan, AccessAction.Write).Only(PracticeRole.Therapist, PracticeRole.Prescriber),
    ];

    public static void AddAgreements(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<SharedCare>();
        services.AddScoped<ContactClock>();
        services.AddScoped<IContactClock>(provider => provider.GetRequiredService<ContactClock>());
        services.AddScoped<IContactBoard, ContactBoard>();
        services.AddScoped<PairAsks>();
        services.AddScoped<IPairAskAppService>(provider => provider.GetRequiredService<PairAsks>());
        services.AddScoped<MessageContacts>();
        services.AddScoped<IHearOfPlanSignatures, PlanContacts>();
        services.AddScoped<OverdueGap>();
        services.AddScoped<OverdueRound>();
        services.AddScoped<AgreementLists>();
        services.AddScoped<Drift>();
        services.AddScoped<Reviews>();
        services.AddScoped<CrisisCard>();
        services.AddScoped<CrisisLeads>();
        services.AddScoped<ICrisisLeads>(provider => provider.GetRequiredService<CrisisLeads>());
        services.AddScoped<IFlagLadders>(provider => provider.GetRequiredService<CrisisLeads>());
        services.AddScoped<IAgreementAppService, AgreementAppService>();
        services.AddScoped<IPatientTermsAppService, PatientTermsAppService>();
        services.AddScoped<IChartCoordination, ChartCoordination>();
        services.AddScoped<IAgendaSource, OverdueAgenda>();
        services.AddScoped<IBriefSource, LeadBrief>();
        services.AddScoped<ITalkAppService, TalkAppService>();
        ContactsOverdueJob.Schedule(services, configuration);
        AddRecord(services);
    }

    private static void AddRecord(IServiceCollection services)
    {
        services.AddRecordPart(new RecordTable<CoordinationDbContext, PatientTerms>(
            "coordination-terms", "How the team keeps in touch", (db, patient) => db.PatientTerms.Where(t => t.PatientId == patient).OrderBy(t => t.SetAt), Read));
        services.AddRecordPart(new RecordTable<CoordinationDbContext, StaffTalk>(
            "talks", "Talks of the team", (db, patient) => db.Talks.Where(t => t.PatientId == patient).OrderBy(t => t.At), Read));
        services.AddRecordPart(new RecordTable<CoordinationDbContext, ReviewAttestation>(
            "reviews", "What the team read of each other", (db, patient) => db.Reviews.Where(r => r.PatientId == patient).OrderBy(r => r.At), Read));
        services.AddRecordPart(new RecordTable<CoordinationDbContext, OverdueNotice>(
            "overdue-notices", "Reminders of contacts", (db, patient) => db.OverdueNotices.Where(n => n.PatientId == patient))
        { NotInCopy = "it only says that the team was reminded to talk" });
    }

    private static RecordItem Read(PatientTerms t) => new(
        $"{t.Id}", new("Crisis lead", StaffRef.Of(t.Terms.CrisisLeadId)), new("Backup", StaffRef.Of(t.Terms.BackupId)), new("Tier", t.Terms.Tier), new("Days between contacts", t.Terms.EveryDays),
        new("Who starts", t.Terms.Initiator), new("Rhythm", t.Terms.Rhythm), new("Days between readings", t.Terms.ReviewDays), new("Channels", Words(t.Terms.Channels, AgreementWords.Of)),
        new("Critical flags within, minutes", t.Terms.CriticalMinutes), new("Urgent flags within, business minutes", t.Terms.UrgentMinutes), new("Routine flags within, business days", t.Terms.RoutineDays),
        new("Who hears of a flag", Words(t.Terms.Ladder, AgreementWords.Of)), new("Flag rules off", Words(t.Terms.RulesOff, rule => rule)), new("Flag rules on", Words(t.Terms.RulesOn, rule => rule)),
        new("Signed by", Words(t.Signatures, one => one.Name)), new("Reason", t.Reason), new("Set by", new StaffRef(t.SetById)), new("Set", t.SetAt));

    /// <returns>Null = not set.</returns>
    private static string? Words<TItem>(IReadOnlyList<TItem>? items, Func<TItem, string> words) => items is { Count: > 0 } ? string.Join(", ", items.Select(words)) : null;

    private static RecordItem Read(ReviewAttestation r) => new(
        $"{r.Id}", new("By", new StaffRef(r.StaffId)), new("Of", new StaffRef(r.WithId)), new("Of the day", r.ItemOn), new("Said", r.At));

    private static RecordItem Read(StaffTalk t) => new(
        $"{t.Id}", new("At", t.At), new("By", new StaffRef(t.StaffId)), new("With", new StaffRef(t.WithId)), new("By phone", t.IsByPhone), new("Minutes", t.Minutes), new("Logged", t.LoggedAt),
        new("Taken back", t.TakenBackAt), new("Why it was taken back", t.TakenBackReason));
}
