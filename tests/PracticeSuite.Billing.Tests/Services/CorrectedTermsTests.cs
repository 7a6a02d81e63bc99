using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Contracts.Superbills;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Services;

/// <summary>A mistake in the latest rules of a payer is corrected from their own first day on.</summary>
public sealed class CorrectedTermsTests
{
    private const string Why = "The contract asks for HO";

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, Trait("Rule", "B-199")]
    [MemberData(nameof(Databases))]
    public async Task The_corrected_version_holds_on_no_day_and_is_told_with_its_reason(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 0);
        var before = await GetAsync(host);

        await CorrectAsync(host, terms => terms with { RequiredModifiers = ["HN"] }, "The contract was misread");
        await CorrectAsync(host, terms => terms with { RequiredModifiers = ["HO"] });

        var payer = await GetAsync(host);
        Assert.Equal([(4, before.Profiles[0].EffectiveFrom), (1, before.Profiles[1].EffectiveFrom)], payer.Profiles.Select(one => (one.Number, one.EffectiveFrom)));
        Assert.Equal(["HO"], payer.Profiles[0].RequiredModifiers);
        Assert.Equal(
            [new TermsCorrectionDto(3, 4, before.Profiles[0].EffectiveFrom, Why), new TermsCorrectionDto(2, 3, before.Profiles[0].EffectiveFrom, "The contract was misread")],
            payer.Corrections);
    }

    [Theory, Trait("Rule", "B-199")]
    [MemberData(nameof(Databases))]
    public async Task An_unsent_claim_keeps_the_version_it_names_until_a_run_gives_it_the_next(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false);
        await host.RunAsync();

        await CorrectAsync(host, terms => terms with { RequiredModifiers = ["HO"], TimelyFilingDays = 30 });
        var between = await host.ClaimAsync(host.Practice.Patients[0]);
        await host.RunAsync();
        var after = await host.ClaimAsync(host.Practice.Patients[0]);

        Assert.Equal((1, 2, new DateOnly(2026, 10, 17)), (between.CurrentVersion, between.Evidence.Coverage.ProfileNumber, between.Filing.FileBy));
        Assert.Equal((2, 3, new DateOnly(2026, 10, 17)), (after.CurrentVersion, after.Evidence.Coverage.ProfileNumber, after.Filing.FileBy));
        Assert.Equal(["HO"], after.Evidence.Modifiers);
    }

    [Theory, Trait("Rule", "B-199"), Trait("Rule", "B-169")]
    [MemberData(nameof(Databases))]
    public async Task A_sent_claim_gets_a_correction(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false);
        var patient = host.Practice.Patients[0];
        await host.RunAsync();
        await host.AnswerAsync(patient, ClaimState.Paid, "PCN1", Money.Dollars(60));

        await CorrectAsync(host, terms => terms with { RequiredModifiers = ["HO"] });
        var claim = await host.ClaimAsync(patient);
        var issue = await host.Biller.RunAsync<ISuperbillAppService, SuperbillDto>((superbills, token) => superbills.IssueAsync(claim.Id, null, token));
        await host.RunAsync();
        var corrected = await host.ClaimAsync(patient);

        Assert.Equal(1, issue.Version);
        Assert.Equal((ClaimState.CorrectionDraft, 7, 3), (corrected.State, corrected.Versions[0].Frequency, corrected.Evidence.Coverage.ProfileNumber));
        Assert.Equal(["HO"], corrected.Evidence.Modifiers);
    }

    [Fact, Trait("Rule", "B-199")]
    public async Task A_reason_is_demanded_and_what_somebody_else_saved_is_not_overwritten()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite, patients: 0);
        var shown = await GetAsync(host);

        var silent = await Assert.ThrowsAsync<BusinessException>(() => CorrectAsync(host, terms => terms, " "));
        var wrong = await Assert.ThrowsAsync<BusinessException>(() => CorrectAsync(host, terms => terms with { RequiredModifiers = ["95"] }));
        await CorrectAsync(host, terms => terms with { RequiredModifiers = ["HO"] });
        var late = await Assert.ThrowsAsync<BusinessException>(() => host.CorrectCommercialAsync(shown, terms => terms, Why));

        Assert.Equal(("Reason", "RequiredModifiers", "Data:ChangedMeanwhile"), (silent.Field, wrong.Field, late.Code));
    }

    [Fact, Trait("Rule", "B-199")]
    public async Task A_correction_that_corrects_nothing_is_refused_and_leaves_no_version()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite, patients: 0);
        var before = await GetAsync(host);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => CorrectAsync(host, terms => terms with { RequiredModifiers = [.. terms.RequiredModifiers] }));

        Assert.Equal("Billing:TermsUnchanged", refusal.Code);
        Assert.Equal((before.Version, before.Profiles[0].Number), ((await GetAsync(host)).Version, (await GetAsync(host)).Profiles[0].Number));
    }

    [Theory, Trait("Rule", "C-368"), Trait("Rule", "B-202")]
    [MemberData(nameof(Databases))]
    public async Task What_a_document_may_be_follows_a_correction_at_once_whatever_version_a_sent_claim_names(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false);
        var patient = host.Practice.Patients[0];
        await host.RunAsync();
        await host.AnswerAsync(patient, ClaimState.Paid, "PCN1", Money.Dollars(60));
        var claim = await host.ClaimAsync(patient);

        var before = await IssueAsync(host, claim.Id);
        await CorrectAsync(host, terms => terms with { SuperbillAllowed = false });
        var forbidden = await IssueAsync(host, claim.Id);
        await host.RunAsync();
        var afterRun = await IssueAsync(host, claim.Id);
        await CorrectAsync(host, terms => terms with { SuperbillAllowed = true });
        var allowed = await IssueAsync(host, claim.Id);

        Assert.Equal([true, false, false, true], new[] { before, forbidden, afterRun, allowed }.Select(issue => issue.ForPatient));
        Assert.Equal(2, (await host.ClaimAsync(patient)).Evidence.Coverage.ProfileNumber);
    }

    [Fact, Trait("Rule", "C-368")]
    public async Task Rules_of_a_later_day_say_nothing_about_the_document_of_an_earlier_service()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite, medicare: false);
        await host.RunAsync();
        var shown = await GetAsync(host);
        await host.System.RunAsync<IPayerAppService, PayerDetailDto>((payers, token) => payers.ChangeTermsAsync(
            host.Commercial, shown.Version, new DateOnly(2026, 10, 1), BillingHost.AllOf(shown.Profiles[0]) with { SuperbillAllowed = false }, token));

        var issue = await IssueAsync(host, (await host.ClaimAsync(host.Practice.Patients[0])).Id);

        Assert.True(issue.ForPatient);
    }

    private static Task<SuperbillDto> IssueAsync(BillingHost host, Guid claim) =>
        host.Biller.RunAsync<ISuperbillAppService, SuperbillDto>((superbills, token) => superbills.IssueAsync(claim, null, token));

    private static async Task CorrectAsync(BillingHost host, Func<PayerTerms, PayerTerms> change, string reason = Why) =>
        await host.CorrectCommercialAsync(await GetAsync(host), change, reason);

    private static Task<PayerDetailDto> GetAsync(BillingHost host) =>
        host.System.RunAsync<IPayerAppService, PayerDetailDto>((payers, token) => payers.GetAsync(host.Commercial, token));
}
