using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.LaterPayers;

/// <summary>What is recorded of a patient's insurances after the first payer has answered moves the share at once.</summary>
public sealed class CoverageFollowingTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-100")]
    public async Task An_insurance_that_is_recorded_after_the_answer_is_asked_then(DatabaseKind kind)
    {
        await using var host = await LaterHost.CreateAsync(kind, covered: false);
        await host.FirstAnswersAsync();
        var before = await host.BooksAsync();

        await host.CoverAsync(2, host.Billing.Commercial);

        Assert.Contains("PatientReceivable 9.77", before);
        Assert.Contains("NextPayerReceivable 9.77", await host.BooksAsync());
        Assert.Equal(Money.Dollars(9.77m), (await host.WaitingAsync()).Left);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-164"), Trait("Rule", "C-102")]
    public async Task A_card_that_was_mended_is_in_the_claim_before_it_goes(DatabaseKind kind)
    {
        await using var host = await LaterHost.CreateAsync(kind);
        await host.FirstAnswersAsync();
        var shown = (await host.Billing.System.RunAsync<ICoverageAppService, IReadOnlyList<CoverageDto>>((coverages, token) => coverages.GetListAsync(host.Patient.Id, token))).Single(one => one.Rank == 2);

        await host.Billing.System.RunAsync<ICoverageAppService, CoverageDto>((coverages, token) => coverages.CorrectAsync(
            shown.Id, new CoverageInput(host.Patient.Id, shown.PayerId, 2, shown.From, null, "W99999", Version: shown.Version), token));
        var (file, _) = await host.SendAsync();

        Assert.Contains("*MI*W99999~", file, StringComparison.Ordinal);
        Assert.Equal(2, (await host.ClaimAsync(2)).CurrentVersion);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-213"), Trait("Rule", "B-144")]
    public async Task A_QMB_that_is_recorded_after_the_answer_owes_nothing_from_then_on(DatabaseKind kind)
    {
        await using var host = await LaterHost.CreateAsync(kind, covered: false);
        await host.FirstAnswersAsync();
        var shown = (await host.Billing.System.RunAsync<ICoverageAppService, IReadOnlyList<CoverageDto>>((coverages, token) => coverages.GetListAsync(host.Patient.Id, token))).Single();

        await host.Billing.System.RunAsync<ICoverageAppService, CoverageDto>((coverages, token) => coverages.CorrectAsync(
            shown.Id, new CoverageInput(host.Patient.Id, shown.PayerId, 1, shown.From, null, shown.MemberId, Qmb: true, Version: shown.Version), token));

        Assert.Equal(["UnbilledShare 9.77", "Cash 38.28", "Charges -95.00", "ContractualWriteOff 46.17", "Sequestration 0.78"], await host.BooksAsync());
    }
}
