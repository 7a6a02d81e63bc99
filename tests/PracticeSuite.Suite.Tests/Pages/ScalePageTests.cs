using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Patients;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

public sealed class ScalePageTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "B-012")]
    public async Task Progress_is_judged_by_the_first_PHQ_9_or_GAD_7_unless_somebody_chooses(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var operations = host.As("CHEN", PracticeRole.CareCoordinator);
        var clock = new PracticeClock(operations, host.Host.Clock);
        var page = new ScaleModel(operations, clock, new StaffNames(operations, clock));
        await page.LoadAsync(host.Brooks.Id);

        Assert.Equal([true, true, false, false], Defaults(page));
        (page.Scale, page.OnlyTotal, page.Total) = ("GAD-7", true, 12);
        await page.AddAsync();
        Assert.Equal([false, true, false, false], Defaults(page));

        (page.Scale, page.IsPrimary) = ("PHQ-9", true);
        Assert.True(page.IsPrimary);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-003"), Trait("Rule", "B-012")]
    public async Task A_score_in_error_is_no_point_of_its_curve_and_judges_no_progress(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var operations = host.As("CHEN", PracticeRole.CareCoordinator);
        var clock = new PracticeClock(operations, host.Host.Clock);
        var page = new ScaleModel(operations, clock, new StaffNames(operations, clock));
        await page.LoadAsync(host.Brooks.Id);
        foreach (var (days, total) in new[] { (-20, 18), (-10, 12), (0, 8) })
        {
            (page.Scale, page.OnlyTotal, page.Total, page.CompletedOn) = ("GAD-7", true, total, page.Clock.Today.AddDays(days));
            await page.AddAsync();
        }

        Assert.True(await page.MarkInErrorAsync(page.All!.Single(one => one.Total == 12).Id, "Of another patient."));
        Assert.Equal([18, 8], Assert.Single(page.Curves).Points.Select(point => point.Total));
        foreach (var one in page.All!.Where(one => one.ErrorReason is null).ToList())
            Assert.True(await page.MarkInErrorAsync(one.Id, "Of another patient."));

        Assert.Empty(page.Curves);
        Assert.Equal([true, true, false, false], Defaults(page));
    }

    [Fact, Trait("Rule", "P-011")]
    public void A_drug_that_was_taken_before_the_first_score_or_begun_after_the_last_is_drawn()
    {
        var day = new DateOnly(2026, 10, 9);
        var (sertraline, lithium, trazodone) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        MedicationMark[] marks =
        [
            new(day.AddDays(-200), "lithium started", lithium), new(day.AddDays(-120), "sertraline started", sertraline), new(day.AddDays(-100), "lithium stopped", lithium, IsEnd: true),
            new(day.AddDays(-90), "sertraline increased", sertraline), new(day.AddDays(-2), "trazodone started", trazodone),
        ];

        var curve = Assert.Single(ScaleCurve.Of([new ScaleTotal("PHQ-9", day.AddDays(-40), 18), new ScaleTotal("PHQ-9", day.AddDays(-10), 12)])).Beside(marks);

        Assert.Equal(["sertraline increased", "trazodone started"], curve.Within(marks).Select(mark => mark.Label));
        Assert.Equal((day.AddDays(-2), 0, 1), (curve.Until, curve.Along(day.AddDays(-90)), curve.Along(day.AddDays(-2))));
        Assert.InRange(curve.Along(day.AddDays(-10)), 0.7, 0.9);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-012")]
    public async Task A_colleagues_score_shows_when_the_page_looks_and_what_is_typed_stays(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var operations = host.As("CHEN", PracticeRole.CareCoordinator);
        var clock = new PracticeClock(operations, host.Host.Clock);
        var page = new ScaleModel(operations, clock, new StaffNames(operations, clock));
        await page.LoadAsync(host.Brooks.Id);
        (page.Scale, page.OnlyTotal, page.Total) = ("GAD-7", true, 12);
        await host.As("BROWN", PracticeRole.CareCoordinator).RunAsync<IScaleAppService, ScaleResultDto>(
            (all, ct) => all.RecordAsync(host.Brooks.Id, new ScaleResultInput("PHQ-9", 9, page.Clock.Today, false, ScaleMode.Self), ct));

        await page.LookAsync(CancellationToken.None);

        Assert.Equal(("PHQ-9", "GAD-7", 12), (Assert.Single(page.All!).Scale, page.Scale, page.Total));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-205")]
    public async Task Scores_of_one_day_are_drawn_in_the_order_in_which_they_came(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var operations = host.As("CHEN", PracticeRole.CareCoordinator);
        var clock = new PracticeClock(operations, host.Host.Clock);
        var page = new ScaleModel(operations, clock, new StaffNames(operations, clock));
        await page.LoadAsync(host.Brooks.Id);

        foreach (var (days, total) in new[] { (-7, 15), (0, 9), (0, 0), (0, 27) })
        {
            host.Host.Clock.Advance(TimeSpan.FromMinutes(1));
            (page.Scale, page.OnlyTotal, page.Total, page.CompletedOn) = ("PHQ-9", true, total, page.Clock.Today.AddDays(days));
            Assert.True(await page.AddAsync());
        }

        Assert.Equal([15, 9, 0, 27], Assert.Single(page.Curves).Points.Select(point => point.Total));
    }

    /// <summary>What of a chart with hundreds is on the screen, and that nothing of it is lost or told twice on the way down.</summary>
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-168")]
    public async Task The_latest_results_stand_first_and_older_ones_come_on_demand_with_a_curve_of_all(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var operations = host.As("CHEN", PracticeRole.CareCoordinator);
        var clock = new PracticeClock(operations, host.Host.Clock);
        var page = new ScaleModel(operations, clock, new StaffNames(operations, clock));
        await clock.LoadAsync();
        for (var one = 0; one < 53; one++)
        {
            var (day, isFirst) = (clock.Today.AddDays(-one), one == 52);
            await operations.RunAsync<IScaleAppService>((all, ct) => all.RecordAsync(host.Brooks.Id, new ScaleResultInput("GAD-7", isFirst ? 20 : 6, day, IsPrimary: isFirst, ScaleMode.Self), ct));
        }

        await page.LoadAsync(host.Brooks.Id);
        var first = (page.All!.Count, page.HasOlder, page.Curves.Single().Points.Count, page.All[0].Course.IsResponse);
        page.Scale = "PHQ-9";
        var isJudgedByAnother = !page.IsPrimary;
        await page.LoadOlderAsync();
        var second = (page.All!.Count, page.HasOlder);
        await page.LookAsync(CancellationToken.None);

        Assert.Equal((50, true, 53, true), first);
        Assert.True(isJudgedByAnother);
        Assert.Equal((53, false), second);
        Assert.Equal(Enumerable.Range(0, 53).Select(ago => clock.Today.AddDays(-ago)), page.All!.Select(one => one.CompletedOn));
        Assert.False(page.HasOlder);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-170"), Trait("Rule", "P-205")]
    public async Task A_sheet_with_answers_missing_is_asked_about_and_saved_once_that_is_meant(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var operations = host.As("CHEN", PracticeRole.CareCoordinator);
        var clock = new PracticeClock(operations, host.Host.Clock);
        var page = new ScaleModel(operations, clock, new StaffNames(operations, clock));
        await page.LoadAsync(host.Brooks.Id);
        (page.Scale, page.Answers[9]) = ("PHQ-9", 1);

        Assert.False(await page.AddAsync());
        var (asked, saved) = (page.Asked!, page.All!.Count);
        page.Answers[1] = 2;
        var afterAnother = page.Asked;
        Assert.False(await page.AddAsync());
        Assert.True(await page.AddAsync());

        Assert.Equal(0, saved);
        Assert.Equal("Items 1 to 8 are not answered.", ScaleWords.NotAnswered(asked.Missing));
        Assert.Equal(
            [
                "Saved like this, there is no total: the PHQ-9 allows 2 missing answers and no more.",
                "Item 9 was answered 1: the team is told as soon as the sheet is saved, with or without a total.",
            ],
            ScaleWords.Would(RatingScales.Get("PHQ-9"), asked));
        Assert.Null(afterAnother);
        Assert.Equal((2, (int?)null), (Assert.Single(page.All!).Answers.Count, page.All![0].Total));
        Assert.Null(page.Asked);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-170")]
    public async Task What_is_answered_while_a_sheet_is_scored_is_scored_too_before_anything_is_asked_or_saved(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var amid = new Amid(host.As("CHEN", PracticeRole.CareCoordinator));
        var clock = new PracticeClock(amid, host.Host.Clock);
        var page = new ScaleModel(amid, clock, new StaffNames(amid, clock));
        await page.LoadAsync(host.Brooks.Id);
        (page.Scale, page.Answers[9]) = ("PHQ-9", 1);
        amid.Act = () => AnswerAsync(1);

        var saved = await page.AddAsync();
        var asked = page.Asked;
        for (var item = 2; item < 9; item++)
            page.Answers[item] = 0;
        amid.Act = () => ClearAsync(8);
        var second = await page.AddAsync();

        Assert.Equal((false, false), (saved, second));
        Assert.Equal("Items 2 to 8 are not answered.", ScaleWords.NotAnswered(asked!.Missing));
        Assert.Equal("Item 8 is not answered.", ScaleWords.NotAnswered(page.Asked!.Missing));
        Assert.Empty(page.All!);

        Task AnswerAsync(int item)
        {
            page.Answers[item] = 2;
            return Task.CompletedTask;
        }

        Task ClearAsync(int item)
        {
            page.Answers.Remove(item);
            return Task.CompletedTask;
        }
    }

    [Theory]
    [InlineData("PHQ-9", "1111111--", "Items 8 and 9 are not answered. Saved like this, the total is 9 of 27, mild, prorated from the other answers: the PHQ-9 allows 2 missing answers.")]
    [InlineData("GAD-7", "1-1-1-1", "Items 2, 4 and 6 are not answered. Saved like this, there is no total: the GAD-7 allows 1 missing answer and no more.")]
    [InlineData("PCL-5", "1111111111111111111-", "Item 20 is not answered. Saved like this, there is no total: the PCL-5 asks for every one of them. The sums of its clusters stand as incomplete.")]
    [InlineData("C-SSRS", "11---0-", "Items 3 to 5 are not answered. Saved like this, the total is 2 of 6, low risk, from what was answered.")]
    [InlineData("C-SSRS", "1------", "Items 2 and 6 are not answered. Saved like this, there is no total; what was answered shows at least low risk.")]
    public async Task What_a_sheet_comes_to_is_said_before_it_is_saved(string scale, string answers, string said)
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        var given = answers.Index().Where(one => one.Item != '-').ToDictionary(one => one.Index + 1, one => one.Item - '0');

        var score = await host.As("CHEN", PracticeRole.CareCoordinator).RunAsync<IScaleAppService, ScaleScore>(
            (all, ct) => all.PreviewAsync(host.Brooks.Id, new ScaleAnswersInput(scale, given, new DateOnly(2026, 10, 9), false, ScaleMode.Self), ct));

        Assert.Equal(said, string.Join(" ", ScaleWords.Would(RatingScales.Get(scale), score).Prepend(ScaleWords.NotAnswered(score.Missing))));
    }

    private static IEnumerable<bool> Defaults(ScaleModel page)
    {
        foreach (var scale in new[] { "PHQ-9", "GAD-7", "AUDIT-C", "C-SSRS" })
        {
            page.Scale = scale;
            yield return page.IsPrimary;
        }
    }
}
