using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Remittances;
using PracticeSuite.Billing.Tests.Remittances;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Billing.Tests.Submissions;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using PracticeSuite.X12.Remittances;
using Xunit;

namespace PracticeSuite.Billing.Tests;

/// <summary>From a month's minutes to the payer's money, all of it through the folder of a clearinghouse.</summary>
public sealed class LifecycleTests
{
    private static readonly string[] Share = ["CO-45 45.00", "PR-2 10.00"];

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-160k"), Trait("Rule", "C-210"), Trait("Rule", "C-344")]
    public async Task A_claim_is_sent_accepted_and_paid_and_the_books_say_so(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, medicare: false);
        var number = Answers.ClaimsOf(await host.SendAllAsync()).Single();
        await host.AnswerAsync(Answers.Functional(1));
        await host.AnswerAsync(Answers.Claims("EXCH000000001", [(number, "A2", "20", "WQ", "PCN1")]), "277.txt");
        host.Billing.Host.Clock.Advance(TimeSpan.FromDays(12));

        await host.AnswerAsync(RemittanceFilesOf.Of("TRACE1", [RemittanceFilesOf.Claim(number, 95, adjustments: Share)]), "835.txt");

        var file = await host.LastFileAsync();
        Assert.Equal((InboundKind.Remittance, InboundState.Applied, 1), (file.Kind, file.State, file.Answers));
        Assert.Equal([ClaimState.PatientBalance], await host.StatesAsync());
        Assert.Equal(["Cash 40.00", "Charges -95.00", "ContractualWriteOff 45.00", "PatientReceivable 10.00"], await BalancesAsync(host));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-080"), Trait("Rule", "C-163"), Trait("Rule", "C-210"), Trait("Rule", "B-167")]
    public async Task What_went_a_second_time_is_paid_under_the_number_of_that_time(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, medicare: false);
        await host.SendAllAsync();
        await host.AnswerAsync(Answers.Functional(1, "R"));
        await host.ReleaseAgainAsync();
        await host.BuildAsync();
        await host.ExchangeAsync();
        var second = Answers.ClaimsOf(await File.ReadAllTextAsync(Path.Combine(host.Out, host.Sent()[^1]))).Single();
        host.Billing.Host.Clock.Advance(TimeSpan.FromDays(12));

        await host.AnswerAsync(RemittanceFilesOf.Of("TRACE1", [RemittanceFilesOf.Claim(second, 95, adjustments: Share)]), "835.txt");

        Assert.EndsWith("I2", second, StringComparison.Ordinal);
        Assert.Equal([ClaimState.PatientBalance], await host.StatesAsync());
        Assert.Equal(["Cash 40.00", "Charges -95.00", "ContractualWriteOff 45.00", "PatientReceivable 10.00"], await BalancesAsync(host));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-204"), Trait("Rule", "C-216")]
    public async Task What_does_not_add_up_is_put_aside_and_what_came_before_is_known(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, medicare: false);
        var number = Answers.ClaimsOf(await host.SendAllAsync()).Single();
        host.Billing.Host.Clock.Advance(TimeSpan.FromDays(12));
        var sound = RemittanceFilesOf.Of("TRACE1", [RemittanceFilesOf.Claim(number, 95, adjustments: Share)]);

        await host.AnswerAsync(sound.Replace("CAS*CO*45*45~", "CAS*CO*45*44~", StringComparison.Ordinal), "spoilt.txt");
        Assert.Equal(InboundState.Quarantined, (await host.LastFileAsync()).State);
        Assert.Equal([ClaimState.Transmitted], await host.StatesAsync());
        await host.AnswerAsync(sound, "835.txt");
        await host.AnswerAsync(sound.Replace("*000000501*", "*000000502*", StringComparison.Ordinal).Replace("IEA*1*000000501", "IEA*1*000000502", StringComparison.Ordinal), "again.txt");

        Assert.Equal("All that it holds was posted before.", (await host.LastFileAsync()).Note);
        Assert.Equal(["Cash 40.00", "Charges -95.00", "ContractualWriteOff 45.00", "PatientReceivable 10.00"], await BalancesAsync(host));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-147"), Trait("Rule", "C-216")]
    public async Task Whoever_dies_between_posting_a_file_and_writing_that_down_posts_it_once(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, medicare: false);
        var number = Answers.ClaimsOf(await host.SendAllAsync()).Single();
        host.Billing.Host.Clock.Advance(TimeSpan.FromDays(12));
        var file = RemittanceFilesOf.Of("TRACE1", [RemittanceFilesOf.Claim(number, 95, adjustments: Share)]);

        await host.Billing.System.Once.RunAsync<IRemittanceFiles, ReceivedFileDto>((files, token) => files.ReceiveAsync(file.ToStream(), "835.txt", takesTests: false, token));
        await host.AnswerAsync(file, "835.txt");

