using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Patients;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

public sealed class PatientDeathTests
{
    private static readonly DateTime OnTheEighth = new(2026, 10, 8, 9, 0, 0);

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "B-170")]
    public async Task A_death_is_recorded_only_after_a_yes_to_what_it_means(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var page = await OpenAsync(host);

        await page.Death.AskAsync();
        await page.Death.RecordAsync();
        var empty = (page.Closing["DiedAt"]?.Message, page.Death.Question, page.Patient!.DiedAt);
        page.Death.At = OnTheEighth;
        await page.Death.RecordAsync();
        var unasked = page.Patient.DiedAt;
        await page.Death.AskAsync();
        var question = page.Death.Question;
        page.Death.Decline();
        await page.Death.RecordAsync();
        var declined = page.Patient.DiedAt;
        await page.Death.AskAsync();
        await page.Death.RecordAsync();

        Assert.Equal(("Give the day and the time of death.", null, null), empty);
        Assert.Equal((null, null), (unasked, declined));
        Assert.Equal("Record that Rosa Alvarez died on Thu 8 Oct 2026, 09:00? Minutes after it do not count.", question);
        Assert.Equal((PageHost.At("2026-10-08T13:00:00Z"), null, null), (page.Patient.DiedAt!.Value, page.Death.Question, page.Death.At));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "B-170")]
    public async Task A_death_taken_back_gives_the_month_its_minutes_again(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        await ConsentAsync(host);
        await host.LogAsync(host.Alvarez, "2026-10-08T14:00:00Z", "2026-10-08T14:08:00Z");
        var page = await OpenAsync(host);
        await DieAsync(page, OnTheEighth);
        var dead = await CountedAsync(host);

        var isRefused = !await page.Death.TakeBackAsync(" ");
        var missing = Assert.Single(page.Closing.Unplaced).Message;
        Assert.True(await page.Death.TakeBackAsync("another Rosa Alvarez"));

        Assert.Equal((true, "Reason is missing; give 1 to 400 characters."), (isRefused, missing));
        Assert.Equal((0, 480), (dead, await CountedAsync(host)));
        await DieAsync(page, OnTheEighth.AddHours(3));
        Assert.Equal((PageHost.At("2026-10-08T16:00:00Z"), 480L), (page.Patient!.DiedAt!.Value, await CountedAsync(host)));
    }

    [Fact]
    public async Task What_is_typed_beside_an_act_and_not_saved_yet_stays()
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        var page = await OpenAsync(host);
        page.Input.City = "Albany";

        await DieAsync(page, OnTheEighth);
        await page.Death.TakeBackAsync("the wrong chart");
        await page.DischargeAsync(new DateOnly(2026, 10, 9));
        var saved = await page.SaveAsync();

        Assert.Equal((true, "Albany", new DateOnly(2026, 10, 9)), (saved, page.Patient!.City, page.Patient.DischargedOn));
    }

    [Fact]
    public async Task A_moment_of_death_that_cannot_be_read_keeps_nobody_from_saving_a_name()
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        var page = await OpenAsync(host);
        page.Closing.CannotRead("DiedAt", "'5/40' is no date.");

        Assert.True(await page.SaveAsync());
        Assert.False(await page.Death.TakeBackAsync("none"));
    }

    /// <summary>Without it no minute counts (B-040).</summary>
    private static Task ConsentAsync(PageHost host) => host.Host.AsSystem.RunAsync<IConsentAppService>((consents, ct) => consents.RecordAsync(
        host.Alvarez.Id,
        new ConsentInput(
            ConsentKind.Bhi, PageHost.At("2026-01-06T15:00:00Z"), ConsentMethod.Written, host.Staff["CHEN"].Id, host.Staff["PATEL"].Id,
            ConsentGiver.Self, null, [1, 2, 3, 4], null, null, null, null),
        ct));

    private static async Task DieAsync(PatientModel page, DateTime at)
    {
        page.Death.At = at;
        await page.Death.AskAsync();
        await page.Death.RecordAsync();
    }

    private static async Task<long> CountedAsync(PageHost host)
    {
        var meters = new MonthMeters(host.As("CHEN"));
        await meters.LoadAsync([host.Alvarez.Id], new BillingMonth(2026, 10));
        return Assert.Single(meters.Shown).Counted.Value;
    }

    private static async Task<PatientModel> OpenAsync(PageHost host)
    {
        var operations = host.As("CHEN", PracticeRole.CareCoordinator);
        var clock = new PracticeClock(operations, host.Host.Clock);
        var page = new PatientModel(operations, clock, new StaffNames(operations, clock));
        await page.LoadAsync(host.Alvarez.Id);
        return page;
    }
}
