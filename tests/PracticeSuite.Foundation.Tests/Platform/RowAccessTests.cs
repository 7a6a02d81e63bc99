using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Foundation.Tests.Platform;

/// <summary>Which rows exist for whom: role and relationship, at this moment (P-120, P-124).</summary>
public sealed class RowAccessTests
{
    private static readonly Guid Patient = Guid.CreateVersion7();
    private static readonly Guid Stranger = Guid.CreateVersion7();
    private static readonly Guid Chen = Guid.CreateVersion7();
    private static readonly Guid Patel = Guid.CreateVersion7();

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-120")]
    public async Task A_member_of_the_care_team_sees_the_patients_rows_and_no_others(DatabaseKind kind)
    {
        await using var host = await FiledAsync(kind);

        await RelateAsync(host, RelationshipKind.CareTeam, Chen, until: null);

        Assert.Equal([Patient], await PlansOfAsync(host, Chen, PracticeRole.Therapist));
        Assert.Empty(await PlansOfAsync(host, Patel, PracticeRole.Prescriber));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-120")]
    public async Task A_relationship_without_the_role_opens_nothing(DatabaseKind kind)
    {
        await using var host = await FiledAsync(kind);

        await RelateAsync(host, RelationshipKind.CareTeam, Chen, until: null);

        Assert.Empty(await PlansOfAsync(host, Chen, PracticeRole.Biller));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-120")]
    public async Task It_ends_at_its_instant_and_not_a_moment_later(DatabaseKind kind)
    {
        await using var host = await FiledAsync(kind);
        await RelateAsync(host, RelationshipKind.Appointment, Chen, TestHost.DefaultNow.AddHours(4));

        host.Clock.SetUtcNow(TestHost.DefaultNow.AddHours(4) - TimeSpan.FromMilliseconds(1));
        var before = await PlansOfAsync(host, Chen, PracticeRole.Therapist);
        host.Clock.SetUtcNow(TestHost.DefaultNow.AddHours(4));
        var after = await PlansOfAsync(host, Chen, PracticeRole.Therapist);

        Assert.Equal([Patient], before);
        Assert.Empty(after);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-120")]
    public async Task Who_stands_for_a_member_sees_what_they_see_as_long_as_they_do(DatabaseKind kind)
    {
        await using var host = await FiledAsync(kind);
        await RelateAsync(host, RelationshipKind.CareTeam, Chen, until: null);

        await host.AsSystem.RunAsync<IRelationships>((relationships, ct) => relationships.KeepAsync(
            StaffLinkKind.Coverage, Guid.CreateVersion7(), Patel, Chen, TestHost.DefaultNow, TestHost.DefaultNow.AddDays(1), ct));
        var covering = await PlansOfAsync(host, Patel, PracticeRole.Prescriber);
        host.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal([Patient], covering);
        Assert.Empty(await PlansOfAsync(host, Patel, PracticeRole.Prescriber));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-120"), Trait("Rule", "K-019")]
    public async Task Who_stands_for_a_member_with_some_patients_sees_these_and_no_other(DatabaseKind kind)
    {
        await using var host = await FiledAsync(kind);
        await RelateAsync(host, RelationshipKind.CareTeam, Chen, until: null);
        Task CoverAsync(Guid patient) => host.AsSystem.RunAsync<IRelationships>((relationships, ct) => relationships.CoverSomeAsync(
            Guid.CreateVersion7(), Patel, Chen, [patient], TestHost.DefaultNow, TestHost.DefaultNow.AddDays(1), ct));
        var patel = host.For(Patel, PracticeRole.Prescriber);

        await CoverAsync(Stranger);
        Assert.Empty(await PlansOfAsync(host, Patel, PracticeRole.Prescriber));
        Assert.Equal(AccessReason.NoRelationship, await DecideAsync(patel, FolderModule.ReadPlans, Patient));
        await CoverAsync(Patient);

        Assert.Equal([Patient], await PlansOfAsync(host, Patel, PracticeRole.Prescriber));
        Assert.Equal(AccessReason.Coverage, await DecideAsync(patel, FolderModule.ReadPlans, Patient));
        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await PlansOfAsync(host, Patel, PracticeRole.Prescriber));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-107")]
    public async Task Ones_own_minutes_are_ones_own_whoever_the_patient_is(DatabaseKind kind)
    {
        await using var host = await FiledAsync(kind);

        var own = await host.For(Chen, PracticeRole.Therapist).RunAsync<FolderRoom, int>((room, ct) => room.Folders.Minutes.CountAsync(ct));
        var colleagues = await host.For(Patel, PracticeRole.Therapist).RunAsync<FolderRoom, int>((room, ct) => room.Folders.Minutes.CountAsync(ct));

        Assert.Equal((1, 0), (own, colleagues));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-124")]
    public async Task A_computation_reads_the_practice_whoever_asks_and_only_while_it_runs(DatabaseKind kind)
    {
        await using var host = await FiledAsync(kind);

        var (computed, seen) = await host.For(Chen, PracticeRole.Biller).RunAsync<FolderRoom, (int, int)>(async (room, ct) =>
            (await room.CountPlansForAComputationAsync(ct), await room.Folders.Plans.CountAsync(ct)));

        Assert.Equal((2, 0), (computed, seen));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-120")]
    public async Task A_decision_says_why(DatabaseKind kind)
    {
        await using var host = await FiledAsync(kind);
        await RelateAsync(host, RelationshipKind.BrokenGlass, Chen, TestHost.DefaultNow.AddHours(4));

        var therapist = host.For(Chen, PracticeRole.Therapist);

        Assert.Equal(AccessReason.BrokenGlass, await DecideAsync(therapist, FolderModule.ReadPlans, Patient));
        Assert.Equal(AccessReason.NoRelationship, await DecideAsync(therapist, FolderModule.ReadPlans, Stranger));
        Assert.Equal(AccessReason.Own, await DecideAsync(therapist, FolderModule.ReadMinutes, Stranger));
        Assert.Equal(AccessReason.Role, await DecideAsync(therapist, FolderModule.ReadDemographics, Stranger));
        Assert.Equal(AccessReason.NoRole, await DecideAsync(host.For(Chen, PracticeRole.FrontDesk), FolderModule.ReadPlans, Patient));
        await Assert.ThrowsAsync<NoRelationshipException>(() => therapist.RunAsync<FolderRoom>(
            (room, ct) => room.Access.DemandAsync(FolderModule.ReadPlans, Stranger, ct)));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-120")]
    public async Task What_a_source_says_anew_ends_what_it_said_before_and_keeps_it(DatabaseKind kind)
    {
        await using var host = await FiledAsync(kind);
        var source = Guid.CreateVersion7();
        await KeepAsync(host, source, Chen);
        host.Clock.Advance(TimeSpan.FromDays(1));

        await KeepAsync(host, source, Patel);
        await KeepAsync(host, source, Patel);

        var rows = await host.AsSystem.RunAsync<FolderRoom, List<PatientRelationship>>((room, ct) =>
            room.Folders.Set<PatientRelationship>().Where(row => row.SourceId == source).OrderBy(row => row.From).ToListAsync(ct));
        Assert.Equal([(Chen, (DateTimeOffset?)host.Clock.GetUtcNow()), (Patel, null)], rows.Select(row => (row.StaffId, row.Until)));
        Assert.Empty(await PlansOfAsync(host, Chen, PracticeRole.Therapist));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-120")]
    public async Task Ending_what_a_source_said_ends_its_row_and_makes_no_other(DatabaseKind kind)
    {
        await using var host = await FiledAsync(kind);
        var (source, from) = (Guid.CreateVersion7(), TestHost.DefaultNow);
        await KeepAsync(host, source, Chen);
        host.Clock.Advance(TimeSpan.FromDays(1));

        await host.AsSystem.RunAsync<IRelationships>((relationships, ct) =>
            relationships.KeepAsync(RelationshipKind.CareTeam, source, Patient, Chen, from, host.Clock.GetUtcNow(), ct));

        var row = Assert.Single(await host.AsSystem.RunAsync<FolderRoom, List<PatientRelationship>>(
            (room, ct) => room.Folders.Set<PatientRelationship>().Where(row => row.SourceId == source).ToListAsync(ct)));
        Assert.Equal((from, host.Clock.GetUtcNow()), (row.From, row.Until));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-124")]
    public async Task A_program_sees_whole_what_its_scopes_read_and_nothing_else(DatabaseKind kind)
    {
        await using var host = await FiledAsync(kind);
        var program = host.For(Caller.Nobody with { Practice = host.Practice, Scopes = new HashSet<string> { FolderModule.ReadPlans } });

        var (plans, minutes) = await program.RunAsync<FolderRoom, (int, int)>(
            async (room, ct) => (await room.Folders.Plans.CountAsync(ct), await room.Folders.Minutes.CountAsync(ct)));

        Assert.Equal((2, 0), (plans, minutes));
        Assert.Equal(AccessReason.Role, await DecideAsync(program, FolderModule.ReadPlans, Patient));
        Assert.Equal(AccessReason.NoRole, await DecideAsync(program, FolderModule.ReadMinutes, Patient));
    }

    private static async Task<TestHost> FiledAsync(DatabaseKind kind)
    {
        var host = await TestHost.CreateAsync(kind, [new FolderModule()]);
        await host.AsSystem.RunAsync<FolderRoom>(async (room, ct) =>
        {
            room.Folders.AddRange(new PlanFolder(host.Practice, Patient), new PlanFolder(host.Practice, Stranger), new MinuteFolder(host.Practice, Stranger, Chen));
            await room.Folders.SaveChangesAsync(ct);
        });
        return host;
    }

    private static Task KeepAsync(TestHost host, Guid source, Guid staff) => host.AsSystem.RunAsync<IRelationships>((relationships, ct) =>
        relationships.KeepAsync(RelationshipKind.CareTeam, source, Patient, staff, host.Clock.GetUtcNow(), null, ct));

    private static Task RelateAsync(TestHost host, RelationshipKind kind, Guid staff, DateTimeOffset? until) => host.AsSystem.RunAsync<IRelationships>(
        (relationships, ct) => relationships.KeepAsync(kind, Guid.CreateVersion7(), Patient, staff, TestHost.DefaultNow, until, ct));

    private static Task<IReadOnlyList<Guid>> PlansOfAsync(TestHost host, Guid staff, string role) =>
        host.For(staff, role).RunAsync<FolderRoom, IReadOnlyList<Guid>>((room, ct) => room.PatientsWithPlanAsync(ct));

    private static async Task<AccessReason> DecideAsync(IOperations operations, string permission, Guid patient) =>
        (await operations.RunAsync<FolderRoom, AccessDecision>((room, ct) => room.Access.DecideAsync(permission, patient, ct))).Reason;
}
