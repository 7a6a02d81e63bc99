using System.Text;
using PracticeSuite.Billing.Contracts.Lists;
using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Practice;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>Rates by code, payer, locality and day; charges; and files of them.</summary>
public sealed class RatePageTests
{
    [Fact, Trait("Rule", "B-140")]
    public async Task A_rate_is_added_and_corrected_on_the_page_and_refused_beside_its_box()
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        var page = new RatesModel(host.Host.AsSystem, Clock(host));
        await page.LoadAsync("99484", Guid.Empty, null, "any", 0);
        var shipped = page.Page!.Total;

        await page.OpenAsync();
        (page.Edit!.Amount, page.Edit.Locality, page.Edit.Source) = (60m, "132", "Contractor's letter");
        await page.SaveAsync();
        var refused = page.Form["Locality"];
        page.Edit.Locality = "13282-01";
        await page.SaveAsync();
        var added = page.Page.Rows.Single(rate => rate.Id is not null);
        await page.OpenCorrectionAsync(added);
        page.Edit!.Amount = 61m;
        await page.SaveAsync();
        var mute = page.Form["Reason"];
        page.Edit.Reason = "It was misread";
        await page.SaveAsync();

        Assert.NotNull(refused);
        Assert.NotNull(mute);
        Assert.Null(page.Edit);
        Assert.Equal((shipped + 1, Money.Dollars(61)), (page.Page.Total, page.Page.Rows.Single(rate => rate.Id is not null).Amount));
        Assert.Equal(["13282-01"], page.Page.Localities);
        Assert.Equal(2, page.Changes.Count);
    }

    [Fact, Trait("Rule", "B-116")]
    public async Task A_charge_is_corrected_with_a_reason()
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        var page = new BillingSettingsModel(host.Host.AsSystem, Clock(host));
        await page.LoadAsync();
        (page.Amount, page.From) = (95m, new DateOnly(2026, 1, 1));
        await page.SetChargeAsync();

        host.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await page.OpenChargeAsync(page.Charges.Single());
        page.Amount = 96m;
        await page.SetChargeAsync();
        var mute = page.ChargeForm["Reason"];
        page.Reason = "It was misread";
        await page.SetChargeAsync();

        Assert.NotNull(mute);
        Assert.Equal(Money.Dollars(96), page.Charges.Single().Amount);
        Assert.Equal([(Money?)Money.Dollars(95), null], page.Changes.Select(change => change.Before));
    }

    [Fact]
    public async Task A_file_is_looked_at_and_then_taken()
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        var id = await host.Host.AsSystem.RunAsync<IListImportAppService, Guid>((lists, ct) => lists.ReceiveAsync(
            ListKind.Charges, new MemoryStream(Encoding.UTF8.GetBytes("code,amount,effective_from\n99484,95.00,2026-01-01")), "fees.csv", null, ct));
        var page = new ListPreviewModel(host.Host.AsSystem, Clock(host));

        await page.LoadAsync(id, 0);
        var (shown, effect) = (page.Preview!, page.Effect);
        await page.TakeAsync();
        var list = new ListsModel(host.Host.AsSystem, Clock(host));
        await list.LoadAsync();

        Assert.Equal((1, "99484, from 2026-01-01"), (shown.New, shown.Rows[0].What));
        Assert.NotNull(effect);
        Assert.Equal((ListState.Taken, 1), (page.Preview!.File.State, page.Preview.New));
        Assert.Equal("taken", ListWords.State(Assert.Single(list.Files!)));
    }

    [Theory]
    [InlineData(0, 0, 0, "Months from this day on are evaluated by it. None of them has begun, so no month is evaluated anew and no claim changes.")]
    [InlineData(1, 0, 0, "The next runs of month end evaluate September 2026 anew. No claim of them waits here. Nothing of them is at a payer.")]
    [InlineData(2, 1, 3, "evaluate 2 months, September 2026 to October 2026, anew. 1 claim that no payer has yet gets a new version where the month comes to something else. 3 claims at payers stay as they are")]
    public void What_a_change_will_do_is_said_in_a_sentence(int months, int unsent, int sent, string said)
    {
        var effect = new ChangeEffectDto([.. Enumerable.Range(new BillingMonth(2026, 9).ToNumber(), months).Select(BillingMonth.FromNumber)], unsent, sent);

        Assert.Contains(said, EffectWords.Of(effect), StringComparison.Ordinal);
    }

    private static PracticeClock Clock(PageHost host) => new(host.Host.AsSystem, host.Host.Clock);
}
