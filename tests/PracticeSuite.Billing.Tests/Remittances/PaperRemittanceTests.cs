using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.LaterPayers;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Remittances;

/// <summary>What a payer without an 835 has sent on paper is typed, and then is a remittance like any other (C-342).</summary>
[Trait("Rule", "C-342")]
public sealed class PaperRemittanceTests
{
    private static readonly DateOnly On = new(2026, 11, 30);
    private static readonly string[] ExampleA = ["CO-45 46.17", "CO-253 0.78", "PR-2 9.77"];

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-211"), Trait("Rule", "C-280"), Trait("Rule", "C-183")]
    public async Task What_is_typed_is_posted_as_a_file_would_be_and_the_claims_are_paid_and_denied(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, patients: 2);
        var (paid, denied) = (Claim(await host.NumberAsync(0), 38.28m, ExampleA), Claim(await host.NumberAsync(1), 0, "CO-97 95") with { IsDenied = true, Remarks = "m15, N522" });

        var id = await PostAsync(host, Paper([paid, denied], withheld: 10));

        var remittance = await host.AskAsync((remittances, token) => remittances.GetAsync(id, token));
        var rows = (await host.AskAsync((remittances, token) => remittances.GetClaimsAsync(id, 0, 10, token))).Rows;
        Assert.Equal(("MEDICARE PART B", "88112", "CHK", Money.Dollars(28.28m), true, true), (remittance.Payer, remittance.Trace, remittance.Method, remittance.Paid, remittance.IsOnPaper, remittance.MayBeTakenBack));
        Assert.Equal([RemittanceMatch.Matched, RemittanceMatch.Matched], rows.Select(row => row.Match));
        Assert.Equal(["PatientReceivable 9.77", "Cash 38.28", "Charges -95.00", "ContractualWriteOff 46.17", "Sequestration 0.78"], await host.BalancesAsync(0));
        Assert.Equal(["DeniedReceivable 95.00", "Charges -95.00"], await host.BalancesAsync(1));
        Assert.Contains("ProviderAdjustments 10.00", await host.BooksAsync());
        Assert.Equal((ClaimState.PatientBalance, ClaimState.Denied), ((await host.ClaimAsync(0)).State, (await host.ClaimAsync(1)).State));
        Assert.Equal(("ICN-7", "Paper remittance 88112"), ((await host.ClaimAsync(0)).PayerControlNumber, (await host.ClaimAsync(0)).History[^1].Cause));
        var denial = Assert.Single((await host.WorkAsync(WorkKind.Denial)).Rows);
        Assert.Equal(("CO-97", "M15 N522"), (denial.Reason, string.Join(' ', denial.Remarks)));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-200"), Trait("Rule", "C-201"), Trait("Rule", "C-202"), Trait("Rule", "C-204")]
    public async Task A_sum_that_does_not_hold_is_refused_at_its_box_and_nothing_is_posted_or_kept(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, patients: 2);
        var (first, second) = (Claim(await host.NumberAsync(0), 38.28m, ExampleA), Claim(await host.NumberAsync(1), 40, ExampleA));

        var claim = await Assert.ThrowsAsync<BusinessException>(() => PostAsync(host, Paper([first, second])));
        var total = await Assert.ThrowsAsync<BusinessException>(() => PostAsync(host, Paper([first]) with { Total = Money.Dollars(38) }));

