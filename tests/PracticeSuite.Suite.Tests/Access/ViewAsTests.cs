using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Suite.Tests.Pages;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.Access;

/// <summary>Looking at the product as a role shows nothing that the role or oneself may not see, and changes nothing (P-124).</summary>
[Trait("Rule", "P-124")]
public sealed class ViewAsTests
{
    [Fact]
    public void Nobody_sees_more_than_the_role_and_no_more_than_themselves()
    {
        var wrong =
            from own in PracticeRole.All
            from viewed in PracticeRole.All
            let view = SightOf(own, viewed)
            from what in Enum.GetValues<AccessObject>()
            where Exceeds(view, SightOf(own), what) || Exceeds(view, SightOf(viewed), what)
            select $"{own} as {viewed}: {what}";

        Assert.Empty(wrong);
        Assert.True(SightOf(PracticeRole.PrivacyOfficer, PracticeRole.Biller).SeesAll(AccessObject.Claims));
        Assert.True(SightOf(PracticeRole.PrivacyOfficer, PracticeRole.Therapist).SeesTeam(AccessObject.TreatmentPlan));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_privacy_officer_as_a_therapist_is_on_nobodys_team(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var officer = Officer(host);

        Assert.Empty(await PlansAsync(host, officer));
        await Assert.ThrowsAsync<NoRelationshipException>(() => PlansAsync(host, officer with { ViewedRole = PracticeRole.Therapist }));
        await Assert.ThrowsAsync<AccessDeniedException>(() => PlansAsync(host, officer with { ViewedRole = PracticeRole.Biller }));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Nothing_can_be_changed(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var nurse = new Caller(host.Host.Practice, Guid.CreateVersion7(), host.Staff["CHEN"].Id, "Mei Chen", new HashSet<string> { PracticeRole.CareCoordinator }, IsSystem: false);
        var input = new PatientInput("2001", "Gray", "Ann", null, null, null, null, null, null, null, null, null, null, false, false);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => CreateAsync(nurse with { ViewedRole = PracticeRole.CareCoordinator }));
        var created = await CreateAsync(nurse);

        Assert.Equal(("Access:ViewingAs", "2001"), (refusal.Code, created.Mrn));

        Task<PatientDto> CreateAsync(Caller caller) => host.Host.For(caller).RunAsync<IPatientAppService, PatientDto>((patients, ct) => patients.CreateAsync(input, ct));
    }

    /// <summary>Whoever looks around as a role runs into much that they may not see themselves.</summary>
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-123")]
    public async Task What_stays_closed_is_no_denial_and_stands_in_the_trail_with_the_view(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var viewing = Officer(host) with { ViewedRole = PracticeRole.Therapist };
        for (var time = 0; time < 11; time++)
            await Assert.ThrowsAsync<NoRelationshipException>(() => PlansAsync(host, viewing));

        var page = await host.Host.AsSystem.RunAsync<IAuditLog, AuditPage>((log, ct) => log.GetPageAsync(new AuditFilter(UserId: viewing.UserId), ct));

        Assert.Equal(11, page.Rows.Count);
        Assert.All(page.Rows, row => Assert.Equal((AuditOutcome.Failed, "PrivacyOfficer viewing as Therapist"), (row.Outcome, row.Roles)));
    }

    private static bool Exceeds(Sight view, Sight limit, AccessObject what) =>
        (view.SeesAll(what) && !limit.SeesAll(what))
        || (view.SeesTeam(what) && !limit.SeesTeam(what) && !limit.SeesAll(what))
        || (view.SeesOwn(what) && !limit.SeesOwn(what) && !limit.SeesAll(what));

    private static Sight SightOf(string own, string? viewed = null) =>
        new(new Caller(PracticeId.New(), null, null, "somebody", new HashSet<string> { own }, IsSystem: false) { ViewedRole = viewed }, _ => false);

    private static Caller Officer(PageHost host) =>
        new(host.Host.Practice, Guid.CreateVersion7(), Guid.CreateVersion7(), "Judith Adler", new HashSet<string> { PracticeRole.PrivacyOfficer }, IsSystem: false);

    private static Task<IReadOnlyList<PlanVersionDto>> PlansAsync(PageHost host, Caller caller) => host.Host.For(caller)
        .RunAsync<IPlanAppService, IReadOnlyList<PlanVersionDto>>((plans, ct) => plans.GetListAsync(host.Alvarez.Id, ct));
}
