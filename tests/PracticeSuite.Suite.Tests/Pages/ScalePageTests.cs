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
        Assert.Equal([18, 8], Assert.Single(ScaleCurve.Of(page.All!)).Points.Select(point => point.Total));
        foreach (var one in page.All!.Where(one => one.ErrorReason is null).ToList())
            Assert.True(await page.MarkInErrorAsync(one.Id, "Of another patient."));

        Assert.Empty(ScaleCurve.Of(page.All!));
        Assert.Equal([true, true, false, false], Defaults(page));
    }

    [Fact, Trait("Rule", "P-011")]
    public void A_drug_that_was_taken_before_the_first_score_or_begun_after_the_last_is_drawn()
    {
        var day = new DateOnly(2026, 10, 9);
        ScaleResultDto Scored(int ago, int total) => new(Guid.CreateVersion7(), Guid.Empty, "PHQ-9", total, day.AddDays(-ago), false, ScaleMode.Self);
        var (sertraline, lithium, trazodone) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        MedicationMark[] marks =
        [
            new(day.AddDays(-200), "lithium started", lithium), new(day.AddDays(-120), "sertraline started", sertraline), new(day.AddDays(-100), "lithium stopped", lithium, IsEnd: true),
            new(day.AddDays(-90), "sertraline increased", sertraline), new(day.AddDays(-2), "trazodone started", trazodone),
        ];

        var curve = Assert.Single(ScaleCurve.Of([Scored(10, 12), Scored(40, 18)])).Beside(marks);

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

    /// <summary>As the list has them, the latest first.</summary>
    [Fact, Trait("Rule", "P-205")]
    public void Scores_of_one_day_are_drawn_in_the_order_in_which_they_came()
    {
        var day = new DateOnly(2026, 10, 9);
        ScaleResultDto[] listed =
        [
            Score(day, 27, 3), Score(day, 0, 2), Score(day, 9, 1), Score(day.AddDays(-7), 15, 0),
        ];

        var curve = Assert.Single(ScaleCurve.Of(listed));

        Assert.Equal([15, 9, 0, 27], curve.Points.Select(point => point.Total));

        static ScaleResultDto Score(DateOnly on, int total, int minute) =>
            new(Guid.CreateVersion7(new DateTimeOffset(2026, 10, 9, 12, minute, 0, TimeSpan.Zero)), Guid.Empty, "PHQ-9", total, on, false, ScaleMode.Self);
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
