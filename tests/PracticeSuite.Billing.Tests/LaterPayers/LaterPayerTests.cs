using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.LaterPayers;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Billing.Tests.Submissions;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Billing.Tests.Remittances.RemittanceFilesOf;

namespace PracticeSuite.Billing.Tests.LaterPayers;

/// <summary>What the first payer leaves to the patient is asked of the next insurance before it is asked of the patient (§3.1).</summary>
public sealed class LaterPayerTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-085"), Trait("Rule", "C-100"), Trait("Rule", "C-101"), Trait("Rule", "C-102"), Trait("Rule", "C-103"), Trait("Rule", "C-104")]
    public async Task The_next_payer_is_told_what_the_first_has_paid_and_why_not_more(DatabaseKind kind)
    {
        await using var host = await LaterHost.CreateAsync(kind);
        await host.FirstAnswersAsync();

        var waiting = await host.WaitingAsync();
        var (file, number) = await host.SendAsync();

        Assert.Equal((2, ClaimState.Draft, Money.Dollars(9.77m), Money.Dollars(38.28m)), (waiting.Rank, waiting.State, waiting.Left, waiting.FirstPaid));
        Assert.NotEqual(host.First, number);
        foreach (var segment in (string[])[
            "SBR*S*18*******CI~", "SBR*P*18*******MB~", "AMT*D*38.28~", "OI***Y***Y~", "NM1*PR*2*MEDICARE PART B*****PI*EXMAC~", "REF*F8*1926290000010~",
            "SVD*EXMAC*38.28*HC:99484**1~", "CAS*CO*45*46.17**253*.78~", "CAS*PR*2*9.77~", "DTP*573*D8*20261019~"])
            Assert.Contains(segment, file, StringComparison.Ordinal);
        Assert.Equal(ClaimState.Transmitted, (await host.ClaimAsync(2)).State);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-071")]
    public async Task The_next_payer_is_told_what_the_patient_has_paid_and_not_what_was_taken_back(DatabaseKind kind)
    {
        await using var host = await LaterHost.CreateAsync(kind);
        await host.FirstAnswersAsync();
        await PayAsync(host, 5);
        await PayAsync(host, 3);
        var last = await host.Billing.ReadAsync(db => db.Journal.Where(e => e.Kind == JournalKind.PatientPayment).OrderByDescending(e => e.Id).Select(e => e.Id).FirstAsync());
        await host.Billing.Biller.RunAsync<ILedgerAppService>((books, token) => books.UndoAsync(last, "posted twice", token));

        var (file, _) = await host.SendAsync();

        Assert.Contains("AMT*F5*5~", file, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-101")]
    public async Task What_a_payer_left_of_the_whole_claim_stands_with_it_where_it_answered_no_line(DatabaseKind kind)
    {
        await using var host = await LaterHost.CreateAsync(kind);
        var answer = Claim(host.First, 95, "1", "1926290000010", LaterHost.MedicareShare);
        await host.AnswerAsync(answer with { Adjustments = answer.Lines[0].Adjustments, Lines = [] });

        var (file, _) = await host.SendAsync();

        Assert.Contains("AMT*EAF*9.77~", file, StringComparison.Ordinal);
        Assert.DoesNotContain("SVD*", file, StringComparison.Ordinal);
    }

    private static Task PayAsync(LaterHost host, decimal dollars) => host.Billing.Biller.RunAsync<IStatementAccountAppService>((accounts, token) => accounts.RecordPaymentAsync(
        host.Patient.Id, new PatientPaymentInput(Money.Dollars(dollars), new DateOnly(2026, 10, 20), PaymentMethod.Cash, null), token));

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-100"), Trait("Rule", "C-184"), Trait("Rule", "C-236"), Trait("Rule", "C-384")]
    public async Task Its_answer_finds_it_and_the_patient_owes_what_both_have_left(DatabaseKind kind)
    {
        await using var host = await LaterHost.CreateAsync(kind);
        await host.FirstAnswersAsync();
        var between = await host.BooksAsync();
        var (_, number) = await host.SendAsync();
        await host.Clearing.AnswerAsync(Answers.Claims("EXCH000000002", [(number, "A2", "20", "WQ", "S1")], control: 402), "277-2.txt");

        await host.AnswerAsync(Claim(number, 95, "2", "S1", "OA-23 85.23", "PR-3 2"));

        Assert.Equal(["NextPayerReceivable 9.77", "Cash 38.28", "Charges -95.00", "ContractualWriteOff 46.17", "Sequestration 0.78"], between);
        Assert.Equal(["PatientReceivable 2.00", "Cash 46.05", "Charges -95.00", "ContractualWriteOff 46.17", "Sequestration 0.78"], await host.BooksAsync());
        var (first, second) = (await host.ClaimAsync(1), await host.ClaimAsync(2));
        Assert.Equal((ClaimState.PatientBalance, "1926290000010", Money.Dollars(46.05m)), (first.State, first.PayerControlNumber, first.Paid));
        Assert.Equal((ClaimState.Paid, "S1", Money.Dollars(7.77m)), (second.State, second.PayerControlNumber, second.Paid));
        Assert.Empty((await host.ListAsync()).Rows);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-236"), Trait("Rule", "C-211")]
    public async Task What_the_next_payer_repeats_of_the_first_is_not_written_off_twice(DatabaseKind kind)
    {
        await using var host = await LaterHost.CreateAsync(kind);
        await host.FirstAnswersAsync();
        var (_, number) = await host.SendAsync();

        await host.AnswerAsync(Claim(number, 95, "2", "S1", "CO-45 46.17", "OA-23 39.06", "PR-3 4.77"));

        Assert.Equal(["PatientReceivable 4.77", "Cash 43.28", "Charges -95.00", "ContractualWriteOff 46.17", "Sequestration 0.78"], await host.BooksAsync());
        Assert.Empty((await host.WorkAsync(WorkKind.CreditBalance)).Rows);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-214"), Trait("Rule", "C-211")]
    public async Task What_the_next_payer_refuses_is_worked_and_not_the_patients_by_itself(DatabaseKind kind)
    {
        await using var host = await LaterHost.CreateAsync(kind);
        await host.FirstAnswersAsync();
        var (_, number) = await host.SendAsync();

        await host.AnswerAsync(Claim(number, 95, "4", "S1", "CO-29 95"));

        Assert.Equal(["DeniedReceivable 9.77", "Cash 38.28", "Charges -95.00", "ContractualWriteOff 46.17", "Sequestration 0.78"], await host.BooksAsync());
        Assert.Equal((ClaimState.Paid, ClaimState.Denied), ((await host.ClaimAsync(1)).State, (await host.ClaimAsync(2)).State));
        var denial = Assert.Single((await host.WorkAsync(WorkKind.Denial)).Rows);
        Assert.Equal(("CO-29", Money.Dollars(9.77m), host.First), (denial.Reason, denial.Amount, denial.ClaimNumber));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-105"), Trait("Rule", "C-184")]
    public async Task What_the_first_payer_has_passed_on_is_not_sent_again_for_thirty_days(DatabaseKind kind)
    {
        await using var host = await LaterHost.CreateAsync(kind);
        await host.FirstAnswersAsync("19");
        var waiting = await host.WaitingAsync();

        var early = await host.ReleaseAsync();
        host.Billing.Host.Clock.Advance(TimeSpan.FromDays(28));
        var later = await host.ReleaseAsync();

        Assert.Equal(new DateOnly(2026, 11, 18), waiting.ReleasableFrom);
        Assert.Contains("2026-11-18", Assert.Single(early.Refused).Value, StringComparison.Ordinal);
        Assert.Equal([waiting.Id], later.Released);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-105")]
    public async Task A_remark_that_it_was_passed_on_waits_as_well(DatabaseKind kind)
    {
        await using var host = await LaterHost.CreateAsync(kind);

        await host.AnswerAsync(Claim(host.First, 95, "1", "1926290000010", LaterHost.MedicareShare) with { Remarks = ["MA18"] });

        Assert.Equal(new DateOnly(2026, 11, 18), (await host.WaitingAsync()).ReleasableFrom);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-105"), Trait("Rule", "C-184")]
    public async Task The_answer_to_what_was_passed_on_comes_under_the_first_number_and_nothing_is_left_to_send(DatabaseKind kind)
    {
        await using var host = await LaterHost.CreateAsync(kind);
        await host.FirstAnswersAsync("19");

        await host.AnswerAsync(Claim(host.First, 95, "2", "S1", "OA-23 85.23"));

        Assert.Equal(["Cash 48.05", "Charges -95.00", "ContractualWriteOff 46.17", "Sequestration 0.78"], await host.BooksAsync());
        Assert.Equal((ClaimState.Paid, Money.Dollars(9.77m)), ((await host.ClaimAsync(2)).State, (await host.ClaimAsync(2)).Paid));
        Assert.Empty((await host.ListAsync()).Rows);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-106")]
    public async Task Medicare_is_told_why_it_comes_second_or_is_not_asked(DatabaseKind kind)
    {
        await using var said = await LaterHost.CreateAsync(kind, medicare: false, why: "12");
        await using var unsaid = await LaterHost.CreateAsync(kind, medicare: false, why: null);
        foreach (var host in new[] { said, unsaid })
            await host.FirstAnswersAsync("1", "CO-45 40", "PR-2 11");

        var (file, _) = await said.SendAsync();
        await unsaid.ReleaseAsync();
        await unsaid.Clearing.BuildAsync();

        Assert.Contains("SBR*S*18***12****MB~", file, StringComparison.Ordinal);
        var id = (await unsaid.ClaimAsync(2)).Id;
        var way = await unsaid.Clearing.AsBillerAsync((submissions, token) => submissions.GetClaimAsync(id, token));
        Assert.Equal(["C-106"], way.Findings.Select(finding => finding.Rule));
        Assert.Equal(ClaimState.Held, (await unsaid.ClaimAsync(2)).State);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-100"), Trait("Rule", "C-384")]
    public async Task A_second_payer_that_nobody_asks_leaves_the_share_to_the_patient_until_somebody_does(DatabaseKind kind)
    {
        await using var host = await LaterHost.CreateAsync(kind);
        await host.FirstAnswersAsync();
        var waiting = await host.WaitingAsync();

        await host.Billing.Biller.RunAsync<ILaterPayerAppService>((later, token) => later.DropAsync(waiting.Id, waiting.Version, "The plan pays no care management", token));
        var dropped = (await host.BooksAsync(), (await host.ClaimAsync(1)).State);
        var row = Assert.Single((await host.ListAsync(dropped: true)).Rows);
        await host.Billing.Biller.RunAsync<ILaterPayerAppService>((later, token) => later.TakeUpAsync(row.Id, row.Version, token));

        Assert.Contains("PatientReceivable 9.77", dropped.Item1);
        Assert.Equal(ClaimState.PatientBalance, dropped.State);
        Assert.Contains("NextPayerReceivable 9.77", await host.BooksAsync());
        Assert.Equal(waiting.Id, (await host.WaitingAsync()).Id);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-215"), Trait("Rule", "C-104")]
    public async Task An_answer_that_is_taken_back_stops_what_tells_of_it_and_is_told_where_it_went(DatabaseKind kind)
    {
        await using var unsent = await LaterHost.CreateAsync(kind);
        await using var sent = await LaterHost.CreateAsync(kind);
        var answer = Claim(unsent.First, 95, "1", "1926290000010", "CO-45 85.23", "PR-2 9.77");
        await unsent.AnswerAsync(answer);
        await sent.AnswerAsync(answer with { Id = sent.First });
        await sent.SendAsync();

        await unsent.AnswerAsync(answer.Reversed());
        await sent.AnswerAsync((answer with { Id = sent.First }).Reversed());

        Assert.Contains("does not stand any more", Assert.Single((await unsent.ReleaseAsync()).Refused).Value, StringComparison.Ordinal);
        Assert.Equal(["InsuranceReceivable 95.00", "Charges -95.00"], await sent.BooksAsync());
        Assert.Equal(WorkKind.Decision, Assert.Single((await sent.ClaimAsync(2)).Tasks()).Kind);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-100"), Trait("Rule", "C-103"), Trait("Rule", "C-184")]
    public async Task A_third_payer_is_told_of_both_before_it(DatabaseKind kind)
    {
        await using var host = await LaterHost.CreateAsync(kind);
        var third = await host.Billing.System.RunAsync<IPayerAppService, PayerDetailDto>((payers, token) => payers.CreateAsync(
            new CreatePayerInput("GAP", "Gap Health", PayerKind.Commercial, null, new DateOnly(2020, 1, 1)), token));
        await host.Billing.System.RunAsync<IClearinghouseAppService, ClearinghouseDto>(
            (all, token) => all.SetPayerAsync(host.Clearing.Clearinghouse, new ClearinghousePayerInput(third.Id, "GAP01"), token));
        await host.CoverAsync(3, third.Id);
        await host.FirstAnswersAsync();
        var (_, second) = await host.SendAsync();

        await host.AnswerAsync(Claim(second, 95, "2", "S1", "OA-23 85.23", "PR-3 2"));
        var between = await host.BooksAsync();
        var (file, number) = await host.SendAsync();
        await host.AnswerAsync(Claim(number, 95, "3", "T1", "OA-23 93"));

        Assert.Contains("NextPayerReceivable 2.00", between);
        Assert.Contains("SBR*T*18*******CI~", file, StringComparison.Ordinal);
        Assert.Contains("SVD*EX001*7.77*HC:99484**1~", file, StringComparison.Ordinal);
        Assert.Equal(["Cash 48.05", "Charges -95.00", "ContractualWriteOff 46.17", "Sequestration 0.78"], await host.BooksAsync());
        Assert.Equal((ClaimState.Paid, Money.Dollars(2)), ((await host.ClaimAsync(3)).State, (await host.ClaimAsync(3)).Paid));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-184")]
    public async Task A_payer_that_only_passes_the_claim_on_moves_nothing_and_somebody_looks(DatabaseKind kind)
    {
        await using var host = await LaterHost.CreateAsync(kind);

        await host.AnswerAsync(Claim(host.First, 95, "23", null, "OA-109 95"));

        Assert.Equal(["InsuranceReceivable 95.00", "Charges -95.00"], await host.BooksAsync());
        var task = Assert.Single((await host.ClaimAsync(1)).Tasks());
        Assert.Contains("CLP02 23", task.Text, StringComparison.Ordinal);
        Assert.Empty((await host.ListAsync()).Rows);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "B-005"), Trait("Rule", "B-161")]
    public async Task The_month_has_one_claim_however_many_payers_are_asked(DatabaseKind kind)
    {
        await using var host = await LaterHost.CreateAsync(kind);
        await host.FirstAnswersAsync();

        var again = await host.Billing.RunAsync();

        Assert.Equal((0, 0), (again.Counts.ClaimsCreated, again.Counts.ClaimsChanged));
        Assert.Equal(2, await host.Billing.ReadAsync(db => db.Claims.CountAsync()));
        var refusal = await Assert.ThrowsAsync<BusinessException>(async () =>
        {
            var later = await host.ClaimAsync(2);
            await host.Billing.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.CorrectAsync(later.Id, "wrong plan", token));
        });
        Assert.Equal("Billing:LaterPayerNotCorrected", refusal.Code);
    }
}
