using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Services;
using PracticeSuite.Billing.Contracts.Superbills;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Services;

/// <summary>The practice's own labels of codes over the shipped ones.</summary>
public sealed class CodeLabelTests
{
    private const string Shipped = "General BHI care management, month";

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, Trait("Rule", "B-009")]
    [MemberData(nameof(Databases))]
    public async Task A_label_of_the_practice_stands_wherever_the_code_is_shown_until_the_shipped_one_holds_again(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        await host.RunAsync();
        var before = await ShownAsync(host);

        var own = await SetAsync(host, " 99484", "BHI month ", 0);
        var after = await ShownAsync(host);
        await host.Biller.RunAsync<ICodeLabelAppService>((labels, token) => labels.ResetAsync("99484", own.Version, token));

        Assert.Equal(("99484", Shipped, "BHI month", 1), (own.Code, own.Shipped, own.Own, own.Version));
        Assert.All(before, label => Assert.Equal(Shipped, label));
        Assert.All(after, label => Assert.Equal("BHI month", label));
        Assert.All(await ShownAsync(host), label => Assert.Equal(Shipped, label));
    }

    [Theory, Trait("Rule", "B-009"), Trait("Rule", "C-369")]
    [MemberData(nameof(Databases))]
    public async Task A_superbill_that_was_issued_keeps_the_label_that_it_printed(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false);
        await host.RunAsync();
        var first = await IssueAsync(host);

        await SetAsync(host, "99484", "BHI month", 0);
        var second = await IssueAsync(host);

        Assert.Equal((1, 2), (first.Version, second.Version));
        Assert.Contains("99484 General BHI", await PrintedAsync(host, first), StringComparison.Ordinal);
        Assert.Contains("99484 BHI month", await PrintedAsync(host, second), StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "B-009")]
    [MemberData(nameof(Databases))]
    public async Task A_code_without_a_shipped_label_can_have_one_of_the_practice(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 0);

        await SetAsync(host, "90834", "Therapy hour", 0);

        var table = await host.System.RunAsync<IProcedureCodes, ProcedureCodeTable>((codes, token) => codes.ReadAsync(token));
        var listed = await host.Biller.RunAsync<ICodeLabelAppService, IReadOnlyList<CodeLabelDto>>((labels, token) => labels.GetListAsync(token));
        Assert.Equal(("Therapy hour", Shipped), (table.LabelOf("90834"), table.LabelOf("99484")));
        Assert.Equal(new CodeLabelDto("90834", null, "Therapy hour", 1), listed[0]);
        Assert.Contains(new CodeLabelDto("99484", Shipped, null, 0), listed);
    }

    [Theory, Trait("Rule", "B-009")]
    [MemberData(nameof(Databases))]
    public async Task Whoever_labels_a_code_over_what_somebody_else_wrote_meanwhile_is_told_so(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 0);
        var seen = await SetAsync(host, "99484", "First", 0);
        await SetAsync(host, "99484", "Second", seen.Version);

        var refusals = new[]
        {
            await Assert.ThrowsAsync<BusinessException>(() => SetAsync(host, "99484", "Third", 0)),
            await Assert.ThrowsAsync<BusinessException>(() => SetAsync(host, "99484", "Third", seen.Version)),
            await Assert.ThrowsAsync<BusinessException>(() =>
                host.Biller.RunAsync<ICodeLabelAppService>((labels, token) => labels.ResetAsync("99484", seen.Version, token))),
        };

        Assert.All(refusals, refusal => Assert.Equal("Data:ChangedMeanwhile", refusal.Code));
    }

    [Theory, Trait("Rule", "B-009")]
    [InlineData("99484", "", "Label")]
    [InlineData("99484", "one\ntwo", "Label")]
    [InlineData("9948", "BHI month", "Code")]
    public async Task A_label_is_one_line_of_1_to_60_characters_for_a_code_of_five(string code, string label, string field)
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite, patients: 0);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => SetAsync(host, code, label, 0));
        var tooLong = await Assert.ThrowsAsync<BusinessException>(() => SetAsync(host, "99484", new string('a', 61), 0));

        Assert.Equal((field, "Label"), (refusal.Field, tooLong.Field));
        Assert.Equal(60, (await SetAsync(host, "99484", new string('a', 60), 0)).Own!.Length);
    }

    [Fact]
    public async Task Only_who_may_change_the_settings_labels_a_code()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite, patients: 0);
        var therapist = host.Host.For(Neighbours.Therapist, PracticeRole.Therapist);

        await Assert.ThrowsAsync<AccessDeniedException>(() =>
            therapist.RunAsync<ICodeLabelAppService, CodeLabelDto>((labels, token) => labels.SetAsync("99484", "BHI month", 0, token)));
    }

    /// <summary>The label on the claim's page, on the board and in the lists that are chosen from.</summary>
    private static async Task<string[]> ShownAsync(BillingHost host)
    {
        var claim = await host.ClaimAsync(host.Practice.Patients[0]);
        var board = await host.Biller.RunAsync<IMonthEndAppService, MonthBoardPageDto>(
            (months, token) => months.GetPageAsync(new MonthBoardQuery(Neighbours.September), token));
        var month = await host.Biller.RunAsync<IMonthEndAppService, IReadOnlyList<MonthBoardRowDto>>(
            (months, token) => months.GetPatientAsync(claim.PatientId, Neighbours.September, token));
        var table = await host.System.RunAsync<IProcedureCodes, ProcedureCodeTable>((codes, token) => codes.ReadAsync(token));
        return [claim.CodeLabel, board.Rows[0].CodeLabel, month[0].CodeLabel, table.LabelOf("99484")];
    }

    private static Task<CodeLabelDto> SetAsync(BillingHost host, string code, string label, int version) =>
        host.Biller.RunAsync<ICodeLabelAppService, CodeLabelDto>((labels, token) => labels.SetAsync(code, label, version, token));

    private static async Task<SuperbillDto> IssueAsync(BillingHost host)
    {
        var claim = await host.ClaimAsync(host.Practice.Patients[0]);
        return await host.Biller.RunAsync<ISuperbillAppService, SuperbillDto>((superbills, token) => superbills.IssueAsync(claim.Id, null, token));
    }

    private static async Task<string> PrintedAsync(BillingHost host, SuperbillDto issue)
    {
        var file = await host.Biller.RunAsync<ISuperbillAppService, SuperbillFile>((superbills, token) => superbills.GetAsync(issue.Id, false, token));
        return Assert.Single(SuperbillTests.TextOf(file.Content));
    }
}
