using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Superbills;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Services;

/// <summary>59 and its like: on one claim, by a biller, with a reason, before it is released and as a correction.</summary>
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
        var released = await host.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.ReleaseAsync(claim.Id, claim.Version, false, token));
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
    public async Task A_modifier_can_be_taken_back_before_the_release_and_not_changed_until_the_answer(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        await host.RunAsync();
        await ChangeAsync(host, "59", "Distinct");

        var without = await ChangeAsync(host, null, "It was not");
        await host.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.ReleaseAsync(without.Id, without.Version, false, token));
        var refusal = await Assert.ThrowsAsync<BusinessException>(() => ChangeAsync(host, "59", "Distinct"));

        Assert.Null(without.Modifier);
        Assert.Equal((3, 0), (without.CurrentVersion, without.Evidence.Modifiers.Count));
        Assert.Equal(("Billing:ClaimIsReleased", false), (refusal.Code, (await host.ClaimAsync(host.Practice.Patients[0])).MayBeModified));
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

    [Theory, Trait("Rule", "B-164"), Trait("Rule", "B-114")]
    [InlineData(DatabaseKind.Sqlite, ClaimState.Denied)]
    [InlineData(DatabaseKind.Sqlite, ClaimState.Paid)]
    [InlineData(DatabaseKind.MariaDb, ClaimState.Denied)]
    public async Task A_modifier_that_was_forgotten_goes_with_a_corrected_claim(DatabaseKind kind, ClaimState answer)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false);
        var patient = host.Practice.Patients[0];
        await host.RunAsync();
        await host.AnswerAsync(patient, answer, "PCN1", answer == ClaimState.Paid ? Money.Dollars(60) : null);

        var wanted = await ChangeAsync(host, "XE", "A separate encounter that day");
        await host.RunAsync();
        var corrected = await host.ClaimAsync(patient);
        var released = await host.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.ReleaseAsync(corrected.Id, corrected.Version, true, token));

        Assert.Equal((ClaimState.CorrectionDraft, 1, 0), (wanted.State, wanted.CurrentVersion, wanted.Evidence.Modifiers.Count));
        Assert.Equal("Modifier XE: A separate encounter that day", wanted.History[^1].Cause);
        Assert.Equal((2, 7, "PCN1"), (corrected.CurrentVersion, corrected.Versions[0].Frequency, corrected.Versions[0].OriginalPayerControlNumber));
        Assert.Equal(["XE"], corrected.Evidence.Modifiers);
        Assert.Equal((ClaimState.Ready, false), (released.State, released.MayBeModified));
    }

    [Theory, Trait("Rule", "B-164"), Trait("Rule", "B-114")]
    [MemberData(nameof(Databases))]
    public async Task A_wrong_modifier_is_exchanged_while_the_correction_waits(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false);
        var patient = host.Practice.Patients[0];
        await host.RunAsync();
        await ChangeAsync(host, "59", "Distinct");
        await host.AnswerAsync(patient, ClaimState.Denied, "PCN1");

        await ChangeAsync(host, null, "The payer wants another");
        await ChangeAsync(host, "XP", "Another practitioner");
        await host.RunAsync();
        var first = await host.ClaimAsync(patient);
        await ChangeAsync(host, "XS", "Another structure");
        await host.RunAsync();
        var second = await host.ClaimAsync(patient);

        Assert.Equal([["XP"], ["XS"]], new[] { first, second }.Select(claim => claim.Evidence.Modifiers));
        Assert.Equal((7, 7), (first.Versions[0].Frequency, second.Versions[0].Frequency));
    }

    [Fact, Trait("Rule", "B-165"), Trait("Rule", "B-114")]
    public async Task Where_the_payer_takes_no_corrected_claim_the_modifier_leaves_a_reopening()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite);
        await host.RunAsync();
        await host.AnswerAsync(host.Practice.Patients[0], ClaimState.Denied, "PCN1");

        await ChangeAsync(host, "59", "Distinct");
        await host.RunAsync();

        var claim = await host.ClaimAsync(host.Practice.Patients[0]);
        Assert.Equal((1, WorkKind.Reopening), (claim.CurrentVersion, Assert.Single(claim.Tasks()).Kind));
    }

    [Fact, Trait("Rule", "B-167"), Trait("Rule", "B-114")]
    public async Task A_claim_that_was_rejected_for_its_modifier_is_mended_and_goes_as_an_original()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite, medicare: false);
        await host.RunAsync();
        await host.AnswerAsync(host.Practice.Patients[0], ClaimState.PayerRejected);
        var rejected = await host.ClaimAsync(host.Practice.Patients[0]);

        var mended = await ChangeAsync(host, "59", "Distinct");

        Assert.True(rejected.MayBeModified);
        Assert.Equal((ClaimState.Draft, 2, 1), (mended.State, mended.CurrentVersion, mended.Versions[0].Frequency));
    }

    [Theory, Trait("Rule", "B-114"), Trait("Rule", "C-037")]
    [MemberData(nameof(Databases))]
    public async Task A_fifth_modifier_holds_the_month_until_one_of_them_goes(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false);
        await host.RunAsync();
        await ChangeAsync(host, "59", "Distinct");
        await host.ChangeCommercialAsync(terms => terms with { RequiredModifiers = ["HO", "U1", "U2", "U3"] });

        await host.RunAsync();
        var held = await host.ClaimAsync(host.Practice.Patients[0]);
        var mended = await ChangeAsync(host, null, "The payer asks for four of its own");
        var refusal = await Assert.ThrowsAsync<BusinessException>(() => ChangeAsync(host, "59", "Distinct"));

        Assert.Equal((ClaimState.Held, "H-MODIFIERS", true), (held.State, Assert.Single(held.Holds).Code, held.MayBeModified));
        Assert.Equal(["59"], held.Evidence.Modifiers);
        Assert.Equal(["HO", "U1", "U2", "U3"], mended.Evidence.Modifiers);
        Assert.Equal("Modifier", refusal.Field);
    }

    [Fact, Trait("Rule", "B-114")]
    public async Task What_changes_nothing_is_refused_and_not_recorded()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite);
        await host.RunAsync();

        var none = await Assert.ThrowsAsync<BusinessException>(() => ChangeAsync(host, null, "It was not"));
        var given = await ChangeAsync(host, "59", "Distinct");
        var again = await Assert.ThrowsAsync<BusinessException>(() => ChangeAsync(host, "59", "Distinct"));

        Assert.Equal(("Billing:ModifierUnchanged", "Billing:ModifierUnchanged"), (none.Code, again.Code));
        var claim = await host.ClaimAsync(host.Practice.Patients[0]);
        Assert.Equal((given.CurrentVersion, given.History.Count), (claim.CurrentVersion, claim.History.Count));
    }

    [Theory, Trait("Rule", "B-114")]
    [MemberData(nameof(Databases))]
    public async Task An_old_page_changes_no_modifier(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        await host.RunAsync();
        var shown = await host.ClaimAsync(host.Practice.Patients[0]);
        await ChangeAsync(host, "59", "Distinct");

        var late = await Assert.ThrowsAsync<BusinessException>(() => host.Biller.RunAsync<IClaimAppService, ClaimDto>(
            (claims, token) => claims.ChangeModifierAsync(shown.Id, shown.Version, "XE", "Distinct", token)));

        Assert.Equal("Data:ChangedMeanwhile", late.Code);
        Assert.Equal(["59"], (await host.ClaimAsync(host.Practice.Patients[0])).Evidence.Modifiers);
    }

    [Fact, Trait("Rule", "B-114")]
    public async Task Only_a_biller_may_say_that_a_service_was_distinct()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite);
        await host.RunAsync();
        var claim = await host.ClaimAsync(host.Practice.Patients[0]);
        var administrator = host.Host.For(Neighbours.Therapist, PracticeRole.Administrator);

        await Assert.ThrowsAsync<AccessDeniedException>(() => administrator.RunAsync<IClaimAppService, ClaimDto>(
            (claims, token) => claims.ChangeModifierAsync(claim.Id, claim.Version, "59", "Distinct", token)));
    }

    private static async Task<ClaimDto> ChangeAsync(BillingHost host, string? modifier, string reason)
    {
        var claim = await host.ClaimAsync(host.Practice.Patients[0]);
        return await host.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.ChangeModifierAsync(claim.Id, claim.Version, modifier, reason, token));
    }
}
