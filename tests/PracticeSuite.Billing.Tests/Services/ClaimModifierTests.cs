using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Superbills;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Services;

/// <summary>59 and its like: on one claim, by a biller, with a reason, before it is released.</summary>
public sealed class ClaimModifierTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, Trait("Rule", "B-114")]
    [MemberData(nameof(Databases))]
    public async Task A_biller_adds_a_modifier_with_a_reason_which_stays_when_an_unchanged_month_is_evaluated_again(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false);
        await host.RunAsync();

        var modified = await ChangeAsync(host, "xe", "A separate encounter that day");
        var again = await host.RunAsync();
        var claim = await host.ClaimAsync(host.Practice.Patients[0]);
        var released = await host.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.ReleaseAsync(claim.Id, false, token));
        var issue = await host.Biller.RunAsync<ISuperbillAppService, SuperbillDto>((superbills, token) => superbills.IssueAsync(claim.Id, null, token));
        var file = await host.Biller.RunAsync<ISuperbillAppService, SuperbillFile>((superbills, token) => superbills.GetAsync(issue.Id, false, token));

        Assert.Equal((2, "Modifier XE: A separate encounter that day"), (modified.CurrentVersion, modified.Versions[0].Reason));
        Assert.Equal((1, 2), (again.Counts.ClaimsUnchanged, claim.CurrentVersion));
        Assert.Equal(["XE"], claim.Evidence.Modifiers);
        Assert.Equal(new ClaimModifierDto("XE", "A separate encounter that day"), claim.Modifier);
        Assert.Equal(ClaimState.Ready, released.State);
        Assert.Contains(" XE ", Assert.Single(SuperbillTests.TextOf(file.Content)), StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "B-114")]
    [MemberData(nameof(Databases))]
    public async Task A_modifier_can_be_taken_back_before_the_release_and_not_changed_after_it(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        await host.RunAsync();
        await ChangeAsync(host, "59", "Distinct");

        var without = await ChangeAsync(host, null, "It was not");
        await host.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.ReleaseAsync(without.Id, false, token));
        var refusal = await Assert.ThrowsAsync<BusinessException>(() => ChangeAsync(host, "59", "Distinct"));

        Assert.Null(without.Modifier);
        Assert.Equal((3, 0), (without.CurrentVersion, without.Evidence.Modifiers.Count));
        Assert.Equal("Billing:ClaimIsReleased", refusal.Code);
        Assert.Equal(3, (await host.ClaimAsync(host.Practice.Patients[0])).CurrentVersion);
    }

    [Theory, Trait("Rule", "B-114")]
    [MemberData(nameof(Databases))]
    public async Task While_its_month_is_held_a_claim_takes_none(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        await host.RunAsync();
        host.Practice.Patients[0].Work.Clear();

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => ChangeAsync(host, "59", "Distinct"));

        Assert.Equal("Billing:ClaimHasHolds", refusal.Code);
        var claim = await host.ClaimAsync(host.Practice.Patients[0]);
        Assert.Equal((null, 1), (claim.Modifier, claim.CurrentVersion));
    }

    [Theory, Trait("Rule", "B-114")]
    [InlineData("25", "Distinct", "Modifier")]
    [InlineData("95", "Distinct", "Modifier")]
    [InlineData("59", " ", "Reason")]
    public async Task No_other_modifier_and_none_without_a_reason(string modifier, string reason, string field)
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite);
        await host.RunAsync();

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => ChangeAsync(host, modifier, reason));

        Assert.Equal(field, refusal.Field);
        Assert.Equal(1, (await host.ClaimAsync(host.Practice.Patients[0])).CurrentVersion);
    }

    [Fact, Trait("Rule", "B-114")]
    public async Task Only_a_biller_may_say_that_a_service_was_distinct()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite);
        await host.RunAsync();
        var claim = await host.ClaimAsync(host.Practice.Patients[0]);
        var administrator = host.Host.For(Neighbours.Therapist, PracticeRole.Administrator);

        await Assert.ThrowsAsync<AccessDeniedException>(() => administrator.RunAsync<IClaimAppService, ClaimDto>(
            (claims, token) => claims.ChangeModifierAsync(claim.Id, "59", "Distinct", token)));
    }

    private static async Task<ClaimDto> ChangeAsync(BillingHost host, string? modifier, string reason)
    {
        var claim = await host.ClaimAsync(host.Practice.Patients[0]);
        return await host.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.ChangeModifierAsync(claim.Id, modifier, reason, token));
    }
}
