using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Tests.Flags;
using PracticeSuite.Charting.Tests.Medications;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Timeline;

/// <summary>What somebody points to is read each time, with the rights of whoever looks (K-066).</summary>
[Trait("Rule", "K-066")]
public sealed class ChartLinkTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Each_kind_is_found_again_by_what_the_timeline_showed_and_not_by_whoever_has_nothing_to_do_with_the_patient(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        await desk.AddAsync(desk.New("Methylphenidate"));
        await desk.Therapist.ScoreAsync(desk.Patient, "GAD-7", 12, new DateOnly(2026, 10, 8));
        await desk.Therapist.RaiseAsync(desk.Patient, "Sounded unsafe on the telephone.");
        var lines = (await desk.Therapist.RunAsync<IChartTimelineAppService, ChartTimelineDto>((chart, ct) => chart.GetAsync(
            desk.Patient, new ChartTimelineQuery(NewYork, Kinds: ChartLink.Kinds.ToHashSet()), ct))).Lines;
        var links = lines.Select(line => new ChartLink(line.Kind, line.Id, line.At)).ToList();

        var seen = await FindAsync(desk.Prescriber, desk.Patient, links);
        var stranger = await FindAsync(desk.Host.Host.For(Guid.CreateVersion7(), PracticeRole.Therapist), desk.Patient, links);
        var other = await FindAsync(desk.Prescriber, await desk.Host.PatientAsync(ChartingHost.Rosa with { Mrn = "2002" }), links);

        Assert.True(links.Select(link => link.Kind).Distinct().Count() >= 3, $"{links.Count} lines");
        Assert.Equal(lines.Select(line => (line.Id, line.Text, line.Address)), seen.Select(line => (line!.Id, line.Text, line.Address)));
        Assert.All(stranger, Assert.Null);
        Assert.All(other, Assert.Null);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Many_things_of_a_kind_are_read_with_as_many_statements_as_one_wherever_they_stand(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        for (var day = 1; day <= 8; day++)
            await desk.Therapist.ScoreAsync(desk.Patient, "GAD-7", day, new DateOnly(2026, 10, day));
        var links = (await desk.Therapist.RunAsync<IChartTimelineAppService, ChartTimelineDto>((chart, ct) => chart.GetAsync(
            desk.Patient, new ChartTimelineQuery(NewYork, Kinds: new HashSet<ChartItemKind> { ChartItemKind.Score }), ct))).Lines.Select(line => new ChartLink(line.Kind, line.Id, line.At)).ToList();
        List<ChartLink> all = [.. links, links[0], links[3] with { Id = Guid.CreateVersion7() }];

        var (_, one) = await CountedAsync(desk, [links[0]]);
        var (found, many) = await CountedAsync(desk, all);

        Assert.Equal(8, links.Count);
        Assert.Equal([.. links.Select(link => (Guid?)link.Id), links[0].Id, null], found.Select(line => line?.Id));
        Assert.True(one > 0);
        Assert.Equal(one, many);
    }

    [Fact]
    public async Task What_lies_further_back_than_one_look_is_found_too()
    {
        await using var desk = await Desk.CreateAsync(DatabaseKind.Sqlite);
        var old = await desk.Therapist.ScoreAsync(desk.Patient, "GAD-7", 3, new DateOnly(2026, 1, 5));
        for (var day = 0; day < 110; day++)
            await desk.Therapist.ScoreAsync(desk.Patient, "PHQ-9", 3, new DateOnly(2026, 6, 1).AddDays(day));
        var latest = await desk.Therapist.ScoreAsync(desk.Patient, "GAD-7", 4, new DateOnly(2026, 10, 8));

        var found = await FindAsync(desk.Therapist, desk.Patient, [LinkTo(old.Id, "2026-01-05"), LinkTo(latest.Id, "2026-10-08")]);

        Assert.Equal([old.Id, latest.Id], found.Select(line => line?.Id));

        static ChartLink LinkTo(Guid id, string day) => new(ChartItemKind.Score, id, NewYork.StartOf(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static Task<(IReadOnlyList<ChartLine?> Found, int Statements)> CountedAsync(Desk desk, IReadOnlyList<ChartLink> links) =>
        desk.Therapist.RunAsync<IServiceProvider, (IReadOnlyList<ChartLine?>, int)>(async (services, ct) =>
        {
            var chart = services.GetRequiredService<IChartLinks>();
            // What is asked once in an operation has been asked.
            await chart.FindAsync(desk.Patient, links, ct);
            IReadOnlyList<ChartLine?> found = [];
            var count = await Statements.CountAsync(services.GetRequiredService<ChartingDbContext>(), async () => found = await chart.FindAsync(desk.Patient, links, ct));
            return (found, count);
        });

    private static Task<IReadOnlyList<ChartLine?>> FindAsync(IOperations by, Guid patient, IReadOnlyList<ChartLink> links) =>
        by.RunAsync<IChartLinks, IReadOnlyList<ChartLine?>>((chart, ct) => chart.FindAsync(patient, links, ct));
}
