using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Practice;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>A payer's rules are changed from a later day, and corrected from the day of the latest; the page says which was done.</summary>
public sealed class PayerPageTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);

    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "B-199")]
    public async Task The_latest_rules_are_corrected_with_a_reason_from_their_own_first_day(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var page = await OpenAsync(host);
        await page.OpenCorrectionAsync();
        (page.Edit!.RequiredModifiers, var filled) = ("HO", page.Edit.ThresholdMinutes);

        await page.SaveAsync();
        var demanded = page.Form["Reason"];
        page.Edit.Reason = "The contract asks for HO";
        await page.SaveAsync();

        var rules = Assert.Single(page.Payer!.Profiles);
        Assert.NotNull(demanded);
        Assert.Null(page.Edit);
        Assert.Equal((2, Start, filled), (rules.Number, rules.EffectiveFrom, rules.ThresholdMinutes));
        Assert.Equal(["HO"], rules.RequiredModifiers);
        Assert.Equal(new TermsCorrectionDto(1, 2, Start, "The contract asks for HO"), Assert.Single(page.Payer.Corrections));
        Assert.StartsWith($"Saved. Version 2 takes the place of version 1 from {Show.Day(Start)}.", page.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_rules_are_said_to_be_saved_until_the_form_is_opened_again()
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        var page = await OpenAsync(host);
        await page.OpenAsync();
        var from = page.Edit!.EffectiveFrom;

        await page.SaveAsync();
        var said = page.Said;
        await page.OpenAsync();

        Assert.StartsWith($"Saved. Version 2 holds from {Show.Day(from)}.", said, StringComparison.Ordinal);
        Assert.Null(page.Said);
    }

    [Fact, Trait("Rule", "B-192")]
    public async Task The_rules_are_shown_of_any_day_and_what_new_ones_touch_is_said_first()
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        var page = await OpenAsync(host);
        await page.OpenAsync();
        page.Edit!.EffectiveFrom = Start.AddMonths(6);
        page.Edit.ThresholdMinutes = 11;
        await page.ForeseeAsync();
        var told = page.Effect;
        await page.SaveAsync();
        int? Threshold(DateOnly on)
        {
            page.LoadAsync(page.Payer!.Id, on).GetAwaiter().GetResult();
            return page.OnDay?.ThresholdMinutes;
        }

        Assert.Equal((null, 20, 20, 11), (Threshold(Start.AddDays(-1)), Threshold(Start), Threshold(Start.AddMonths(6).AddDays(-1)), Threshold(Start.AddMonths(6))));
        Assert.Equal((0, 0), (told!.Unsent, told.Sent));
        Assert.All(told.Months, month => Assert.True(month.LastDay >= Start.AddMonths(6)));
        Assert.NotNull(page.Payer!.History[0].MadeBy);
    }

    [Fact, Trait("Rule", "B-114")]
    public async Task A_modifier_that_no_claim_carries_is_refused_beside_its_box()
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        var page = await OpenAsync(host);
        await page.OpenAsync();
        page.Edit!.RequiredModifiers = "HO, GT";

        await page.SaveAsync();

        Assert.Contains("GT", page.Form["RequiredModifiers"]!.Message, StringComparison.Ordinal);
        Assert.Null(page.Said);
        Assert.Single(page.Payer!.Profiles);
    }

    private static async Task<PayerPageModel> OpenAsync(PageHost host)
    {
        var payer = await host.Host.AsSystem.RunAsync<IPayerAppService, PayerDetailDto>((payers, ct) =>
            payers.CreateAsync(new CreatePayerInput("ACME", "Acme Health", PayerKind.Commercial, null, Start), ct));
        var clock = new PracticeClock(host.Host.AsSystem, host.Host.Clock);
        var page = new PayerPageModel(host.Host.AsSystem, new StaffNames(host.Host.AsSystem, clock), clock);
        await page.LoadAsync(payer.Id);
        return page;
    }
}
