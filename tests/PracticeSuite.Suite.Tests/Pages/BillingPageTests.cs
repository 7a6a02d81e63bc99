using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Suite.Tests.CommandLine;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Billing;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>The billing pages' models over the real services, without a browser.</summary>
public sealed class BillingPageTests
{
    private static readonly DateTimeOffset EarlyOctober = new(2026, 10, 9, 16, 0, 0, TimeSpan.Zero);

    [Fact, Trait("Rule", "B-092")]
    public async Task An_outside_99484_is_added_by_choosing_the_patient_and_confirmed_with_a_reason()
    {
        await using var terminal = await Terminal.OpenSeededAsync(DatabaseKind.Sqlite, EarlyOctober);
        var operations = new OnTerminal(terminal);
        var clock = new PracticeClock(operations, terminal.Clock);
        var page = new OtherServicesModel(operations, clock, new PatientNames(operations), new StaffNames(operations, clock));
        await page.LoadAsync("2026-09", toConfirm: true, from: 0);
        var before = page.Page!.ToConfirm;
        page.Code = "99484";

        await page.AddAsync();
        var unchosen = page.Form["PatientId"];
        page.Pick((await terminal.AskAsync<IPatientAppService, IReadOnlyList<PatientName>>((patients, token) => patients.SearchAsync("1001", token)))[0]);
        await page.AddAsync();
        var added = page.Page.Rows.Single(row => row.Code == "99484" && !row.Confirmed);
        var mute = await page.ConfirmAsync(added.Id, "");
        var said = await page.ConfirmAsync(added.Id, "They withdrew it");

        Assert.NotNull(unchosen);
        Assert.Equal((before, new DateOnly(2026, 9, 30)), (page.Page.ToConfirm, added.On));
        Assert.Equal((false, true), (mute, said));
        Assert.DoesNotContain(page.Codes, code => code.Code is "G0511" or "G0512");
    }

    [Fact, Trait("Rule", "B-114")]
    public async Task A_modifier_that_was_added_or_taken_back_is_said_to_be()
    {
        await using var terminal = await Terminal.OpenSeededAsync(DatabaseKind.Sqlite, EarlyOctober);
        await terminal.RunAsync("month-end", "--month", "2026-09");
        var operations = new OnTerminal(terminal);
        var claims = await operations.RunAsync<IClaimAppService, ClaimPageDto>((all, token) => all.GetListAsync(new ClaimQuery(new BillingMonth(2026, 9)), token));
        var page = new ClaimModel(operations, terminal.Clock);
        await page.LoadAsync(claims.Rows.First(row => row.State is ClaimState.Draft or ClaimState.ReadyPendingClose).Id);

        await page.ChangeModifierAsync("XE", "");
        var silent = page.Said;
        await page.ChangeModifierAsync("XE", "A separate encounter");
        var added = page.Said;
        await page.ChangeModifierAsync(null, "It was not");

        Assert.Null(silent);
        Assert.Equal("Saved. Modifier XE is on the claim, which has version 2.", added);
        Assert.Equal("Saved. Modifier XE is taken back; the claim has version 3.", page.Said);
    }

    [Fact]
    public async Task Runs_are_listed_with_what_they_did_and_one_that_waits_can_be_cancelled()
    {
        await using var terminal = await Terminal.OpenSeededAsync(DatabaseKind.Sqlite, EarlyOctober);
        await terminal.RunAsync("month-end", "--month", "2026-09");
        terminal.Clock.Advance(TimeSpan.FromMinutes(1));
        var operations = new OnTerminal(terminal);
        var waiting = await operations.RunAsync<IMonthEndAppService, Guid>((months, token) => months.RequestRunAsync(new BillingMonth(2026, 9), true, token));
        using var page = new RunsModel(operations, new PracticeClock(operations, terminal.Clock));

        await page.LoadAsync(0);
        var (first, goes) = (page.Runs![0], page.IsUnderWay);
        await page.CancelAsync(waiting);

        Assert.Equal((waiting, true), (first.Id, goes));
        Assert.Equal((MonthRunState.Cancelled, false), (page.Runs[0].State, page.IsUnderWay));
        Assert.True(page.Runs[1].Counts.ClaimsCreated > 10);
    }

    [Fact, Trait("Rule", "B-111"), Trait("Rule", "B-212")]
    public async Task A_months_claims_are_released_at_once_and_each_that_stays_says_why()
    {
        await using var terminal = await Terminal.OpenSeededAsync(DatabaseKind.Sqlite, new DateTimeOffset(2026, 10, 7, 16, 0, 0, TimeSpan.Zero));
        await terminal.RunAsync("month-end", "--month", "2026-09");
        var page = new MonthReleaseModel(new OnTerminal(terminal));

        await page.ReleaseAsync(new BillingMonth(2026, 9), () => { });
        var early = page.Released!;
        terminal.Clock.Advance(TimeSpan.FromDays(2));
        await page.ReleaseAsync(new BillingMonth(2026, 9), () => { });
        var closed = page.Released!;
        await page.ReleaseAsync(new BillingMonth(2026, 9), () => { });

        Assert.Equal((0, closed.Released), (early.Released, early.Refused.Count));
        Assert.All(early.Refused, refused => Assert.Contains("can be released from 2026-10-08 on", refused.Why, StringComparison.Ordinal));
        Assert.True(closed.Released > 10);
        Assert.Empty(closed.Refused);
        Assert.Equal((0, 0), (page.Released!.Released, page.Released.Refused.Count));
    }

    [Theory, Trait("Rule", "B-155"), Trait("Rule", "B-166")]
    [InlineData("2026-10-09", "due today", "warn")]
    [InlineData("2026-10-10", "1 day left", "warn")]
    [InlineData("2026-10-24", "15 days left", "")]
    [InlineData("2026-10-06", "3 days overdue", "danger")]
    public void Work_says_how_long_is_left(string due, string said, string tone)
    {
        var (on, today) = (DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), new DateOnly(2026, 10, 9));

        Assert.Equal((said, tone), (WorklistModel.Left(on, today), WorklistModel.Tone(on, today)));
    }
}
