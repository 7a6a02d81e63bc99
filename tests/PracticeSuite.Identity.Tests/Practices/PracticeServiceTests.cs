using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Identity.Tests.Practices;

public sealed class PracticeServiceTests
{
    private const string Practices =
        "code,name,tax_id,group_npi,group_taxonomy,phone,is_fqhc_or_rhc,part2_program,address_line1,city,state,zip\n";

    private const string Locations = "code,name,time_zone,place_of_service,is_virtual\n";

    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task The_directory_tells_other_modules_the_practice_and_its_locations(DatabaseKind kind)
    {
        await using var host = await Given.HostWithPracticeAsync(kind);
        await host.AsSystem.RunAsync<IPracticeAppService>((practice, token) => practice.AddLocationAsync(
            new LocationInput("TELE", "Telehealth", "America/Chicago", "10", IsVirtual: true, Address: null) { Npi = "1245319599" }, token));

        var profile = await host.AsSystem.RunAsync<IPracticeDirectory, PracticeProfile>((directory, token) => directory.GetAsync(token));

        Assert.Equal(("HARBOR", "123456789", "5185550132"), (profile.Code, profile.TaxId, profile.Phone));
        var location = Assert.Single(profile.Locations);
        Assert.Equal(("TELE", "10", true, "1245319599"), (location.Code, location.PlaceOfService, location.IsVirtual, location.Npi));
        Assert.Equal(profile.Address, location.Address);
        Assert.Equal("America/Chicago", location.Zone.Id);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Practices_do_not_see_each_other_but_the_catalog_sees_all(DatabaseKind kind)
    {
        await using var host = await Given.HostWithPracticeAsync(kind);
        var other = host.For(Caller.System(PracticeId.New()));
        var location = await host.AsSystem.RunAsync<IPracticeAppService, LocationDto>((practice, token) =>
            practice.AddLocationAsync(new LocationInput("MAIN", "Main", "America/New_York", "11", false, null), token));
        await other.RunAsync<IPracticeAppService>((practice, token) => practice.SaveAsync(Given.Practice with { Code = "OTHER" }, token));

        var crossed = await Assert.ThrowsAsync<BusinessException>(() => other.RunAsync<IPracticeAppService>((practice, token) =>
            practice.ChangeLocationAsync(location.Id, new LocationInput("X", "X", "America/New_York", "11", false, null), token)));
        var profile = await other.RunAsync<IPracticeDirectory, PracticeProfile>((directory, token) => directory.GetAsync(token));
        var catalog = await host.For(Caller.Nobody).RunAsync<IPracticeCatalog, IReadOnlyList<PracticeSummary>>((all, token) => all.GetAllAsync(token));
        var found = await host.For(Caller.Nobody).RunAsync<IPracticeCatalog, PracticeSummary?>((all, token) => all.FindAsync("harbor", token));

        Assert.Equal("Identity:LocationNotFound", crossed.Code);
        Assert.Equal(("OTHER", 0), (profile.Code, profile.Locations.Count));
        Assert.Equal(["HARBOR", "OTHER"], catalog.Select(practice => practice.Code));
        Assert.Equal(host.Practice, found!.Id);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_practice_code_is_taken_once_upper_and_lower_case_alike(DatabaseKind kind)
    {
        await using var host = await Given.HostWithPracticeAsync(kind);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => host.For(Caller.System(PracticeId.New()))
            .RunAsync<IPracticeAppService>((practice, token) => practice.SaveAsync(Given.Practice with { Code = "Harbor" }, token)));

        Assert.Equal("Identity:CodeTaken", refusal.Code);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Only_an_administrator_changes_the_practice(DatabaseKind kind)
    {
        await using var host = await Given.HostWithPracticeAsync(kind);
        var biller = host.For(Guid.CreateVersion7(), PracticeRole.Biller);

        var read = await biller.RunAsync<IPracticeAppService, PracticeDto>((practice, token) => practice.GetAsync(token));

        Assert.Equal("Harbor Behavioral", read.Name);
        await Assert.ThrowsAsync<AccessDeniedException>(() =>
            biller.RunAsync<IPracticeAppService>((practice, token) => practice.SaveAsync(Given.Practice, token)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_file_sets_the_practice_up_and_another_changes_it(DatabaseKind kind)
    {
        await using var host = await Given.HostAsync(kind);

        var first = await host.AsSystem.ImportAsync(
            "practices.csv", Practices + "HARBOR,Harbor,123456789,,,5185550132,,,1 Main St,Albany,NY,12207\n");
        var second = await host.AsSystem.ImportAsync(
            "practices.csv", Practices + "harbor,Harbor Behavioral,123456789,,,5185550132,yes,Unit,1 Main St,Albany,NY,12207\n");
        var profile = await host.AsSystem.RunAsync<IPracticeDirectory, PracticeProfile>((directory, token) => directory.GetAsync(token));

        Assert.Empty(first);
        Assert.Empty(second);
        Assert.Equal(("HARBOR", "Harbor Behavioral", true, Part2Program.Unit), (profile.Code, profile.Name, profile.IsFqhcOrRhc, profile.Part2Program));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Problems_of_a_practice_file_stand_with_line_and_column(DatabaseKind kind)
    {
        await using var host = await Given.HostAsync(kind);

        var problems = await host.AsSystem.ImportAsync(
            "practices.csv",
            Practices + "HARBOR,Harbor,12345,,,5185550132,,,1 Main St,Albany,NY,12207\nTWO,Two,123456789,,,5185550132,,,2 Main St,Albany,NY,12207\n");

        Assert.Equal([(2L, "tax_id"), (3L, "code")], problems.Select(problem => (problem.Line, problem.Column)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Problems_of_a_location_file_stand_with_line_and_column(DatabaseKind kind)
    {
        await using var host = await Given.HostWithPracticeAsync(kind);

        var problems = await host.AsSystem.ImportAsync(
            "locations.csv",
            Locations + "MAIN,Main,America/New_York,11,no\nmain,Again,America/New_York,11,no\nWEST,West,Mars/Olympus,11,no\nEAST,East,America/New_York,77,perhaps\n");

        Assert.Equal([(3L, "code"), (4L, "time_zone"), (5L, "is_virtual")], problems.Select(problem => (problem.Line, problem.Column)));
        Assert.Contains("already taken", problems[0].Message, StringComparison.OrdinalIgnoreCase);
    }
}
