using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Identity.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Identity.Tests.Staff;

/// <summary>Who is of the practice's Part 2 program (P-070).</summary>
public sealed class Part2RosterTests
{
    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-070")]
    public async Task A_units_people_belong_to_it_for_their_days_on_the_practices_clock(DatabaseKind kind)
    {
        await using var host = await PracticeAsync(kind, Part2Program.Unit);

        var staff = await EmployAsync(host, Given.Therapist with { Part2Since = new DateOnly(2026, 3, 1), Part2Until = new DateOnly(2026, 6, 30) });
        await EmployAsync(host, Given.Staff("RN-1", Credential.RN));

        var member = Assert.Single(await RowsAsync(host));
        Assert.Equal(
            (staff.Id, new DateTimeOffset(2026, 3, 1, 5, 0, 0, TimeSpan.Zero), (DateTimeOffset?)new DateTimeOffset(2026, 7, 1, 4, 0, 0, TimeSpan.Zero)),
            (member.StaffId, member.From, member.Until));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-070")]
    public async Task A_practice_that_is_no_program_has_no_members_whatever_its_staff_says(DatabaseKind kind)
    {
        await using var host = await PracticeAsync(kind, Part2Program.None);
        await EmployAsync(host, Given.Therapist with { Part2Since = new DateOnly(2026, 3, 1) });
        var before = await RowsAsync(host);

        await SetAsync(host, Part2Program.Unit);
        var asUnit = await RowsAsync(host);
        await SetAsync(host, Part2Program.None);

        Assert.Empty(before);
        Assert.Null(Assert.Single(asUnit).Until);
        Assert.Equal(host.Clock.GetUtcNow(), Assert.Single(await RowsAsync(host)).Until);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-070")]
    public async Task Of_a_whole_practice_everybody_is_and_saving_it_again_says_nothing_new(DatabaseKind kind)
    {
        await using var host = await PracticeAsync(kind, Part2Program.WholePractice);

        await SetAsync(host, Part2Program.WholePractice);

        var row = Assert.Single(await RowsAsync(host));
        Assert.Equal(((Guid?)null, (DateTimeOffset?)null), (row.StaffId, row.Until));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-070")]
    public async Task Who_is_taken_out_of_the_unit_belonged_to_it_until_now(DatabaseKind kind)
    {
        await using var host = await PracticeAsync(kind, Part2Program.Unit);
        var staff = await EmployAsync(host, Given.Therapist with { Part2Since = new DateOnly(2026, 3, 1) });

        await host.AsSystem.RunAsync<IStaffAppService>((people, ct) => people.ChangeAsync(staff.Id, Given.Therapist with { Version = staff.Version }, ct));

        Assert.Equal(host.Clock.GetUtcNow(), Assert.Single(await RowsAsync(host)).Until);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-070")]
    public async Task A_file_names_the_units_people(DatabaseKind kind)
    {
        await using var host = await PracticeAsync(kind, Part2Program.Unit);

        var problems = await host.AsSystem.ImportAsync("staff.csv", "code,last_name,first_name,credential,employed_from,part2_since,part2_until\n"
            + "A,Chen,Mei,LCSW,2024-01-01,2026-03-01,\nB,Patel,Ravi,MD,2024-01-01,,\n");
        var refused = await host.AsSystem.ImportAsync("staff.csv", "code,last_name,first_name,credential,employed_from,part2_since,part2_until\n"
            + "C,Chen,Mei,LCSW,2024-01-01,,2026-03-01\n");

        Assert.Empty(problems);
        Assert.Single(await RowsAsync(host));
        Assert.Equal("part2_until", Assert.Single(refused).Column);
    }

    [Fact, Trait("Rule", "P-070")]
    public async Task A_last_day_wants_a_first_one()
    {
        await using var host = await PracticeAsync(DatabaseKind.Sqlite, Part2Program.Unit);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => EmployAsync(host, Given.Therapist with { Part2Until = new DateOnly(2026, 3, 1) }));

        Assert.Equal("Part2Until", refusal.Field);
    }

    private static async Task<TestHost> PracticeAsync(DatabaseKind kind, Part2Program program)
    {
        var host = await Given.HostWithPracticeAsync(kind);
        await host.AsSystem.RunAsync<IPracticeAppService>((practice, ct) =>
            practice.AddLocationAsync(new LocationInput("MAIN", "Main", "America/New_York", "11", false, null), ct));
        await SetAsync(host, program);
        return host;
    }

    private static Task SetAsync(TestHost host, Part2Program program) => host.AsSystem.RunAsync<IPracticeAppService>(async (practice, ct) =>
        await practice.SaveAsync(Given.Practice with { Part2Program = program, Version = (await practice.GetAsync(ct)).Version }, ct));

    private static Task<StaffDto> EmployAsync(TestHost host, StaffInput staff) =>
        host.AsSystem.RunAsync<IStaffAppService, StaffDto>((people, ct) => people.CreateAsync(staff, ct));

    private static Task<List<Part2Member>> RowsAsync(TestHost host) => host.AsSystem.RunAsync<IServiceProvider, List<Part2Member>>(
        (services, ct) => services.GetRequiredService<IdentityDbContext>().Set<Part2Member>().ToListAsync(ct));
}
