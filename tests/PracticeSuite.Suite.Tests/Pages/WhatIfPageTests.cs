using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Suite.Tests.CommandLine;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Billing;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>A question what months would have come to, asked on the page of the demo practice.</summary>
public sealed class WhatIfPageTests
{
    private static readonly DateTimeOffset EarlyOctober = new(2026, 10, 9, 16, 0, 0, TimeSpan.Zero);

    [Fact, Trait("Rule", "B-084")]
    public async Task A_threshold_that_is_asked_about_names_whose_months_would_be_another_and_says_so_in_a_sentence()
    {
        await using var terminal = await Terminal.OpenSeededAsync(DatabaseKind.Sqlite, EarlyOctober);
        var operations = new OnTerminal(terminal);
        var page = new WhatIfModel(operations, new PracticeClock(operations, terminal.Clock));
        await page.LoadAsync();
        var beats = 0;

        await page.AskAsync(() => beats++);
        var nobody = page.Form.Unplaced.Single();
        foreach (var payer in page.Payers!)
            page.Choose(payer.Id, true);
        (page.From, page.ThresholdMinutes) = (page.To, 60);
        await page.AskAsync(() => beats++);

        Assert.StartsWith("No payer is chosen", nobody.Message, StringComparison.Ordinal);
        var answer = page.Answer!;
        var month = Assert.Single(answer.Months);
        Assert.Equal(new BillingMonth(2026, 9), month.Month);
        Assert.True(month is { Looked: > 0, Gained: 0, Lost: > 0 }, month.ToString());
        Assert.Equal(month.Lost, answer.Flipped);
        Assert.All(answer.Flips, flip => Assert.Equal((MonthDecision.Eligible, MonthDecision.Held), (flip.Before.Decision, flip.After.Decision)));
        Assert.Contains("less expected over 1 month", WhatIfWords.Sentence(answer), StringComparison.Ordinal);
        Assert.True(beats > 0);
        Assert.Null(page.Progress);
    }

    [Fact, Trait("Rule", "B-140")]
    public void An_answer_says_of_how_many_no_rate_is_known_and_holds_in_words()
    {
        var month = new BillingMonth(2026, 9);
        var answer = new WhatIfAnswer([new WhatIfMonthDto(month, 11, new WhatIfSumDto(1, Money.Zero, 1), new WhatIfSumDto(3, Money.Zero, 3), 2, 0)], 2, 0, []);
        var side = new MonthChangeSideDto(null, MonthDecision.Held, new Seconds(900), null, ["H-TIME-SHORT", "H-ELEM-P"], null);

        Assert.EndsWith("0 held that are eligible. No rate is known for 3 of the eligible, which add nothing.", WhatIfWords.Sentence(answer), StringComparison.Ordinal);
        Assert.Equal("held: time short, plan", WhatIfWords.Side(side));
    }

    [Fact, Trait("Rule", "B-036"), Trait("Rule", "B-090")]
    public async Task A_patients_month_shows_its_codes_side_by_side()
    {
        await using var terminal = await Terminal.OpenSeededAsync(DatabaseKind.Sqlite, EarlyOctober);
        await terminal.RunAsync("month-end", "--month", "2026-09");
        var operations = new OnTerminal(terminal);
        var board = await operations.RunAsync<IMonthEndAppService, MonthBoardPageDto>((months, ct) => months.GetPageAsync(new MonthBoardQuery(new BillingMonth(2026, 9), MonthBoardTab.Eligible), ct));
        var page = new PatientMonthModel(operations, new PatientNames(operations));

        await page.LoadAsync(board.Rows[0].PatientId, new BillingMonth(2026, 9), withTime: false);

        Assert.Equal(board.Rows[0].Code, page.Routing!.Routed);
        Assert.Equal(CandidateStanding.Routes, page.Routing.Candidates[0].Standing);
        Assert.Equal(board.Rows[0].ExpectedAllowed, page.Routing.Candidates[0].Expected);
    }
}