        Assert.Equal(("Paid-1", "Paid is $40.00, but the charge of $95.00 less the adjustments of $56.72 is $38.28; compare the amounts with the paper."), (claim.Field, claim.Message));
        Assert.Equal("Total", total.Field);
        Assert.Contains("Total is $38.00, but the claims were paid $38.28", total.Message, StringComparison.Ordinal);
        Assert.Empty(await host.BooksAsync());
        Assert.Empty((await host.FilesAsync()).Rows);
        Assert.Equal(0, (await host.AskAsync((remittances, token) => remittances.GetListAsync(0, 1, token))).Total);
    }

    /// <summary>A payer repeats on paper the number under which the claim went the second time.</summary>
    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-323"), Trait("Rule", "C-210")]
    public async Task The_number_of_another_time_is_the_claims(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);

        await PostAsync(host, Paper([Claim($"{(await host.NumberAsync(0)).ToLowerInvariant()}i2", 38.28m, ExampleA)]));

        Assert.Contains("Cash 38.28", await host.BalancesAsync(0));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-216")]
    public async Task The_same_check_typed_twice_is_posted_once(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        var paper = Paper([Claim(await host.NumberAsync(0), 38.28m, ExampleA)]);
        await PostAsync(host, paper);
        host.Billing.Host.Clock.Advance(TimeSpan.FromMinutes(5));

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => PostAsync(host, paper with { Trace = " 88112" }));

        Assert.Equal(("Billing:PaperPostedBefore", "Trace"), (refusal.Code, refusal.Field));
        Assert.Contains("Cash 38.28", await host.BooksAsync());
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-215"), Trait("Rule", "C-160l")]
    public async Task What_was_typed_wrong_is_taken_back_by_counter_entries_and_typed_anew(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        var wrong = Paper([Claim(await host.NumberAsync(0), 38.28m, "CO-45 46.95", "PR-1 9.77")], withheld: 5);
        var id = await PostAsync(host, wrong);
        var entries = await host.EntriesAsync();

        var back = await TakeBackAsync(host, id);
        var between = (await host.BooksAsync(), (await host.ClaimAsync(0)).State);
        var again = await Assert.ThrowsAsync<BusinessException>(() => TakeBackAsync(host, id));
        var chain = await Assert.ThrowsAsync<BusinessException>(() => TakeBackAsync(host, back));
        await PostAsync(host, Paper([Claim(await host.NumberAsync(0), 38.28m, ExampleA)], withheld: 5));

        Assert.Equal(["InsuranceReceivable 95.00", "Charges -95.00"], between.Item1);
        Assert.Equal(ClaimState.Reversed, between.State);
        Assert.Equal(("Billing:NotToTakeBack", "Billing:NotToTakeBack"), (again.Code, chain.Code));
        Assert.Equal(entries + 4, await host.EntriesAsync());
        Assert.Equal(["PatientReceivable 9.77", "Cash 33.28", "ProviderAdjustments 5.00", "Charges -95.00", "ContractualWriteOff 46.17", "Sequestration 0.78"], await host.BooksAsync());
        Assert.Equal(ClaimState.PatientBalance, (await host.ClaimAsync(0)).State);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-215"), Trait("Rule", "P-122")]
    public async Task What_is_taken_back_is_taken_back_for_those_as_well_whom_the_biller_may_not_see(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, patients: 2);
        var id = await PostAsync(host, Paper([Claim(await host.NumberAsync(0), 38.28m, ExampleA), Claim(await host.NumberAsync(1), 38.28m, ExampleA)]));
        var hidden = host.Billing.Practice.Patients[1].Id;
        await host.Billing.System.RunAsync<ISensitiveCharts>((charts, token) => charts.MarkAsync(Guid.CreateVersion7(), hidden, host.Billing.Host.Clock.GetUtcNow(), token));
        Assert.Single((await host.Billing.Biller.RunAsync<IRemittanceAppService, RemittanceClaimPageDto>((remittances, token) => remittances.GetClaimsAsync(id, 0, 10, token))).Rows);

        var back = await TakeBackAsync(host, id);
        var chain = await Assert.ThrowsAsync<BusinessException>(() => TakeBackAsync(host, back));

        Assert.Equal(["InsuranceReceivable 190.00", "Charges -190.00"], await host.BooksAsync());
        Assert.Equal("Billing:NotToTakeBack", chain.Code);
        Assert.False((await host.Billing.Biller.RunAsync<IRemittanceAppService, RemittanceDto>((remittances, token) => remittances.GetAsync(id, token))).MayBeTakenBack);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "B-167")]
    public async Task What_was_turned_away_and_is_paid_all_the_same_is_not_sent_again(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        await host.Billing.AnswerAsync(host.Billing.Practice.Patients[0], ClaimState.PayerRejected);
        Assert.Single((await host.WorkAsync(WorkKind.FixAndResend)).Rows);

        await PostAsync(host, Paper([Claim(await host.NumberAsync(0), 38.28m, ExampleA)]));

        Assert.Empty((await host.WorkAsync(WorkKind.FixAndResend)).Rows);
        Assert.Single((await host.WorkAsync(WorkKind.FixAndResend, done: true)).Rows);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-100")]
    public async Task The_next_payer_is_asked_for_what_the_paper_leaves_to_the_patient(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        var number = await host.NumberAsync(0);
        await host.Billing.System.RunAsync<ICoverageAppService, CoverageDto>((coverages, token) => coverages.AddAsync(
            new CoverageInput(host.Billing.Practice.Patients[0].Id, host.Billing.Commercial, 2, new DateOnly(2020, 1, 1), null, "W2"), token));

        await PostAsync(host, Paper([Claim(number, 38.28m, ExampleA)]));

        var asked = Assert.Single((await host.Billing.Biller.RunAsync<ILaterPayerAppService, LaterClaimPageDto>((later, token) => later.GetListAsync(false, 0, 10, token))).Rows);
        Assert.Equal(Money.Dollars(9.77m), asked.Left);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-210")]
    public async Task A_number_that_is_none_of_ours_and_two_payers_on_one_check_are_refused(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        await host.Billing.AdmitAsync(2, medicare: false);
        await host.Billing.RunAsync();
        var first = Claim(await host.NumberAsync(0), 38.28m, ExampleA);

        var unknown = await Assert.ThrowsAsync<BusinessException>(() => PostAsync(host, Paper([first, first with { Number = "23456789ABCDE" }])));
        var two = await Assert.ThrowsAsync<BusinessException>(async () => await PostAsync(host, Paper([first, first with { Number = await host.NumberAsync(1) }])));

        Assert.Equal(("Number-1", "Number-1"), (unknown.Field, two.Field));
        Assert.Contains("23456789ABCDE", unknown.Message, StringComparison.Ordinal);
        Assert.Contains("Acme Health", two.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_is_told_with_its_box_its_value_and_the_mend()
    {
        await using var host = await RemittanceHost.CreateAsync(DatabaseKind.Sqlite);
        var good = Claim(await host.NumberAsync(0), 38.28m, ExampleA);
        var paper = Paper([good]);

        async Task<string?> FieldOf(PaperRemittanceInput wrong)
        {
            var refusal = await Assert.ThrowsAsync<BusinessException>(() => PostAsync(host, wrong));
            Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
            return refusal.Field;
        }

        Assert.Equal("Trace", await FieldOf(paper with { Trace = " " }));
        Assert.Equal("PaidOn", await FieldOf(paper with { PaidOn = null }));
        Assert.Equal("PaidOn", await FieldOf(paper with { PaidOn = new DateOnly(2026, 12, 3) }));
        Assert.Equal("Claims", await FieldOf(paper with { Claims = [] }));
        Assert.Equal("Charge-0", await FieldOf(paper with { Claims = [good with { Charge = Money.Zero }] }));
        Assert.Equal("Paid-0", await FieldOf(paper with { Claims = [good with { IsDenied = true }] }));
        Assert.Equal("Group-0-1", await FieldOf(paper with { Claims = [good with { Adjustments = [good.Adjustments[0], good.Adjustments[1] with { Group = "CR" }, good.Adjustments[2]] }] }));
        Assert.Equal("Reason-0-0", await FieldOf(paper with { Claims = [good with { Adjustments = [good.Adjustments[0] with { Reason = "" }] }] }));
        Assert.Equal("Amount-0-0", await FieldOf(paper with { Claims = [good with { Adjustments = [good.Adjustments[0] with { Amount = Money.Zero }] }] }));
        Assert.Equal("Remarks-0", await FieldOf(paper with { Claims = [good with { Remarks = "see letter" }] }));
        Assert.Empty(await host.BooksAsync());
    }

    internal static Task<Guid> PostAsync(RemittanceHost host, PaperRemittanceInput paper) =>
        host.Billing.Biller.Once.RunAsync<IPaperRemittanceAppService, Guid>((all, token) => all.PostAsync(paper, token));

    internal static Task<Guid> TakeBackAsync(RemittanceHost host, Guid id) =>
        host.Billing.Biller.RunAsync<IPaperRemittanceAppService, Guid>((all, token) => all.TakeBackAsync(id, "Deductible was coinsurance", token));

    internal static PaperRemittanceInput Paper(IReadOnlyList<PaperClaimInput> claims, decimal withheld = 0) => new(
        "88112", On, ByTransfer: false, new Money(claims.Sum(claim => claim.Paid.Cents)) - Money.Dollars(withheld), Money.Dollars(withheld), withheld > 0 ? "ICN-1" : null, claims);

    /// <summary>Of $95.</summary>
    internal static PaperClaimInput Claim(string number, decimal paid, params IReadOnlyList<string> adjustments)
    {
        var read = adjustments.Select(text => text.Split('-', ' '))
            .Select(parts => new PaperAdjustmentInput(parts[0], parts[1], Money.Dollars(decimal.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture)))).ToList();
        var share = new Money(read.Where(one => one.Group == "PR").Sum(one => one.Amount.Cents));
        return new PaperClaimInput(number, false, "ICN-7", Money.Dollars(95), Money.Dollars(paid), share, null, read);
    }
}
