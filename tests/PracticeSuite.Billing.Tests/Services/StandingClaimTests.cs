using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Services;

/// <summary>Claims that stand at a payer while their month reads otherwise.</summary>
public sealed class StandingClaimTests
{
    private const string Work = "2026-09-17 09:00-09:10";

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, Trait("Rule", "C-160m"), Trait("Rule", "C-162"), Trait("Rule", "B-164")]
    [MemberData(nameof(Databases))]
    public async Task A_claim_paid_with_nothing_is_corrected_like_any_other_and_stops_no_months_end(DatabaseKind kind)
    {
        await using var host = await AnsweredAsync(kind, ClaimState.ZeroPaid, Money.Zero);
        Misdiagnose(host.Practice.Patients[0]);

        var outcome = await host.RunAsync();

        var claim = await host.ClaimAsync(host.Practice.Patients[0]);
        Assert.Equal((MonthRunState.Completed, ClaimState.CorrectionDraft), (outcome.State, claim.State));
        Assert.Equal([7, 1], claim.Versions.Select(version => version.Frequency));
    }

    [Theory, Trait("Rule", "B-153"), Trait("Rule", "B-164")]
    [MemberData(nameof(Databases))]
    public async Task A_correction_goes_until_its_own_limit_though_the_filing_limit_has_long_passed(DatabaseKind kind)
    {
        await using var host = await AnsweredAsync(kind, ClaimState.Paid, Money.Dollars(60));
        var patient = host.Practice.Patients[0];
        host.Host.Clock.AdjustTime(new DateTimeOffset(2027, 1, 10, 16, 0, 0, TimeSpan.Zero));
        Misdiagnose(patient);

        await host.RunAsync();
        host.Host.Clock.AdjustTime(new DateTimeOffset(2027, 4, 18, 16, 0, 0, TimeSpan.Zero));
        await host.RunAsync();
        var released = await ReleaseAsync(host, patient);

        Assert.Equal([7, 1], released.Versions.Select(version => version.Frequency));
        Assert.Equal(ClaimState.Ready, released.State);
        Assert.Empty(released.Tasks());
    }

    [Theory, Trait("Rule", "B-153")]
    [MemberData(nameof(Databases))]
    public async Task A_correction_is_not_released_after_its_own_limit(DatabaseKind kind)
    {
        await using var host = await AnsweredAsync(kind, ClaimState.Paid, Money.Dollars(60));
        var patient = host.Practice.Patients[0];
        Misdiagnose(patient);
        await host.RunAsync();
        host.Host.Clock.AdjustTime(new DateTimeOffset(2027, 4, 19, 16, 0, 0, TimeSpan.Zero));
        await host.RunAsync();

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => ReleaseAsync(host, patient));

        Assert.Equal("Billing:CorrectionTooLate", refusal.Code);
        Assert.Contains("2027-04-18", refusal.Message, StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "B-153"), Trait("Rule", "B-167")]
    [MemberData(nameof(Databases))]
    public async Task A_rejected_correction_goes_again_as_one_and_its_time_does_not_begin_anew(DatabaseKind kind)
    {
        await using var host = await AnsweredAsync(kind, ClaimState.Paid, Money.Dollars(60));
        var patient = host.Practice.Patients[0];
        var answered = await host.ReadAsync(db => db.Claims.Select(c => c.AnsweredOn).SingleAsync());
        Misdiagnose(patient);
        await host.RunAsync();
        var released = await ReleaseAsync(host, patient);

        await host.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.RecordOutcomeAsync(
            released.Id, new ClaimOutcomeInput(ClaimState.PayerRejected, new DateOnly(2026, 12, 1), null, null, "277CA"), token));

        Assert.Equal(answered, await host.ReadAsync(db => db.Claims.Select(c => c.AnsweredOn).SingleAsync()));
        var task = Assert.Single((await host.ClaimAsync(patient)).Tasks(), task => task.DoneAt is null);
        Assert.Contains("as frequency 7", task.Text, StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "C-160l"), Trait("Rule", "C-160n"), Trait("Rule", "B-163")]
    [InlineData(DatabaseKind.Sqlite, ClaimState.Voided)]
    [InlineData(DatabaseKind.MariaDb, ClaimState.Voided)]
    [InlineData(DatabaseKind.Sqlite, ClaimState.Reversed)]
    [InlineData(DatabaseKind.MariaDb, ClaimState.Reversed)]
    public async Task A_void_that_went_is_confirmed_and_the_money_is_gone(DatabaseKind kind, ClaimState answer)
    {
        await using var host = await AnsweredAsync(kind, ClaimState.Paid, Money.Dollars(60));
        var patient = host.Practice.Patients[0];
        patient.Work.Remove(Work);
        await host.RunAsync();
        await ReleaseAsync(host, patient);

        var confirmed = await host.AnswerAsync(patient, answer);
        var again = await host.RunAsync();

        Assert.Equal((answer, Money.Zero), (confirmed.State, confirmed.Paid));
        Assert.Equal((0, 1), (again.Counts.ClaimsChanged, again.Counts.ClaimsUnchanged));
    }

    [Theory, Trait("Rule", "B-164")]
    [MemberData(nameof(Databases))]
    public async Task A_claim_of_another_payer_is_taken_back_there_and_never_replaced_with_its_number_elsewhere(DatabaseKind kind)
    {
        await using var host = await AnsweredAsync(kind, ClaimState.Paid, Money.Dollars(60));
        await host.ReadAsync(db => db.UpdateAllAsync(db.Coverages, set => set
            .SetProperty(c => c.PayerId, host.Medicare).SetProperty(c => c.MemberId, "1EG4TE5MK72"), CancellationToken.None));

        await host.RunAsync();
        await host.RunAsync();

        var claim = await host.ClaimAsync(host.Practice.Patients[0]);
        Assert.Equal([8, 1], claim.Versions.Select(version => version.Frequency));
        Assert.Equal(("PCN1", "Acme Health"), (claim.Versions[0].OriginalPayerControlNumber, claim.Evidence.Coverage.PayerName));
        Assert.Equal([WorkKind.Refund, WorkKind.Decision], claim.Tasks().Select(task => task.Kind).Order());
        Assert.Equal(ClaimState.Ready, (await ReleaseAsync(host, host.Practice.Patients[0])).State);
    }

    [Theory, Trait("Rule", "B-164")]
    [MemberData(nameof(Databases))]
    public async Task Any_wrong_data_of_a_paid_claim_makes_a_replacement(DatabaseKind kind)
    {
        foreach (var change in new Func<BillingHost, Task>[]
        {
            host => host.ReadAsync(db => db.UpdateAllAsync(db.Coverages, set => set.SetProperty(c => c.MemberId, "W99999"), CancellationToken.None)),
            host => host.ReadAsync(db => db.UpdateAllAsync(db.Coverages, set => set.SetProperty(c => c.AuthorizationNumber, "AUTH-7"), CancellationToken.None)),
            host => host.ChangeCommercialAsync(terms => terms with { RequiredModifiers = ["HO"] }),
            host => host.System.RunAsync<Contracts.Settings.IBillingSettingsAppService>(
                (settings, token) => settings.SetChargeAsync("99484", Money.Dollars(110), new DateOnly(2026, 9, 1), token)),
        })
        {
            await using var host = await AnsweredAsync(kind, ClaimState.Paid, Money.Dollars(60));
            await change(host);

            await host.RunAsync();

            Assert.Equal([7, 1], (await host.ClaimAsync(host.Practice.Patients[0])).Versions.Select(version => version.Frequency));
        }
    }

    [Theory, Trait("Rule", "B-165"), Trait("Rule", "B-166")]
    [InlineData(DatabaseKind.Sqlite, true)]
    [InlineData(DatabaseKind.MariaDb, true)]
    [InlineData(DatabaseKind.Sqlite, false)]
    [InlineData(DatabaseKind.MariaDb, false)]
    public async Task A_Medicare_task_falls_when_the_month_reads_again_as_it_was_sent(DatabaseKind kind, bool overpaid)
    {
        await using var host = await AnsweredAsync(kind, ClaimState.Paid, Money.Dollars(38.28m), medicare: true);
        var patient = host.Practice.Patients[0];
        var chart = patient.Chart;
        if (overpaid)
            patient.Work.Remove(Work);
        else
            Misdiagnose(patient);
        await host.RunAsync();
        var open = Assert.Single((await host.ClaimAsync(patient)).Tasks());
        patient.Chart = chart;
        if (overpaid)
            patient.Work.Add(Work);

        var outcome = await host.RunAsync();

        var closed = Assert.Single((await host.ClaimAsync(patient)).Tasks());
        Assert.Equal((overpaid ? WorkKind.Refund : WorkKind.Reopening, null), (open.Kind, open.DoneAt));
        Assert.NotNull(closed.DoneAt);
        Assert.Equal((0, 1), (outcome.Counts.ClaimsChanged, outcome.Counts.ClaimsUnchanged));
    }

    [Theory, Trait("Rule", "C-147"), Trait("Rule", "B-167")]
    [MemberData(nameof(Databases))]
    public async Task A_second_rejection_of_the_same_day_is_heard_when_another_document_says_so(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false);
        var patient = host.Practice.Patients[0];
        await host.RunAsync();
        await AnswerAsync(host, patient, ClaimState.ClearinghouseRejected, "277CA 0001");
        await ReleaseAsync(host, patient);

        var told = await AnswerAsync(host, patient, ClaimState.ClearinghouseRejected, "277CA 0001");
        var heard = await AnswerAsync(host, patient, ClaimState.ClearinghouseRejected, "277CA 0002");

        Assert.Equal((ClaimState.Ready, ClaimState.Held), (told.State, heard.State));
    }

    private static async Task<BillingHost> AnsweredAsync(DatabaseKind kind, ClaimState answer, Money paid, bool medicare = false)
    {
        var host = await BillingHost.CreateAsync(kind, medicare: medicare);
        await host.RunAsync();
        await host.AnswerAsync(host.Practice.Patients[0], answer, "PCN1", paid);
        return host;
    }

    private static void Misdiagnose(Neighbours.Patient patient) =>
        patient.Chart = patient.Chart with { Diagnoses = [patient.Chart.Diagnoses[0] with { Code = "F41.1" }] };

    private static async Task<ClaimDto> AnswerAsync(BillingHost host, Neighbours.Patient patient, ClaimState state, string document)
    {
        var claim = await host.ClaimAsync(patient);
        return await host.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.RecordOutcomeAsync(
            claim.Id, new ClaimOutcomeInput(state, new DateOnly(2026, 10, 20), null, null, document), token));
    }

    private static async Task<ClaimDto> ReleaseAsync(BillingHost host, Neighbours.Patient patient)
    {
        var claim = await host.ClaimAsync(patient);
        return await host.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.ReleaseAsync(claim.Id, claim.Version, reviewed: true, token));
    }
}
