using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.CommandLine;

/// <summary>What the results of a month do not print: the claims that worked cases came to.</summary>
public sealed class ClaimedCaseTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-059")]
    public async Task Case_45_is_claimed_with_the_behavioral_diagnosis_first(DatabaseKind kind)
    {
        var claim = await ClaimAsync(kind, "diagnosis", "CASE-45");

        Assert.Equal(["F33.1", "Z56.0"], claim.Evidence.Diagnoses);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-173")]
    public async Task Case_73_is_claimed_of_the_payer_of_its_date(DatabaseKind kind)
    {
        var claim = await ClaimAsync(kind, "payers-and-money", "CASE-73");

        Assert.Equal(("BLUE", new DateOnly(2026, 9, 12)), (claim.Evidence.Coverage.PayerCode, claim.Evidence.DateOfService));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-036")]
    public async Task Case_58_is_claimed_once_as_99484_of_the_prescriber(DatabaseKind kind)
    {
        var claim = await ClaimAsync(kind, "billers", "CASE-58");

        Assert.Equal(("99484", "PMHNP"), (claim.Code, claim.Evidence.Rendering.Credential));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-046")]
    public async Task Case_33_shows_where_its_time_went(DatabaseKind kind)
    {
        await using var terminal = await RunAsync(kind, "consent");

        var timeline = await terminal.AskAsync<IClaimAppService, ClaimTimelineDto>(async (claims, token) =>
            await claims.GetTimelineAsync((await FindAsync(claims, "CASE-33", token)).Id, token));

        Assert.Equal((1200, 1320), (timeline.Threshold.Value, timeline.Counted.Value));
        Assert.Equal(CaseFolder.InstantOf("2026-09-14 10:08"), timeline.ReachedAt);
        var lost = Assert.Single(timeline.Pieces, piece => piece.Reason is not null);
        Assert.Equal(("X-POST-REVOKE", 540), (lost.Reason, lost.Length.Value));
    }

    private static async Task<ClaimDto> ClaimAsync(DatabaseKind kind, string group, string patient)
    {
        await using var terminal = await RunAsync(kind, group);
        return await terminal.AskAsync<IClaimAppService, ClaimDto>(async (claims, token) =>
            await claims.GetAsync((await FindAsync(claims, patient, token)).Id, token));
    }

    private static async Task<Terminal> RunAsync(DatabaseKind kind, string group)
    {
        var month = CaseFolder.Months(group)[0];
        var terminal = await Terminal.OpenAsync(kind, CaseFolder.InstantOf(month.AsOf));
        await MonthRuns.TakeAsync(terminal, CaseFolder.Of(group));
        await terminal.RunAsync("month-end", "--month", month.Month);
        return terminal;
    }

    private static async Task<ClaimListItemDto> FindAsync(IClaimAppService claims, string patient, CancellationToken cancellationToken) =>
        Assert.Single((await claims.GetListAsync(new ClaimQuery(Text: patient), cancellationToken)).Rows);
}
