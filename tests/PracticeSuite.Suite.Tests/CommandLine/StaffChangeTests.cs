using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.CommandLine;

/// <summary>Case 92, a month of a medical assistant's minutes for a nurse practitioner, after both of them went on to something else.</summary>
public sealed class StaffChangeTests
{
    private static readonly DateOnly October = new(2026, 10, 1);

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_claimed_month_stays_when_its_people_lose_what_it_rests_on(DatabaseKind kind)
    {
        await using var terminal = await ClaimedAsync(kind);

        await ChangeAsync(terminal, "MA-92", (staff, one, token) => staff.WithdrawClinicalWorkAsync(one.Id, October.AddDays(-1), token));
        await ChangeAsync(terminal, "MA-92", (staff, one, token) => staff.ChangeAsync(one.Id, With(one, Credential.FrontDesk), token));
        await ChangeAsync(terminal, "PMHNP-92", (staff, one, token) => staff.ChangeAsync(one.Id, With(one, Credential.RN), token));
        var again = await terminal.RunAsync("month-end", "--month", "2026-09", "--json");

        var result = Assert.Single(again.Json.GetProperty("results").EnumerateArray(), one => one.GetProperty("patient").GetString() == "CASE-92");
        Assert.Equal(("Eligible", 4883), (result.GetProperty("decision").GetString(), result.GetProperty("expectedAllowedCents").GetInt32()));
        Assert.All((string[])["claimsCreated", "claimsChanged", "tasksOpened"], count => Assert.Equal(0, again.Json.GetProperty(count).GetInt32()));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-030h")]
    public async Task A_permission_that_never_held_takes_its_minutes_with_it(DatabaseKind kind)
    {
        await using var terminal = await ClaimedAsync(kind);

        await ChangeAsync(terminal, "MA-92", (staff, one, token) => staff.WithdrawClinicalWorkAsync(one.Id, new DateOnly(2025, 12, 31), token));
        var again = await terminal.RunAsync("month-end", "--month", "2026-09", "--json");

        var result = Assert.Single(again.Json.GetProperty("results").EnumerateArray(), one => one.GetProperty("patient").GetString() == "CASE-92");
        Assert.Equal(("Held", 0), (result.GetProperty("decision").GetString(), result.GetProperty("seconds").GetInt32()));
        Assert.Equal(1, again.Json.GetProperty("claimsChanged").GetInt32());
    }

    private static async Task<Terminal> ClaimedAsync(DatabaseKind kind)
    {
        var terminal = await Terminal.OpenAsync(kind, CaseFolder.InstantOf("2026-10-09 09:00"));
        await MonthRuns.TakeAsync(terminal, CaseFolder.Of("people"));
        await terminal.RunAsync("month-end", "--month", "2026-09");
        return terminal;
    }

    private static Task<StaffDto> ChangeAsync(
        Terminal terminal, string code, Func<IStaffAppService, StaffDto, CancellationToken, Task<StaffDto>> change) =>
        terminal.AskAsync<IStaffAppService, StaffDto>(async (staff, token) =>
            await change(staff, (await staff.GetListAsync(token)).Single(one => one.Code == code), token));

    private static StaffInput With(StaffDto one, Credential credential) => new(
        one.Code, one.LastName, one.FirstName, credential, one.Npi, one.Taxonomy, one.LicenseNumber, one.LicenseState, one.EmployedFrom,
        one.EmployedTo, one.SupervisorId, CredentialSince: October, Version: one.Version);
}
