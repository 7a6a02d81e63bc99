using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Payers;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using Xunit;

namespace PracticeSuite.Billing.Tests.Services;

public sealed class PayerTermsTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);

    [Fact]
    public void What_was_in_force_never_changes_and_no_two_versions_share_a_day()
    {
        var payer = New(PayerKind.Commercial);
        var before = payer.ToFacts().Single();

        payer.ChangeTerms(Start.AddMonths(6), Terms(PayerKind.Commercial) with { ThresholdMinutes = 11 });

        var facts = payer.ToFacts().ToList();
        Assert.Equal(before with { EffectiveTo = Start.AddMonths(6).AddDays(-1) }, facts[0]);
        Assert.Equal((2, Start.AddMonths(6), null, 11), (facts[1].Number, facts[1].EffectiveFrom, facts[1].EffectiveTo, facts[1].ThresholdMinutes));
    }

    [Fact]
    public async Task A_payer_is_called_otherwise_and_whoever_saw_the_old_name_is_told()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite);
        var shown = await host.System.RunAsync<IPayerAppService, PayerDetailDto>((payers, token) => payers.GetAsync(host.Commercial, token));

        var renamed = await RenameAsync(" Acme Health Plan ");
        var stale = await Assert.ThrowsAsync<BusinessException>(() => RenameAsync("Acme"));

        Assert.Equal(("Acme Health Plan", "ACME"), (renamed.Name, renamed.Code));
        Assert.Equal(RefusalKind.Conflict, stale.Kind);
        Assert.Equal("Name", Assert.Throws<BusinessException>(() => New(PayerKind.Commercial).Rename(" ")).Field);

        Task<PayerDetailDto> RenameAsync(string name) => host.System.RunAsync<IPayerAppService, PayerDetailDto>((payers, token) => payers.RenameAsync(host.Commercial, shown.Version, name, token));
    }

    [Theory, Trait("Rule", "B-165")]
    [InlineData(0)]
    [InlineData(1831)]
    public void An_appeal_has_at_least_a_day_and_at_most_five_years(int days) => Assert.Equal("AppealDays", Refused(PayerKind.MedicareB, terms => terms with { AppealDays = days }));

    [Fact]
    public void A_new_version_begins_after_the_latest()
    {
        var refusal = Assert.Throws<BusinessException>(() => New(PayerKind.Commercial).ChangeTerms(Start, Terms(PayerKind.Commercial)));

        Assert.Equal("Billing:TermsNotLater", refusal.Code);
    }

    [Theory]
    [InlineData("ConsentItemsRequired"), Trait("Rule", "B-194"), Trait("Rule", "B-042")]
    public void A_payer_never_asks_for_less_than_the_first_two_consent_items(string field) =>
        Assert.Equal(field, Refused(PayerKind.Commercial, terms => terms with { ConsentItemsRequired = [1, 3] }));

    [Theory, Trait("Rule", "B-192"), Trait("Rule", "B-084")]
    [InlineData(PayerKind.MedicareB)]
    [InlineData(PayerKind.MedicareAdvantage)]
    public void Medicares_threshold_is_twenty_minutes(PayerKind kind)
    {
        Assert.Equal("ThresholdMinutes", Refused(kind, terms => terms with { ThresholdMinutes = 19 }));
        New(PayerKind.Commercial).ChangeTerms(Start.AddDays(1), Terms(PayerKind.Commercial) with { ThresholdMinutes = 19 });
    }

    [Theory, Trait("Rule", "B-030d"), Trait("Rule", "B-030e"), Trait("Rule", "B-030f"), Trait("Rule", "B-039")]
    [InlineData("CP")]
    [InlineData("LCSW")]
    [InlineData("MFT")]
    public void Who_may_bill_Medicare_is_not_the_practices_to_say(string credential)
    {
        Assert.Equal("Eligible99484Credentials", Refused(PayerKind.MedicareB, terms => terms with { Eligible99484Credentials = [.. terms.Eligible99484Credentials, credential] }));
        New(PayerKind.Commercial).ChangeTerms(
            Start.AddDays(1), Terms(PayerKind.Commercial) with { Eligible99484Credentials = ["MD", credential] });
    }

    [Fact, Trait("Rule", "B-196"), Trait("Rule", "B-165")]
    public void Medicare_takes_no_replacement_or_void_claims() =>
        Assert.Equal("AcceptsFrequency78", Refused(PayerKind.MedicareB, terms => terms with { AcceptsFrequency78 = true }));

    [Fact, Trait("Rule", "C-368")]
    public void No_superbill_is_allowed_for_Medicare() =>
        Assert.Equal("SuperbillAllowed", Refused(PayerKind.MedicareB, terms => terms with { SuperbillAllowed = true }));

    [Fact, Trait("Rule", "B-193")]
    public void Only_credentials_that_exist_can_bill() =>
        Assert.Equal("Eligible99484Credentials", Refused(PayerKind.Commercial, terms => terms with { Eligible99484Credentials = ["WIZARD"] }));

    [Fact, Trait("Rule", "B-199")]
    public void Modifiers_have_two_characters() =>
        Assert.Equal("RequiredModifiers", Refused(PayerKind.Commercial, terms => terms with { RequiredModifiers = ["HOX"] }));

    [Theory, Trait("Rule", "B-114")]
    [InlineData("59")]
    [InlineData("XE")]
    [InlineData("xp")]
    [InlineData("XS")]
    [InlineData("XU")]
    public void No_payer_asks_for_the_modifiers_of_a_distinct_service_on_every_claim(string modifier) =>
        Assert.Equal("RequiredModifiers", Refused(PayerKind.Commercial, terms => terms with { RequiredModifiers = ["HO", modifier] }));

    [Theory, Trait("Rule", "B-114"), Trait("Rule", "B-199")]
    [InlineData("25")]
    [InlineData("93")]
    [InlineData("95")]
    [InlineData("gq")]
    [InlineData("GT")]
    public void What_every_claim_would_drop_cannot_be_asked_for(string modifier) =>
        Assert.Equal("RequiredModifiers", Refused(PayerKind.Commercial, terms => terms with { RequiredModifiers = ["HO", modifier] }));

    [Theory, Trait("Rule", "B-150"), Trait("Rule", "B-151")]
    [InlineData(PayerKind.MedicareAdvantage)]
    [InlineData(PayerKind.Commercial)]
    [InlineData(PayerKind.Medicaid)]
    [InlineData(PayerKind.Tricare)]
    public void Only_Medicare_Part_B_has_a_calendar_year_in_place_of_days(PayerKind kind)
    {
        Assert.Equal("TimelyFilingDays", Refused(kind, terms => terms with { TimelyFilingDays = null }));
        Assert.Null(New(PayerKind.MedicareB).ChangeTerms(Start.AddDays(1), Terms(PayerKind.MedicareB)).Terms.TimelyFilingDays);
    }

    [Fact, Trait("Rule", "B-151")]
    public void A_presumed_limit_is_unverified_until_somebody_confirms_it()
    {
        var payer = New(PayerKind.Commercial);

        payer.ChangeTerms(Start.AddDays(1), Terms(PayerKind.Commercial) with { FilingConfirmed = true });

        Assert.Equal([true, false], payer.ToFacts().Select(fact => fact.IsFilingUnverified));
        Assert.False(New(PayerKind.MedicareB).ToFacts().Single().IsFilingUnverified);
    }

    [Theory, Trait("Rule", "B-200")]
    [InlineData(PayerKind.MedicareB, "MB")]
    [InlineData(PayerKind.MedicareAdvantage, "16")]
    [InlineData(PayerKind.Commercial, "CI")]
    [InlineData(PayerKind.Medicaid, "MC")]
    [InlineData(PayerKind.Tricare, "CH")]
    public void A_payer_is_filed_with_by_its_kind_until_a_version_says_otherwise(PayerKind kind, string indicator)
    {
        var payer = New(kind);

        payer.ChangeTerms(Start.AddDays(1), Terms(kind) with { ClaimFilingIndicator = null });

        Assert.Equal([indicator, indicator], payer.ToFacts().Select(fact => fact.ClaimFilingIndicator));
    }

    [Fact, Trait("Rule", "B-200")]
    public void Only_codes_that_a_claim_can_carry_are_filing_indicators_and_Medicares_is_its_own()
    {
        var payer = New(PayerKind.Commercial);

        payer.ChangeTerms(Start.AddDays(1), Terms(PayerKind.Commercial) with { ClaimFilingIndicator = "BL" });

        Assert.Equal("BL", payer.ToFacts().Last().ClaimFilingIndicator);
        Assert.Equal("ClaimFilingIndicator", Refused(PayerKind.Commercial, terms => terms with { ClaimFilingIndicator = "XX" }));
        Assert.Equal("ClaimFilingIndicator", Refused(PayerKind.MedicareB, terms => terms with { ClaimFilingIndicator = "CI" }));
    }

    private static string? Refused(PayerKind kind, Func<PayerTerms, PayerTerms> change) =>
        Assert.Throws<BusinessException>(() => New(kind).ChangeTerms(Start.AddDays(1), change(Terms(kind)))).Field;

    private static Payer New(PayerKind kind) => Payer.Create(PracticeId.New(), new CreatePayerInput("P1", "Payer", kind, null, Start));

    private static PayerTerms Terms(PayerKind kind) => PayerTermsRules.DefaultsOf(kind);
}
