using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Agendas;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Coordination.Contacts;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Coordination.Tests.Agreements;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Coordination.Tests.CareHost;

namespace PracticeSuite.Coordination.Tests.Contacts;

public sealed class ContactClockTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-031")]
    public async Task It_runs_from_their_last_contact_about_that_patient_and_from_when_they_share_them_before_that(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa, "2026-09-01 23:30");
        host.House.Charts.Share(House.Theo, "2026-09-01 23:30");
        await TalkedAsync(host, House.Rosa, "2026-08-30 10:00");
        Assert.Equal((null, Day("2026-10-01"), 8), Of(await DueAsync(host, House.Rosa)));

        await TalkedAsync(host, House.Rosa, "2026-10-02 23:30");
        await TalkedAsync(host, House.Rosa, "2026-10-05 10:00", House.Assistant);
        await TalkedAsync(host, House.Rosa, "2026-10-06 10:00", kind: ContactKind.Review);

        Assert.Equal((Day("2026-10-02"), Day("2026-11-01"), 0), Of(await DueAsync(host, House.Rosa)));
        Assert.Equal((null, Day("2026-10-01"), 8), Of(await DueAsync(host, House.Theo)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-013"), Trait("Rule", "K-033")]
    public async Task It_keeps_to_what_they_agreed_on(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa);
        await TalkedAsync(host, House.Rosa, "2026-10-06 10:00", kind: ContactKind.Review);
        var agreed = await host.AgreedAsync(Pair.Whole with { Days = new TierDays(3, 14, 20, 60), Rhythm = ContactRhythm.DocumentationOnly });

        var due = await DueAsync(host, House.Rosa);
        Assert.Equal((Day("2026-10-06"), Day("2026-10-26"), agreed.Id), (due.LastOn, due.DueOn, due.AgreementId));
        host.House.Stays.Add(new HospitalStayFact(Guid.CreateVersion7(), House.Rosa, HospitalStayKind.EmergencyDepartment, Local("2026-10-01 10:00"), Local("2026-10-02 10:00")));
        Assert.Equal((ContactTier.HighRisk, Day("2026-10-09")), ((await DueAsync(host, House.Rosa)).Tier, (await DueAsync(host, House.Rosa)).DueOn));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-031")]
    public async Task A_whole_practice_takes_as_many_statements_as_a_few(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.AgreedAsync();
        Share(host, 500);
        await CountAsync(); // agreements are the practice's own, and kept from here on
        var few = await CountAsync();
        Share(host, 900);
        await TalkedAsync(host, host.House.Charts.Shared[^1].PatientId, "2026-10-02 10:00");

        Assert.Equal(few, await CountAsync());

        Task<int> CountAsync() => host.AsSystem.RunAsync<IServiceProvider, int>(async (services, ct) =>
            await Statements.CountAsync(services.GetRequiredService<CoordinationDbContext>(), () => services.GetRequiredService<IContactClock>().GetAsync(null, ct)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-034"), Trait("Rule", "P-109"), Trait("Rule", "P-120")]
    public async Task Each_sees_what_is_due_of_theirs_and_the_desk_sees_all_without_a_clinical_word(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa);
        host.House.Charts.Share(House.Theo, "2026-09-08 09:00");
        host.House.Charts.Tiers[House.Theo] = new TierFacts { Phq9 = 22 };

        var mine = await BoardAsync(host, House.Lcsw, PracticeRole.Therapist);
        Assert.Equal([(House.Theo, ContactTier.HighRisk, 24, House.Pmhnp.Id), (House.Rosa, ContactTier.Stable, 8, House.Pmhnp.Id)], mine.Select(row => (row.PatientId, row.Tier!.Value, row.OverdueDays, row.WithId!.Value)));
        Assert.Equal([(House.Theo, (ContactTier?)null, (Guid?)null), (House.Rosa, null, null)], (await BoardAsync(host, House.FrontDesk, PracticeRole.FrontDesk)).Select(row => (row.PatientId, row.Tier, row.WithId)));
        Assert.Empty(await BoardAsync(host, House.Assistant, PracticeRole.Therapist));
        Assert.Empty(await host.Host.For(Guid.CreateVersion7(), PracticeRole.Therapist).RunAsync<IContactClock, IReadOnlyList<ContactDue>>((clock, ct) => clock.GetAsync([House.Rosa], ct)));
        await Assert.ThrowsAsync<AccessDeniedException>(() => BoardAsync(host, House.Assistant, PracticeRole.Biller));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-031")]
    public async Task Of_one_patient_of_two_pairs_no_other_chart_is_read(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa);
        host.House.Charts.Shared.Add(new(House.Rosa, House.Assistant.Id, House.Pmhnp.Id, Local("2026-09-02"), HasPrimary: false));
        host.House.Charts.Tiers[House.Rosa] = new TierFacts { Phq9 = 22 };

        var due = await host.As(House.Lcsw).RunAsync<IContactClock, IReadOnlyList<ContactDue>>((clock, ct) => clock.GetAsync([House.Rosa], ct));

        Assert.Equal([ContactTier.HighRisk, ContactTier.HighRisk], due.Select(one => one.Tier));
        Assert.Equal(IdRange.Only(House.Rosa), Assert.Single(host.House.Charts.Asked));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-034")]
    public async Task What_is_overdue_stands_before_what_is_due_and_all_of_it_is_counted(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        Share(host, 500, "2026-10-07 09:00");
        foreach (var one in host.House.Charts.Shared)
            host.House.Charts.Tiers[one.PatientId] = new TierFacts { Phq9 = 22 };
        host.House.Charts.Share(House.Rosa);

        var due = await AllDueAsync(host, House.FrontDesk, PracticeRole.FrontDesk);

        Assert.Equal((501, 1, 500, House.Rosa), (due.Count, due.Overdue, due.Rows.Count, due.Rows[0].PatientId));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-109")]
    public async Task The_desk_cannot_count_the_days_of_a_tier(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa);
        host.House.Charts.Tiers[House.Rosa] = new TierFacts { Phq9 = 22 };
        await TalkedAsync(host, House.Rosa, "2026-10-02 10:00");

        Assert.Equal((Day("2026-10-02"), Day("2026-10-09")), (await BoardAsync(host, House.Lcsw, PracticeRole.Therapist)).Select(row => (row.LastOn!.Value, row.DueOn)).Single());
        Assert.Equal((null, Day("2026-10-09")), (await BoardAsync(host, House.FrontDesk, PracticeRole.FrontDesk)).Select(row => (row.LastOn, row.DueOn)).Single());
        Assert.Equal((7, false), await HeadAsync(House.Lcsw, PracticeRole.Therapist));
        Assert.Equal((null, true), await HeadAsync(House.FrontDesk, PracticeRole.FrontDesk));

        async Task<(int? DaysAgo, bool Hides)> HeadAsync(StaffMember who, string role) =>
            await host.As(who, role).RunAsync<IChartCoordination, ChartCoordinationDto?>((all, ct) => all.GetAsync(House.Rosa, ct)) is { } head ? (head.DaysAgo, head.HidesContact) : (-1, false);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-004"), Trait("Rule", "K-018")]
    public async Task Whoever_is_shared_and_has_no_lead_is_on_a_list(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa);
        host.House.Charts.Share(House.Theo);
        Task<IReadOnlyList<LeadMissingRow>> MissingAsync() => host.As(House.Lcsw).RunAsync<IContactBoard, IReadOnlyList<LeadMissingRow>>((board, ct) => board.GetWithoutLeadAsync(ct));

        Assert.Equal([(true, true), (true, true)], (await MissingAsync()).Select(row => (row.LacksLead, row.LacksBackup)));
        await host.AgreedAsync();
        Assert.Empty(await MissingAsync());
        await host.ChangeAsync(House.Lcsw, await host.TermsOfAsync(House.Lcsw, House.Theo), OwnTerms.None with { CrisisLeadId = House.Pmhnp.Id });

        Assert.Equal([(House.Theo, false, true)], (await MissingAsync()).Select(row => (row.PatientId, row.LacksLead, row.LacksBackup)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-083")]
    public async Task Whoever_is_overdue_is_on_the_agenda_of_the_two(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa);
        Task<IReadOnlyList<AgendaLine>> LinesAsync(StaffMember with) => host.As(House.Lcsw).RunAsync<IEnumerable<IAgendaSource>, IReadOnlyList<AgendaLine>>((all, ct) =>
            all.OfType<OverdueAgenda>().Single().ReadAsync(new AgendaScope([House.Rosa, House.Theo], [House.Lcsw.Id, with.Id], Local("2026-09-01"), Day("2026-10-09")), ct));

        Assert.Equal([new AgendaLine(House.Rosa, AgendaReason.OverdueContact, "Contact overdue by 8 days", "?part=team")], await LinesAsync(House.Pmhnp));
        Assert.Empty(await LinesAsync(House.Assistant));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-023")]
    public async Task What_was_agreed_stands_against_what_happened(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa);
        var agreed = await host.AgreedAsync();
        host.Host.Clock.Advance(TimeSpan.FromDays(60));
        await TalkedAsync(host, House.Rosa, "2026-10-20 10:00", kind: ContactKind.Phone);
        await TalkedAsync(host, House.Rosa, "2026-11-19 10:00", kind: ContactKind.Messages);

        var drift = await host.AgreeAsync(House.Lcsw, (all, ct) => all.GetDriftAsync(agreed.Id, ct));

        Assert.Equal((Day("2026-10-09"), new DriftRowDto(House.Rosa, 30, 2, 19, 0)), (drift.Since, Assert.Single(drift.Patients)));
        Assert.Equal([(ContactChannel.SecureMessage, 1), (ContactChannel.ScheduledCall, 0), (ContactChannel.Phone, 1), (ContactChannel.InPerson, 0)], drift.Channels.Select(one => (one.Channel, one.Times)));
    }

    private static (DateOnly? Last, DateOnly Due, int Overdue) Of(ContactDue due) => (due.LastOn, due.DueOn, due.OverdueDays);

    private static async Task<ContactDue> DueAsync(CareHost host, Guid patient) =>
        (await host.As(House.Lcsw).RunAsync<IContactClock, IReadOnlyList<ContactDue>>((clock, ct) => clock.GetAsync([patient], ct))).Single();

    private static async Task<IReadOnlyList<ContactDueRow>> BoardAsync(CareHost host, StaffMember who, string role) => (await AllDueAsync(host, who, role)).Rows;

    private static Task<ContactsDueDto> AllDueAsync(CareHost host, StaffMember who, string role) =>
        host.As(who, role).RunAsync<IContactBoard, ContactsDueDto>((board, ct) => board.GetDueAsync(7, ct));

    private static void Share(CareHost host, int patients, string since = "2026-09-01 09:00") => host.House.Charts.Shared.AddRange(
        Enumerable.Range(0, patients).Select(_ => new SharedPatient(Guid.CreateVersion7(), House.Lcsw.Id, House.Pmhnp.Id, Local(since), HasPrimary: true)));

    internal static Task TalkedAsync(CareHost host, Guid patient, string at, StaffMember? with = null, ContactKind kind = ContactKind.CallSegment) =>
        host.AsSystem.RunAsync<IServiceProvider>(async (services, ct) =>
        {
            await services.GetRequiredService<ContactBook>().RecordAsync(patient, [House.Lcsw.Id, (with ?? House.Pmhnp).Id], kind, Guid.CreateVersion7(), Local(at), ct);
            await services.GetRequiredService<CoordinationDbContext>().SaveChangesAsync(ct);
        });
}
