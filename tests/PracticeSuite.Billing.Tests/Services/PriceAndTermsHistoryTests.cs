using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Contracts.Rates;
using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Services;

/// <summary>Who changed terms and amounts, when, and what it will do.</summary>
public sealed class PriceAndTermsHistoryTests
{
    private static readonly DateOnly Long = new(2020, 1, 1);

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, Trait("Rule", "B-192")]
    [MemberData(nameof(Databases))]
    public async Task Every_version_says_who_made_it_and_when_a_corrected_one_too(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 0);
        var changed = host.Host.Clock.GetUtcNow().AddDays(1);
        host.Host.Clock.SetUtcNow(changed);
        await ByBillerAsync(host, (payers, shown, token) => payers.ChangeTermsAsync(host.Commercial, shown.Version, new DateOnly(2026, 9, 1), BillingHost.AllOf(shown.Profiles[0]) with { ThresholdMinutes = 11 }, token));
        host.Host.Clock.SetUtcNow(changed.AddDays(1));
        await ByBillerAsync(host, (payers, shown, token) => payers.CorrectTermsAsync(host.Commercial, shown.Version, BillingHost.AllOf(shown.Profiles[0]) with { ThresholdMinutes = 12 }, "It is twelve", token));

        var history = (await host.System.RunAsync<IPayerAppService, PayerDetailDto>((payers, token) => payers.GetAsync(host.Commercial, token))).History;

        Assert.Equal([4, 3, 2, 1], history.Select(version => version.Rules.Number));
        Assert.Equal(
            [(12, "test user", changed.AddDays(1), null), (11, "test user", changed, "It is twelve")],
            history.Take(2).Select(version => (version.Rules.ThresholdMinutes, version.MadeBy!, version.MadeAt!.Value, version.CorrectedBecause)));
        Assert.Equal(new DateOnly(2026, 9, 1), history[1].Rules.EffectiveFrom);
    }

    [Theory, Trait("Rule", "B-116")]
    [MemberData(nameof(Databases))]
    public async Task A_charge_is_corrected_with_a_reason_and_what_it_was_stands_in_the_changes(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        var charge = Assert.Single(await host.Biller.RunAsync<IBillingSettingsAppService, IReadOnlyList<ChargeDto>>((settings, token) => settings.GetChargesAsync(token)));

        host.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var mute = await Assert.ThrowsAsync<BusinessException>(() => CorrectAsync(host, charge, Money.Dollars(105), " "));
        var same = await Assert.ThrowsAsync<BusinessException>(() => CorrectAsync(host, charge, Money.Dollars(95), "It was misread"));
        var corrected = await CorrectAsync(host, charge, Money.Dollars(105), "It was misread");
        var late = await Assert.ThrowsAsync<BusinessException>(() => CorrectAsync(host, charge, Money.Dollars(106), "Again"));
        await host.RunAsync();

        Assert.Equal(("Reason", "Billing:AmountUnchanged", "Data:ChangedMeanwhile"), (mute.Field, same.Code, late.Code));
        Assert.Equal((Long, Money.Dollars(105)), (corrected.From, corrected.Amount));
        var changes = await ChangesAsync(host, PriceKind.Charge);
        Assert.Equal(
            [("test user", (long?)9500, 10500L, "It was misread"), ("system", null, 9500L, null)],
            changes.Select(change => (change.By, change.Before?.Cents, change.After.Cents, change.Reason)));
        Assert.Equal(10500, (await host.ClaimAsync(host.Practice.Patients[0])).Evidence.ChargeCents);
    }

    [Theory, Trait("Rule", "B-140")]
    [MemberData(nameof(Databases))]
    public async Task A_rate_is_added_from_a_day_on_corrected_with_a_reason_and_found_by_payer_and_day(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 0);

        var first = await AddAsync(host, new DateOnly(2026, 1, 1), 61m);
        await AddAsync(host, new DateOnly(2026, 7, 1), 62m);
        var twice = await Assert.ThrowsAsync<BusinessException>(() => AddAsync(host, new DateOnly(2026, 7, 1), 63m));
        await host.Biller.RunAsync<IRateAppService, RateDto>((rates, token) => rates.CorrectAsync(first.Id!.Value, first.Version, new RateCorrection(60.25m, new DateOnly(2026, 6, 30), "It was misread"), token));
        var page = await PageAsync(host, new RateQuery("99484", host.Commercial));
        var on = await PageAsync(host, new RateQuery("99484", host.Commercial, On: new DateOnly(2026, 3, 1)));
        var medicare = await PageAsync(host, new RateQuery("99484", Guid.Empty, On: new DateOnly(2026, 3, 1)));

        Assert.Equal("Billing:RateExists", twice.Code);
        Assert.Equal([6200L, 6025L], page.Rows.Select(rate => rate.Amount.Cents));
        Assert.Equal((6025L, "Acme Health"), (Assert.Single(on.Rows).Amount.Cents, on.Rows[0].Payer));
        Assert.Equal([(5745L, false), (3875L, true)], medicare.Rows.Select(rate => (rate.Amount.Cents, rate.Facility)));
        Assert.All(medicare.Rows, rate => Assert.Null(rate.Id));
        Assert.Equal([(6100L, 6025L, "It was misread")], (await ChangesAsync(host, PriceKind.Rate)).Where(change => change.Before is not null).Select(change => (change.Before!.Value.Cents, change.After.Cents, change.Reason!)));
    }

    [Theory, Trait("Rule", "B-146")]
    [InlineData(null, "Amount")]
    [InlineData(-1.0, "Amount")]
    [InlineData(1.005, "Amount")]
    public async Task An_amount_is_dollars_and_cents(double? dollars, string field)
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite, patients: 0);

        Assert.Equal(field, (await Assert.ThrowsAsync<BusinessException>(() => AddAsync(host, Long, (decimal?)dollars))).Field);
    }

    [Theory, Trait("Rule", "B-140")]
    [InlineData("13282", false)]
    [InlineData("13282-01", true)]
    [InlineData("1328201", true)]
    [InlineData("NYC", false)]
    public async Task A_locality_is_a_carrier_and_its_area(string text, bool taken)
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite, patients: 0);
        var location = (await LocalitiesAsync(host))[0].LocationId;

        var set = host.Biller.RunAsync<IRateAppService>((rates, token) => rates.SetLocalityAsync(location, text, token));

        if (!taken)
            Assert.Equal("Locality", (await Assert.ThrowsAsync<BusinessException>(() => set)).Field);
        else
            await set;
        Assert.Equal(taken ? "13282-01" : null, (await LocalitiesAsync(host))[0].Locality);
    }

    [Theory, Trait("Rule", "B-161")]
    [MemberData(nameof(Databases))]
    public async Task A_change_says_which_months_it_evaluates_anew_and_which_claims_stay(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 2, medicare: false);
        await host.AdmitAsync(3, medicare: true);
        await host.RunAsync();
        await host.AnswerAsync(host.Practice.Patients[0], ClaimState.Paid, "PCN1", Money.Dollars(60));

        var commercial = await ForeseeAsync(host, new ChangeScope(new DateOnly(2026, 9, 30), host.Commercial));
        var all = await ForeseeAsync(host, new ChangeScope(new DateOnly(2026, 9, 1)));
        var later = await ForeseeAsync(host, new ChangeScope(new DateOnly(2026, 10, 1), host.Commercial));
        var next = await ForeseeAsync(host, new ChangeScope(new DateOnly(2026, 11, 1)));

        Assert.Equal([Neighbours.September, Neighbours.September.Next], commercial.Months);
        Assert.Equal((1, 1), (commercial.Unsent, commercial.Sent));
        Assert.Equal((2, 1), (all.Unsent, all.Sent));
        Assert.Equal([Neighbours.September.Next], later.Months);
        Assert.Equal((0, 0), (later.Unsent, later.Sent));
        Assert.Empty(next.Months);
    }

    private static Task ByBillerAsync(BillingHost host, Func<IPayerAppService, PayerDetailDto, CancellationToken, Task> act) => host.Biller.RunAsync<IPayerAppService>(
        async (payers, token) => await act(payers, await payers.GetAsync(host.Commercial, token), token));

    private static Task<ChargeDto> CorrectAsync(BillingHost host, ChargeDto charge, Money amount, string reason) => host.Biller.RunAsync<IBillingSettingsAppService, ChargeDto>(
        (settings, token) => settings.CorrectChargeAsync(charge.Id, charge.Version, amount, reason, token));

    private static Task<IReadOnlyList<PriceChangeDto>> ChangesAsync(BillingHost host, PriceKind kind) =>
        host.Biller.RunAsync<IRateAppService, IReadOnlyList<PriceChangeDto>>((rates, token) => rates.GetChangesAsync(kind, 0, 100, token));

    private static Task<RateDto> AddAsync(BillingHost host, DateOnly from, decimal? amount) => host.Biller.RunAsync<IRateAppService, RateDto>(
        (rates, token) => rates.AddAsync(new RateInput(host.Commercial, "99484", null, false, from, null, amount, "Contract", "High"), token));

    private static Task<RatePageDto> PageAsync(BillingHost host, RateQuery query) => host.Biller.RunAsync<IRateAppService, RatePageDto>((rates, token) => rates.GetPageAsync(query, token));

    private static Task<IReadOnlyList<LocationLocalityDto>> LocalitiesAsync(BillingHost host) =>
        host.Biller.RunAsync<IRateAppService, IReadOnlyList<LocationLocalityDto>>((rates, token) => rates.GetLocalitiesAsync(token));

    private static Task<ChangeEffectDto> ForeseeAsync(BillingHost host, ChangeScope scope) => host.Biller.RunAsync<IChangeEffectAppService, ChangeEffectDto>((effects, token) => effects.ForeseeAsync(scope, token));
}
