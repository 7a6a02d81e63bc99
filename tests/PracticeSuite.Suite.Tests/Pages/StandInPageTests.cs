using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Practice;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>For whom somebody stands in stands where they look for it (K-019).</summary>
[Trait("Rule", "K-019")]
public sealed class StandInPageTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Every_patient_of_whoever_is_away_can_be_chosen_and_those_who_were_are_named_to_who_may_know_them(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var diaz = (await host.Host.AsSystem.RunAsync<IPatientAppService, PatientDto>((patients, ct) => patients.CreateAsync(
            new PatientInput("1003", "Diaz", "Ana", new DateOnly(1990, 10, 10), "F", null, null, null, null, null, null, null, null, false, false), ct))).Id;
        await host.Host.AsSystem.RunAsync<ICareTeamAppService>((teams, ct) => teams.AddAsync(diaz, new NewCareTeamMember(host.Staff["CHEN"].Id, CareTeamPart.CareCoordinator, false), ct));
        var page = PageOf(host, host.As("CHEN"));
        await page.LoadAsync();
        page.Begin(host.Staff["CHEN"].Id);
        await page.OfSomeAsync(some: true);
        Assert.Equal(["Alvarez, Rosa", "Brooks, Theo", "Diaz, Ana"], page.Patients!.Select(one => one.Name));

        page.StaffId = host.Staff["BROWN"].Id;
        page.Choose(diaz, set: true);
        page.Choose(host.Alvarez.Id, set: true);
        await page.ArrangeAsync();

        Assert.Equal("Alvarez, Rosa; Diaz, Ana", page.Scopes.Of(Assert.Single(page.All!)));
        var theirs = PageOf(host, host.As("BROWN"));
        await theirs.LoadAsync();
        Assert.Equal("Alvarez, Rosa; Diaz, Ana", theirs.Scopes.Of(Assert.Single(theirs.All!)));
    }

    private static StandInsModel PageOf(PageHost host, IOperations operations)
    {
        var (clock, names) = (new PracticeClock(operations, host.Host.Clock), new PatientNames(operations));
        return new(operations, clock, new StaffNames(operations, clock), names, new StandInPatients(operations, clock, names));
    }
}
