using System.Globalization;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.CommandLine;

/// <summary>
/// Cases 78 to 82 and 90: a month is claimed, the payer answers, the facts turn out otherwise, and month end corrects. The group's
/// folder is September as it was first known; its folders "answers" and "changes" came later.
/// </summary>
public sealed class CorrectedClaimTests
{
    private const string Group = "corrections";
    private const string Month = "2026-09";

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_month_that_reads_otherwise_corrects_its_claim_as_its_payer_wants(DatabaseKind kind)
    {
        var expected = CaseFolder.Months(Group);
        await using var terminal = await AnsweredAsync(kind);
        await MonthRuns.TakeAsync(terminal, CaseFolder.Of(Group, "changes"));

        var corrected = await MonthRuns.RunAsync(terminal, Month, expected);

        Assert.Equal(0, corrected.GetProperty("claimsCreated").GetInt32());
        Assert.Equal(CaseFolder.Expected(Group + ".claims").Select(ExpectedClaim.Of), await SeenAsync(terminal));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task What_was_corrected_is_not_corrected_again_the_next_night(DatabaseKind kind)
    {
        await using var terminal = await AnsweredAsync(kind);
        await MonthRuns.TakeAsync(terminal, CaseFolder.Of(Group, "changes"));
        await terminal.RunAsync("month-end", "--month", Month);
        var before = await SeenAsync(terminal);

        terminal.Clock.Advance(TimeSpan.FromDays(1));
        var again = await MonthRuns.RunAsync(terminal, Month, CaseFolder.Months(Group));

        Assert.Equal((0, 0), (again.GetProperty("claimsChanged").GetInt32(), again.GetProperty("tasksOpened").GetInt32()));
        Assert.Equal(before, await SeenAsync(terminal));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_claim_without_the_payers_number_is_corrected_once_it_is_known(DatabaseKind kind)
    {
        await using var terminal = await AnsweredAsync(kind);
        await MonthRuns.TakeAsync(terminal, CaseFolder.Of(Group, "changes"));
        await terminal.RunAsync("month-end", "--month", Month);
        Assert.Equal("1", (await SeenAsync(terminal)).Single(claim => claim.Patient == "CASE-90").Frequencies);

        await terminal.AskAsync<IClaimAppService, ClaimDto>(async (claims, token) =>
        {
            var page = await claims.GetListAsync(new ClaimQuery(Text: "CASE-90"), token);
            return await claims.RecordOutcomeAsync(
                Assert.Single(page.Rows).Id, new ClaimOutcomeInput(ClaimState.CorrectionDraft, new DateOnly(2026, 10, 9), "PCN-90", null, null), token);
        });
        await terminal.RunAsync("month-end", "--month", Month);

        var claim = (await SeenAsync(terminal)).Single(claim => claim.Patient == "CASE-90");
        Assert.Equal(("1 7", "PCN-90"), (claim.Frequencies, claim.OriginalControlNumber));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task An_answer_that_cannot_follow_is_refused_and_nothing_of_the_file_is_kept(DatabaseKind kind)
    {
        await using var terminal = await AnsweredAsync(kind);
        var before = await SeenAsync(terminal);
        terminal.Put(
            "claim_outcomes.csv",
            "patient,month,state,date",
            "CASE-81,2026-09,Reversed,2026-10-06",
            "CASE-78,2026-09,PayerAccepted,2026-10-06",
            "CASE-78,2026-08,Paid,2026-10-06");

        var ending = await terminal.RunAsync("import", terminal.Folder.FullName, "--json");

        Assert.Equal(1, ending.Code);
        Assert.Equal([3, 4], ending.Json.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("line").GetInt32()));
        Assert.Equal(before, await SeenAsync(terminal));
    }

    /// <summary>September is claimed and the payers have answered.</summary>
    private static async Task<Terminal> AnsweredAsync(DatabaseKind kind)
    {
        var terminal = await Terminal.OpenAsync(kind, CaseFolder.InstantOf(CaseFolder.Months(Group)[0].AsOf));
        await MonthRuns.TakeAsync(terminal, CaseFolder.Of(Group));
        var first = await terminal.RunAsync("month-end", "--month", Month, "--json");
        Assert.Equal(CaseFolder.Months(Group).Count, first.Json.GetProperty("claimsCreated").GetInt32());
        await MonthRuns.TakeAsync(terminal, CaseFolder.Of(Group, "answers"));
        return terminal;
    }

    private static async Task<IReadOnlyList<ExpectedClaim>> SeenAsync(Terminal terminal) =>
        await terminal.AskAsync<IClaimAppService, IReadOnlyList<ExpectedClaim>>(async (claims, token) =>
        {
            var page = await claims.GetListAsync(new ClaimQuery(BillingMonth.Parse(Month)), token);
            var seen = new List<ExpectedClaim>();
            foreach (var row in page.Rows.OrderBy(row => row.Mrn, StringComparer.Ordinal))
                seen.Add(ExpectedClaim.Of(await claims.GetAsync(row.Id, token)));
            return seen;
        });

    /// <param name="Frequencies">Of all versions, first to last.</param>
    /// <param name="OriginalControlNumber">REF F8 of the last version.</param>
    private sealed record ExpectedClaim(string Patient, string State, string Frequencies, string OriginalControlNumber, string Task, string DueOn)
    {
        public static ExpectedClaim Of(IReadOnlyDictionary<string, string> row) =>
            new(row["patient"], row["state"], row["frequencies"], row["original_control_number"], row["task"], row["due_on"]);

        public static ExpectedClaim Of(ClaimDto claim)
        {
            var versions = claim.Versions.OrderBy(version => version.Number).ToList();
            return new ExpectedClaim(
                claim.Mrn,
                claim.State.ToString(),
                string.Join(' ', versions.Select(version => version.Frequency)),
                versions[^1].OriginalPayerControlNumber ?? "",
                string.Join(' ', TasksOf(claim).Select(task => task.Kind)),
                string.Join(' ', TasksOf(claim).Select(task => task.DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).OfType<string>()));
        }
    }

    /// <summary>What month end left; that an answer was written down by hand leaves work of its own.</summary>
    private static IEnumerable<ClaimWorkDto> TasksOf(ClaimDto claim) =>
        claim.Work.Where(work => work.Kind is WorkKind.Refund or WorkKind.Reopening or WorkKind.FixAndResend or WorkKind.Decision);
}