        var known = await host.LastFileAsync();
        Assert.Equal((InboundState.Applied, 1, null), (known.State, known.Answers, known.Note));
        Assert.Equal(["Cash 40.00", "Charges -95.00", "ContractualWriteOff 45.00", "PatientReceivable 10.00"], await BalancesAsync(host));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-160m"), Trait("Rule", "B-164"), Trait("Rule", "C-073"), Trait("Rule", "C-214"), Trait("Rule", "C-215"), Trait("Rule", "C-231")]
    public async Task A_denied_claim_is_corrected_replaced_and_paid(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, medicare: false);
        var first = Answers.ClaimsOf(await host.SendAllAsync()).Single();
        host.Billing.Host.Clock.Advance(TimeSpan.FromDays(12));
        var denied = RemittanceFilesOf.Claim(first, 95, "4", "PCN1", "CO-4 95");
        await host.AnswerAsync(RemittanceFilesOf.Of("NONE1", [denied]), "denied.txt");
        Assert.Equal(["Charges -95.00", "DeniedReceivable 95.00"], await BalancesAsync(host));

        var claim = await host.Billing.ClaimAsync(host.Billing.Practice.Patients[0]);
        await host.Billing.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.ChangeModifierAsync(claim.Id, claim.Version, "XE", "A separate encounter", token));
        await host.Billing.RunAsync();
        var second = await SendAgainAsync(host);
        await host.AnswerAsync(
            RemittanceFilesOf.Of("EFT2", [denied.Reversed(), RemittanceFilesOf.Claim(second.Number, 95, control: "PCN2", adjustments: Share)]), "paid.txt");

        Assert.Contains("*11:B:7*", second.File, StringComparison.Ordinal);
        Assert.Contains("REF*F8*PCN1~", second.File, StringComparison.Ordinal);
        Assert.Contains("SV1*HC:99484:XE*95*", second.File, StringComparison.Ordinal);
        Assert.Equal([ClaimState.PatientBalance], await host.StatesAsync());
        Assert.Equal(["Cash 40.00", "Charges -95.00", "ContractualWriteOff 45.00", "PatientReceivable 10.00"], await BalancesAsync(host));
        Assert.Equal(0, await OpenDenialsAsync(host));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "B-165"), Trait("Rule", "C-123"), Trait("Rule", "C-160o"), Trait("Rule", "C-215")]
    public async Task A_claim_that_Medicare_denies_is_reopened_and_never_replaced(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        var number = Answers.ClaimsOf(await host.SendAllAsync()).Single();
        host.Billing.Host.Clock.Advance(TimeSpan.FromDays(12));
        var denied = RemittanceFilesOf.Claim(number, 95, "4", "ICN1", "CO-97 95");
        await host.AnswerAsync(RemittanceFilesOf.Of("NONE1", [denied]), "denied.txt");
        var patient = host.Billing.Practice.Patients[0];

        var claim = await host.Billing.ClaimAsync(patient);
        await host.Billing.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.CorrectAsync(claim.Id, "Nothing else was billed that month", token));
        await host.Billing.RunAsync();
        var asked = Assert.Single((await host.Billing.ClaimAsync(patient)).Tasks());
        await host.Billing.Biller.RunAsync<IWorklistAppService>((work, token) => work.CompleteAsync(asked.Id, asked.Version, "Clerical error reopening, by telephone", token));
        var waits = (await host.Billing.ClaimAsync(patient)).State;
        var nothing = await Assert.ThrowsAsync<BusinessException>(() => host.BuildAsync());
        await host.AnswerAsync(RemittanceFilesOf.Of("EFT2", [denied.Reversed(), RemittanceFilesOf.Claim(number, 95, control: "ICN1", adjustments: Share)]), "reopened.txt");

        Assert.Equal((WorkKind.Reopening, ClaimState.ReopeningRequested, "Billing:NothingReady"), (asked.Kind, waits, nothing.Code));
        Assert.Equal([1], (await host.Billing.ClaimAsync(patient)).Versions.Select(version => version.Frequency));
        Assert.Single(host.Sent());
        Assert.Equal([ClaimState.PatientBalance], await host.StatesAsync());
        Assert.Equal(["Cash 40.00", "Charges -95.00", "ContractualWriteOff 45.00", "PatientReceivable 10.00"], await BalancesAsync(host));
        Assert.Equal(0, await OpenDenialsAsync(host));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "B-163"), Trait("Rule", "C-160n"), Trait("Rule", "C-190"), Trait("Rule", "C-215"), Trait("Rule", "C-202")]
    public async Task A_paid_claim_whose_minutes_are_voided_is_taken_back_and_its_money_returned(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, medicare: false);
        var number = Answers.ClaimsOf(await host.SendAllAsync()).Single();
        host.Billing.Host.Clock.Advance(TimeSpan.FromDays(12));
        var paid = RemittanceFilesOf.Claim(number, 95, control: "PCN1", adjustments: Share);
        await host.AnswerAsync(RemittanceFilesOf.Of("EFT1", [paid]), "paid.txt");
        var patient = host.Billing.Practice.Patients[0];

        patient.Work.RemoveAt(1);
        await host.Billing.RunAsync();
        var task = Assert.Single((await host.Billing.ClaimAsync(patient)).Tasks());
        var back = await SendAgainAsync(host);
        var year = new DateOnly(2026, 12, 31);
        await host.AnswerAsync(
            RemittanceFilesOf.Of("NONE2", [(paid with { Id = back.Number }).Reversed()], new ProviderAdjustment(RemittanceFilesOf.Npi, year, "FB", null, Money.Dollars(-40))), "reversed.txt");
        var owed = await BalancesAsync(host);
        var returned = Assert.Single((await host.Billing.Biller.RunAsync<IWorklistAppService, WorklistDto>((work, token) => work.GetAsync(new WorklistQuery(WorkKind.Refund, Done: true), token))).Rows);
        await host.Billing.RunAsync();
        // The payer keeps what it is owed from the next payment, here of a claim that is not known.
        await host.AnswerAsync(
            RemittanceFilesOf.Of("EFT3", [RemittanceFilesOf.Claim("NOTOURS", 40, control: "PCN9")], new ProviderAdjustment(RemittanceFilesOf.Npi, year, "FB", null, Money.Dollars(40))), "recovered.txt");

        Assert.Equal((WorkKind.Refund, task.Id), (task.Kind, returned.Id));
        Assert.Equal("The payer took back what it had paid, on 2026-10-19.", returned.DoneReason);
        Assert.All((await host.Billing.ClaimAsync(patient)).Tasks(), one => Assert.NotNull(one.DoneAt));
        Assert.Contains("*11:B:8*", back.File, StringComparison.Ordinal);
        Assert.Contains("REF*F8*PCN1~", back.File, StringComparison.Ordinal);
        Assert.Equal([ClaimState.Voided], await host.StatesAsync());
        Assert.Equal(["ProviderAdjustments -40.00"], owed.Where(balance => !balance.StartsWith("Cash 40", StringComparison.Ordinal)));
        Assert.Equal(["Cash 40.00", "Unapplied -40.00"], await BalancesAsync(host));
    }

    /// <summary>What the practice has decided to pay out is a debt in its books: it is not done by the void, but by paying.</summary>
    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "B-163"), Trait("Rule", "B-166"), Trait("Rule", "C-160n")]
    public async Task A_refund_that_is_owed_outlives_the_void_until_it_is_paid(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, medicare: false);
        var number = Answers.ClaimsOf(await host.SendAllAsync()).Single();
        host.Billing.Host.Clock.Advance(TimeSpan.FromDays(12));
        var paid = RemittanceFilesOf.Claim(number, 95, control: "PCN1", adjustments: Share);
        await host.AnswerAsync(RemittanceFilesOf.Of("EFT1", [paid]), "paid.txt");
        var patient = host.Billing.Practice.Patients[0];
        patient.Work.RemoveAt(1);
        await host.Billing.RunAsync();
        var task = Assert.Single((await host.Billing.ClaimAsync(patient)).Tasks());
        await WorkAsync((work, token) => work.RefundAsync(task.Id, task.Version, "Returned by check", token));
        var back = await SendAgainAsync(host);

        await host.AnswerAsync(
            RemittanceFilesOf.Of("NONE2", [(paid with { Id = back.Number }).Reversed()], new ProviderAdjustment(RemittanceFilesOf.Npi, new DateOnly(2026, 12, 31), "72", null, Money.Dollars(-40))), "reversed.txt");
        var owed = Assert.Single((await host.Billing.ClaimAsync(patient)).Tasks());
        await WorkAsync((work, token) => work.PayRefundAsync(owed.Id, owed.Version, new RefundPaymentInput(RefundMeans.Check, "1207", owed.OpenedOn), token));

        Assert.Equal([ClaimState.Voided], await host.StatesAsync());
        Assert.Equal(task.Id, owed.Id);
        Assert.All((await host.Billing.ClaimAsync(patient)).Tasks(), one => Assert.NotNull(one.DoneAt));
        Assert.DoesNotContain(await BalancesAsync(host), balance => balance.StartsWith("RefundsPayable", StringComparison.Ordinal));

        Task WorkAsync(Func<IWorklistAppService, CancellationToken, Task> act) => host.Billing.Biller.RunAsync(act);
    }

    private static async Task<(string File, string Number)> SendAgainAsync(SubmissionHost host)
    {
        Assert.Empty((await host.ReleaseAgainAsync()).Refused);
        await host.BuildAsync();
        await host.ExchangeAsync();
        var file = await File.ReadAllTextAsync(Path.Combine(host.Out, host.Sent()[^1]));
        return (file, Answers.ClaimsOf(file).Single());
    }

    private static async Task<int> OpenDenialsAsync(SubmissionHost host) =>
        (await host.Billing.Biller.RunAsync<IWorklistAppService, WorklistDto>((work, token) => work.GetAsync(new WorklistQuery(WorkKind.Denial), token))).Rows.Count;

    private static async Task<IReadOnlyList<string>> BalancesAsync(SubmissionHost host) =>
        [.. (await host.Billing.Biller.RunAsync<ILedgerAppService, TrialBalanceDto>((books, token) => books.GetTrialBalanceAsync(null, token))).Accounts
            .Where(account => account.Balance != Money.Zero).Select(RemittanceHost.Text).Order(StringComparer.Ordinal)];
}
