using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Submissions.Batches;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Platform.Data;
using Xunit;

namespace PracticeSuite.Billing.Tests.LaterPayers;

/// <summary>What stands between a claim to a later payer and its file.</summary>
public sealed class LaterClaimEditTests
{
    [Fact, Trait("Rule", "C-104")]
    public async Task What_does_not_balance_does_not_go()
    {
        await using var host = await LaterHost.CreateAsync(DatabaseKind.Sqlite);
        await host.FirstAnswersAsync();
        await host.ReleaseAsync();
        var facts = await FactsAsync(host);
        var first = facts.Before.Single();
        var incomplete = facts with { Before = [first with { Adjustments = [.. first.Adjustments.Take(1)] }] };

        Assert.DoesNotContain("C-104", await BrokenAsync(facts));
        Assert.Contains("C-104", await BrokenAsync(incomplete));
    }

    private static Task<ClaimFacts> FactsAsync(LaterHost host) => host.Billing.System.RunAsync<IServiceProvider, ClaimFacts>(async (services, token) =>
    {
        var db = services.GetRequiredService<BillingDbContext>();
        var claims = await db.Claims.Where(claim => claim.PrimaryId != null).ToListAsync(token);
        var practice = await services.GetRequiredService<IPracticeDirectory>().GetAsync(token);
        return (await services.GetRequiredService<ClaimGatherer>().GatherAsync(await db.Clearinghouses.SingleAsync(token), claims, practice, token)).Single();
    });

    private static async Task<IReadOnlyList<string>> BrokenAsync(ClaimFacts facts) =>
        [.. (await SendingEdits.CheckAsync(facts, ClaimToX12.Map(facts), new SendingContext(new DateOnly(2026, 10, 20), DateTimeOffset.UnixEpoch, []))).Select(finding => finding.Rule)];
}
