using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Services;

/// <summary>A correction that has not gone, of a claim in which the payer would see nothing new.</summary>
public sealed class WithdrawnCorrectionTests
{
    private const string Work = "2026-09-17 09:00-09:10";

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, Trait("Rule", "B-161"), Trait("Rule", "B-163")]
    [MemberData(nameof(Databases))]
    public async Task A_void_is_withdrawn_when_the_month_is_again_what_was_sent(DatabaseKind kind)
    {
        await using var host = await PaidAsync(kind);
        var patient = host.Practice.Patients[0];
        var sent = Assert.Single((await host.ClaimAsync(patient)).Versions);
        await RunWithAsync(host, patient, minutes: false);
        await RunWithAsync(host, patient, minutes: true);

        var outcome = await host.RunAsync();
        var claim = await host.ClaimAsync(patient);

        Assert.Equal((0, 1), (outcome.Counts.ClaimsChanged, outcome.Counts.ClaimsUnchanged));
        Assert.Equal((ClaimState.Paid, 3), (claim.State, claim.CurrentVersion));
        Assert.Equal([1, 8, 1], claim.Versions.Select(version => version.Frequency));
        Assert.Equal((sent.Sha256, (Guid?)null), (claim.Versions[0].Sha256, claim.Versions[0].ReplacesVersionId));
        Assert.Equal(
            [ClaimState.Paid, ClaimState.CorrectionDraft, ClaimState.Paid], claim.History.TakeLast(3).Select(step => step.To));
        Assert.NotNull(Assert.Single(claim.Tasks()).DoneAt);
    }

    [Theory, Trait("Rule", "B-163"), Trait("Rule", "B-169")]
    [MemberData(nameof(Databases))]
    public async Task A_claim_whose_void_was_withdrawn_can_be_taken_back_for_good(DatabaseKind kind)
    {
        await using var host = await PaidAsync(kind);
        var patient = host.Practice.Patients[0];
        await RunWithAsync(host, patient, minutes: false);
        await RunWithAsync(host, patient, minutes: true);

        await RunWithAsync(host, patient, minutes: false);
        var claim = await host.ClaimAsync(patient);
        var released = await host.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.ReleaseAsync(claim.Id, claim.Version, true, token));

        Assert.Equal([8, 1, 8, 1], claim.Versions.Select(version => version.Frequency));
        Assert.Equal(((Guid?)claim.Versions[1].Id, "PCN1"), (claim.Versions[0].ReplacesVersionId, claim.Versions[0].OriginalPayerControlNumber));
        Assert.Equal([true, false], claim.Tasks().Select(task => task.DoneAt is not null).OrderDescending());
        Assert.Equal(ClaimState.Ready, released.State);
    }

    [Theory, Trait("Rule", "B-161"), Trait("Rule", "B-169")]
    [MemberData(nameof(Databases))]
    public async Task A_correction_that_waited_for_the_payers_number_is_withdrawn_too(DatabaseKind kind)
    {
        await using var host = await PaidAsync(kind, controlNumber: null);
        var patient = host.Practice.Patients[0];
        await RunWithAsync(host, patient, minutes: false);
        patient.Work.Add(Work);
        await host.AnswerAsync(patient, ClaimState.CorrectionDraft, "PCN1");

        await host.RunAsync();

        var claim = await host.ClaimAsync(patient);
        Assert.Equal((ClaimState.Paid, 1, "PCN1"), (claim.State, claim.CurrentVersion, claim.PayerControlNumber));
        Assert.Single(claim.Versions);
    }

    [Theory, Trait("Rule", "B-161"), Trait("Rule", "B-164")]
    [MemberData(nameof(Databases))]
    public async Task A_replacement_falls_with_what_was_found_and_stays_when_a_person_asked_for_it(DatabaseKind kind)
    {
        await using var host = await PaidAsync(kind, patients: 2);
        var (found, asked) = (host.Practice.Patients[0], host.Practice.Patients[1]);
        var diagnosis = found.Chart.Diagnoses[0];
        found.Chart = found.Chart with { Diagnoses = [diagnosis with { Code = "F41.1" }] };
        var wanted = await host.ClaimAsync(asked);
        await host.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.CorrectAsync(wanted.Id, "the payer asked for it", token));
        await host.RunAsync();
        found.Chart = found.Chart with { Diagnoses = [diagnosis] };
        asked.Work.Add("2026-09-25 09:00-09:10");

        await host.RunAsync();

        var (fallen, stays) = (await host.ClaimAsync(found), await host.ClaimAsync(asked));
        Assert.Equal((ClaimState.Paid, "F33.1"), (fallen.State, Assert.Single(fallen.Evidence.Diagnoses)));
        Assert.Equal([1, 7, 1], fallen.Versions.Select(version => version.Frequency));
        Assert.Equal(ClaimState.CorrectionDraft, stays.State);
        Assert.Equal([7, 7, 1], stays.Versions.Select(version => version.Frequency));
    }

    private static async Task<BillingHost> PaidAsync(DatabaseKind kind, int patients = 1, string? controlNumber = "PCN1")
    {
        var host = await BillingHost.CreateAsync(kind, patients, medicare: false);
        await host.RunAsync();
        foreach (var patient in host.Practice.Patients)
            await host.AnswerAsync(patient, ClaimState.Paid, controlNumber, Money.Dollars(60));
        return host;
    }

    private static async Task RunWithAsync(BillingHost host, Neighbours.Patient patient, bool minutes)
    {
        if (minutes)
            patient.Work.Add(Work);
        else
            patient.Work.Remove(Work);
        await host.RunAsync();
    }
}
