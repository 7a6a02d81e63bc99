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

    private static IEnumerable<bool> Defaults(ScaleModel page)
    {
        foreach (var scale in new[] { "PHQ-9", "GAD-7", "AUDIT-C", "C-SSRS" })
        {
            page.Scale = scale;
            yield return page.IsPrimary;
        }
    }
}
