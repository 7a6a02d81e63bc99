using PracticeSuite.Charting.CareTeams;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.CareTeams;

/// <summary>Membership opens a chart from its first instant to its last (P-120).</summary>
public sealed class CareTeamTests
{
    private static readonly DateTimeOffset Noon = TestHost.DefaultNow;

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Fact]
    public void Nobody_is_on_a_team_twice_at_a_time()
    {
        var (team, chen) = (new CareTeam(PracticeId.New(), Guid.CreateVersion7()), Guid.CreateVersion7());
        var first = team.Add(chen, CareTeamPart.Therapist, isPrimary: false, Noon);

        var refusal = Assert.Throws<BusinessException>(() => team.Add(chen, CareTeamPart.Other, isPrimary: false, Noon.AddDays(1)));
        team.End(first.Id, Noon.AddDays(2));
        team.Add(chen, CareTeamPart.Therapist, isPrimary: false, Noon.AddDays(2));

        Assert.Equal("Charting:CareTeamMemberKnown", refusal.Code);
        Assert.Equal(2, team.Members.Count);
    }

    [Fact]
    public void One_member_at_most_is_primary_and_nobody_who_has_left()
    {
        var team = new CareTeam(PracticeId.New(), Guid.CreateVersion7());
        var chen = team.Add(Guid.CreateVersion7(), CareTeamPart.Therapist, isPrimary: true, Noon);
        var patel = team.Add(Guid.CreateVersion7(), CareTeamPart.Prescriber, isPrimary: true, Noon);

        Assert.Equal([false, true], team.Members.Select(member => member.IsPrimary));
        team.End(patel.Id, Noon.AddHours(1));

        Assert.DoesNotContain(team.Members, member => member.IsPrimary);
        Assert.Throws<BusinessException>(() => team.MakePrimary(patel.Id, Noon.AddHours(2)));
        team.MakePrimary(chen.Id, Noon.AddHours(2));
        Assert.True(chen.IsPrimary);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-120")]
    public async Task A_chart_is_open_to_its_team_as_long_as_they_are_on_it(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await host.PatientAsync();
        var therapist = host.Host.For(host.Therapist, PracticeRole.Therapist);
        await Assert.ThrowsAsync<NoRelationshipException>(ReadAsync);

        var team = await host.AsSystem.RunAsync<ICareTeamAppService, CareTeamDto>(
            (teams, ct) => teams.AddAsync(patient, new NewCareTeamMember(host.Therapist, CareTeamPart.Therapist, IsPrimary: true), ct));
        Assert.Empty(await ReadAsync());
        await therapist.RunAsync<ICareTeamAppService, CareTeamDto>((teams, ct) => teams.EndAsync(patient, team.Members[0].Id, ct));

        await Assert.ThrowsAsync<NoRelationshipException>(ReadAsync);

        Task<IReadOnlyList<DiagnosisDto>> ReadAsync() =>
            therapist.RunAsync<IDiagnosisAppService, IReadOnlyList<DiagnosisDto>>((diagnoses, ct) => diagnoses.GetListAsync(patient, ct));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-120")]
    public async Task A_clinician_does_not_put_themselves_on_a_strangers_team_but_the_front_desk_assigns(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await host.PatientAsync();
        var member = new NewCareTeamMember(host.Therapist, CareTeamPart.Therapist, IsPrimary: false);

        await Assert.ThrowsAsync<NoRelationshipException>(() => host.Host.For(host.Therapist, PracticeRole.Therapist)
            .RunAsync<ICareTeamAppService, CareTeamDto>((teams, ct) => teams.AddAsync(patient, member, ct)));
        var assigned = await host.Host.For(host.FrontDesk, PracticeRole.FrontDesk)
            .RunAsync<ICareTeamAppService, CareTeamDto>((teams, ct) => teams.AddAsync(patient, member, ct));

        Assert.Equal([host.Therapist], assigned.Members.Select(one => one.StaffId));
    }

    /// <summary>A care coordinator may assign to every team: to their own only where somebody lets them in, or nobody is there yet.</summary>
    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-120")]
    public async Task Whoever_assigns_does_not_let_themselves_into_a_chart_that_others_keep(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await host.PatientAsync();
        var coordinator = host.Host.For(host.Prescriber, PracticeRole.CareCoordinator);
        await coordinator.RunAsync<ICareTeamAppService, CareTeamDto>((teams, ct) => teams.AddAsync(patient, Member(host.Therapist), ct));

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => coordinator.RunAsync<ICareTeamAppService, CareTeamDto>((teams, ct) => teams.AddAsync(patient, Member(host.Prescriber), ct)));
        var untreated = await host.PatientAsync(ChartingHost.Rosa with { Mrn = "A-1002" });
        var first = await coordinator.RunAsync<ICareTeamAppService, CareTeamDto>((teams, ct) => teams.AddAsync(untreated, Member(host.Prescriber), ct));

        Assert.Equal(("Charting:CareTeamOwnDoor", host.Prescriber), (refusal.Code, Assert.Single(first.Members).StaffId));

        static NewCareTeamMember Member(Guid staff) => new(staff, CareTeamPart.CareCoordinator, IsPrimary: false);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-120")]
    public async Task An_imported_team_sees_the_chart_and_a_line_that_cannot_be_keeps_its_place(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await host.PatientAsync();

        var refused = await ChartingHost.ImportAsync(host.AsSystem, ("care_teams.csv",
            "patient,staff,part,primary,from,to\nA-1001,LCSW,Therapist,yes,2026-01-01,\nA-1001,LCSW,Other,no,2026-05-01,\nA-1001,PMHNP,Dentist,no,2026-05-01,\n"));
        var taken = await ChartingHost.ImportAsync(host.AsSystem, ("care_teams.csv",
            "patient,staff,part,primary,from,to\nA-1001,LCSW,Therapist,yes,2026-01-01,\nA-1001,PMHNP,Prescriber,no,2026-01-01,2026-10-08\n"));

        Assert.Equal([3L, 4L], refused.Select(problem => problem.Line));
        Assert.Empty(taken);
        Assert.Equal((true, false), (await MayReadAsync(host, host.Therapist, PracticeRole.Therapist, patient), await MayReadAsync(host, host.Prescriber, PracticeRole.Prescriber, patient)));
    }

    private static async Task<bool> MayReadAsync(ChartingHost host, Guid staff, string role, Guid patient) => await Record.ExceptionAsync(() => host.Host.For(staff, role)
        .RunAsync<IDiagnosisAppService, IReadOnlyList<DiagnosisDto>>((diagnoses, ct) => diagnoses.GetListAsync(patient, ct))) is not NoRelationshipException;
}
