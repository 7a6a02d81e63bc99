using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.News;
using PracticeSuite.Charting.Tests.Medications;
using PracticeSuite.Charting.Tests.Notes;
using PracticeSuite.Charting.Tests.Plans;
using PracticeSuite.Charting.Tests.Timeline;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.News;

public sealed class ChartNewsTests
{
    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-012"), Trait("Rule", "K-002")]
    public async Task Notes_scores_plans_and_allergies_of_colleagues_are_new(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var doctor = desk.Prescriber;
        await SeeAsync(doctor, await NewsAsync(doctor, desk.Patient));
        await desk.SignedAsync();
        await TimelineTests.ScoreAsync(desk.Therapist, desk.Patient, NoteDesk.Day);
        var draft = await desk.Therapist.RunAsync<IPlanAppService, PlanVersionDto>((plans, ct) => plans.DraftAsync(desk.Patient, NoteDesk.Day, ct));
        await desk.Therapist.WriteAsync(draft.Id);
        await desk.Therapist.SignPlanAsync(draft.Id, 1, Today.Date);
        await new Desk(desk.Host, desk.Patient).AllergicAsync("lamotrigine", desk.Host.Host.For(new Caller(
            desk.Host.Host.Practice, Guid.CreateVersion7(), desk.Host.Therapist, "M. Chen", new HashSet<string> { PracticeRole.Prescriber }, IsSystem: false)));

        var news = await NewsAsync(doctor, desk.Patient);
        await SeeAsync(doctor, news);

        Assert.Equal(
            ["Allergy: lamotrigine (rash).", "GAD-7: 12 of 21, moderate.", "signed a progress note of 8 Oct.", "signed plan v2, which waits for further signatures."],
            news.Items.Select(item => item.Text).Order(StringComparer.Ordinal));
        Assert.Empty((await NewsAsync(doctor, desk.Patient)).Items);
        Assert.DoesNotContain((await NewsAsync(desk.Therapist, desk.Patient)).Items, item => item.Part == "notes");
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-012")]
    public async Task What_was_new_once_stays_until_it_is_seen_however_long_its_reader_is_away(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var reader = desk.Therapist;
        await desk.AddAsync(desk.New("methylphenidate ER"));
        Assert.Single((await NewsAsync(reader, desk.Patient)).Items);
        desk.Host.Host.Clock.Advance(TimeSpan.FromDays(45));

        Assert.Single((await NewsAsync(reader, desk.Patient)).Items);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-012")]
    public async Task A_change_that_was_not_shown_is_still_new_although_it_bears_an_earlier_time(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var reader = desk.Therapist;
        var look = TestHost.DefaultNow.AddMinutes(10);
        desk.Host.Host.Clock.AdjustTime(look);
        await desk.AddAsync(desk.New("methylphenidate ER"));
        var shown = await NewsAsync(reader, desk.Patient);
        desk.Host.Host.Clock.AdjustTime(look.AddMinutes(-5));
        await desk.AddAsync(desk.New("sertraline", 50));
        desk.Host.Host.Clock.AdjustTime(look.AddMinutes(1));

        await SeeAsync(reader, shown);

        Assert.StartsWith("sertraline started", Assert.Single((await NewsAsync(reader, desk.Patient)).Items).Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-148")]
    public async Task When_a_change_first_stood_before_somebody_is_kept_once_and_stays_when_it_is_seen_later(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var reader = desk.Therapist;
        var changed = TestHost.DefaultNow;
        await desk.AddAsync(desk.New("methylphenidate ER"));
        desk.Host.Host.Clock.AdjustTime(changed.AddHours(3));
        var first = await NewsAsync(reader, desk.Patient);
        var key = Assert.Single(first.Unviewed);
        Assert.Empty(Assert.Single(await LooksAsync(desk)).Looks); // it was read, and nobody has said that it was shown

        await ViewAsync(reader, first);
        desk.Host.Host.Clock.AdjustTime(changed.AddHours(30));
        var again = await NewsAsync(reader, desk.Patient);
        Assert.Equal((key, 0), (Assert.Single(again.Items).Key, again.Unviewed.Count));
        await ViewAsync(reader, first); // a window that was opened before
        await SeeAsync(reader, again);
        desk.Host.Host.Clock.AdjustTime(changed.AddDays(20));
        await SeeAsync(reader, first);

        var change = Assert.Single(await LooksAsync(desk));
        Assert.Equal([new ChangeLook(desk.Host.Therapist, changed.AddHours(3))], change.Looks);
        Assert.Equal((desk.Patient, changed, false), (change.PatientId, change.At, change.IsPart2));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-148")]
    public async Task Saying_that_it_is_seen_is_a_look_too_and_what_is_no_change_of_this_chart_or_a_refill_is_none(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        await desk.AddAsync(desk.New("methylphenidate ER"));
        var other = await desk.Host.PatientAsync(ChartingHost.Rosa with { Mrn = "A-1002" });
        await desk.Host.AsSystem.RunAsync<PracticeSuite.Charting.Contracts.CareTeams.ICareTeamAppService>((teams, ct) => teams.AddAsync(
            other, new PracticeSuite.Charting.Contracts.CareTeams.NewCareTeamMember(desk.Host.Therapist, PracticeSuite.Charting.Contracts.CareTeams.CareTeamPart.Therapist, false), ct));
        var news = await NewsAsync(desk.Therapist, desk.Patient);

        await ViewAsync(desk.Therapist, news with { PatientId = other });
        Assert.Empty(Assert.Single(await LooksAsync(desk)).Looks);
        await SeeAsync(desk.Therapist, news);

        Assert.Single(Assert.Single(await LooksAsync(desk)).Looks);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-148")]
    public async Task Of_two_windows_at_once_one_keeps_it(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        await desk.AddAsync(desk.New("methylphenidate ER"));
        var news = await NewsAsync(desk.Therapist, desk.Patient);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ViewAsync(desk.Therapist, news))));

        Assert.Single(Assert.Single(await LooksAsync(desk)).Looks);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-148")]
    public async Task What_another_window_kept_first_does_not_lose_the_rest(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var reader = desk.Therapist;
        await desk.AddAsync(desk.New("methylphenidate ER"));
        var one = await NewsAsync(reader, desk.Patient);
        await desk.AddAsync(desk.New("sertraline", 50));
        var both = await NewsAsync(reader, desk.Patient);

        await reader.RunAsync<IServiceProvider>(async (services, ct) =>
        {
            await services.GetRequiredService<ChartingDbContext>().Set<ChartSeen>().LoadAsync(ct);
            await ViewAsync(reader, one);
            await services.GetRequiredService<IChartNewsAppService>().ViewAsync(desk.Patient, both.Shown, ct);
        });

        Assert.All(await LooksAsync(desk), change => Assert.Single(change.Looks));
        await ViewAsync(reader, both);
        Assert.Empty((await NewsAsync(reader, desk.Patient)).Unviewed);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_key_that_names_no_item_is_refused(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);

        var refused = await Assert.ThrowsAsync<BusinessException>(() => desk.Therapist.RunAsync<IChartNewsAppService>(
            (all, ct) => all.SeeAsync(desk.Patient, new ChartNewsShown(TestHost.DefaultNow, ["<script>"]), ct)));

        Assert.Equal("Keys", refused.Field);
    }

    private static Task<ChartNewsDto> NewsAsync(IOperations by, Guid patient) =>
        by.RunAsync<IChartNewsAppService, ChartNewsDto>((all, ct) => all.GetAsync(patient, ct));

    private static Task<IReadOnlyList<SeenChange>> LooksAsync(Desk desk) => desk.Host.AsSystem.RunAsync<ISeenChanges, IReadOnlyList<SeenChange>>((changes, ct) =>
        changes.GetAsync(null, new Interval(TestHost.DefaultNow.AddDays(-1), TestHost.DefaultNow.AddDays(1)), ct));

    private static Task ViewAsync(IOperations by, ChartNewsDto news) =>
        by.RunAsync<IChartNewsAppService>((all, ct) => all.ViewAsync(news.PatientId, news.Shown, ct));

    private static Task SeeAsync(IOperations by, ChartNewsDto news) =>
        by.RunAsync<IChartNewsAppService>((all, ct) => all.SeeAsync(news.PatientId, news.Shown, ct));
}
