using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Services;

/// <summary>A dry run tells all that a real run does, and nothing else.</summary>
public sealed class DryRunTests
{
    private static readonly Money Paid = Money.Dollars(60);

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, Trait("Rule", "B-163"), Trait("Rule", "B-164"), Trait("Rule", "B-166")]
    [MemberData(nameof(Databases))]
    public async Task What_a_dry_run_says_of_claims_is_what_the_real_run_then_does(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false, patients: 9);
        await host.AdmitAsync(10, medicare: true);
        await host.AdmitAsync(11, medicare: true);
        await host.RunAsync();
        await ChangeEverythingAsync(host);
        var before = await ClaimsAsync(host);

        var (dry, told) = await EffectsAsync(host, dryRun: true);
        var untouched = await ClaimsAsync(host);
        var (real, done) = await EffectsAsync(host, dryRun: false);
        var after = await ClaimsAsync(host);

        Assert.Equal(
            new Dictionary<string, string>
            {
                ["P-0002"] = "claim is held",
                ["P-0003"] = "new version",
                ["P-0004"] = "void, frequency 8; refund task",
                ["P-0005"] = "replacement, frequency 7",
                ["P-0006"] = "correction waits: H-NO-F8; refund task",
                ["P-0007"] = "claim is held",
                ["P-0008"] = "void, frequency 8; refund task",
                ["P-0010"] = "refund task",
                ["P-0011"] = "reopening task",
                ["P-0012"] = "new claim",
            },
            told);
        Assert.Equal(told, done);
        Assert.Equal(dry.Counts, real.Counts);
        Assert.Equal(before, untouched);
        Assert.Equal(told.Keys.Order(), after.Where(claim => before.GetValueOrDefault(claim.Key) != claim.Value).Select(claim => claim.Key).Order());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_result_whose_enrollment_is_gone_is_shown_to_leave_the_month(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        var patient = host.Practice.Patients[0];
        patient.Work.RemoveAt(1);
        await host.RunAsync();
        host.Practice.Leave(patient);
        var changes = new List<MonthChangeDto>();

        var outcome = await host.RunAsync(dryRun: true, chunk => changes.AddRange(chunk.Changes));

        var change = Assert.Single(changes);
        Assert.Equal((MonthDecision.Held, (MonthChangeSideDto?)null, (string?)null), (change.Before!.Decision, change.After, change.ClaimEffect));
        Assert.Equal(("Last0001, Rosa", 1), (change.Patient, outcome.Counts.Differences));
    }

    /// <summary>One patient for each thing that a run can do to a claim; the ninth's month stays as it is.</summary>
    private static async Task ChangeEverythingAsync(BillingHost host)
    {
        var patients = host.Practice.Patients;
        patients[1].Work.RemoveAt(1);
        patients[2].Work.Add("2026-09-10 09:00-09:10");
        foreach (var paid in new[] { 3, 4, 7, 9, 10 })
            await host.AnswerAsync(patients[paid], ClaimState.Paid, "PCN1", Paid);
        await host.AnswerAsync(patients[5], ClaimState.Paid, null, Paid);
        foreach (var taken in new[] { 3, 5, 9 })
            patients[taken].Work.RemoveAt(1);
        await WantCorrectionAsync(host, patients[4]);
        host.Practice.Leave(patients[6]);
        host.Practice.Leave(patients[7]);
        patients[10].Chart = patients[10].Chart with { Diagnoses = [patients[10].Chart.Diagnoses[0] with { Code = "F41.1" }] };
        await host.AdmitAsync(12, medicare: false);
    }

    private static async Task WantCorrectionAsync(BillingHost host, Neighbours.Patient patient)
    {
        var claim = await host.ClaimAsync(patient);
        await host.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.CorrectAsync(claim.Id, "the payer asked for it", token));
    }

    private static async Task<(MonthEndOutcome Outcome, IReadOnlyDictionary<string, string> Effects)> EffectsAsync(BillingHost host, bool dryRun)
    {
        var changes = new List<MonthChangeDto>();
        var outcome = await host.RunAsync(dryRun, chunk => changes.AddRange(chunk.Changes));
        return (outcome, changes.Where(change => change.ClaimEffect is not null).ToDictionary(change => change.Mrn, change => change.ClaimEffect!));
    }

    /// <summary>All of each claim that a run may touch, as one text.</summary>
    private static Task<Dictionary<string, string>> ClaimsAsync(BillingHost host) => host.ReadAsync(async db =>
    {
        var claims = await db.Claims.AsNoTracking().ToListAsync();
        var versions = (await db.ClaimVersions.AsNoTracking().ToListAsync()).ToLookup(version => version.ClaimId);
        var tasks = (await db.WorkItems.AsNoTracking().ToListAsync()).ToLookup(task => task.ClaimId);
        return claims.ToDictionary(claim => claim.PatientMrn, claim => string.Join(' ', [
            $"{claim.State} {claim.Steps} {claim.IsCorrectionWanted}",
            .. versions[claim.Id].OrderBy(version => version.Number).Select(version => $"v{version.Number}/{version.Frequency}"),
            .. tasks[claim.Id].Select(task => $"{task.Kind} {task.DoneAt is not null}").Order()]));
    });
}
