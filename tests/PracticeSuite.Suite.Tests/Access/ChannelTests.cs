using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.Access;

/// <summary>
/// Every role, with everything that may connect somebody with a patient or does not, on every way to the chart: pages, API, search, exports,
/// documents. What stands there is what the role matrix opens, and what it does not open stands nowhere (P-124).
/// </summary>
public sealed class ChannelTests
{
    private static readonly Relation[] All = Enum.GetValues<Relation>();

    /// <summary>One relation for each answer.</summary>
    private static readonly Relation[] Distinct = [Relation.None, Relation.Team, Relation.Sensitive, Relation.Owner];

    /// <summary>One role for each kind of scope: what another database could answer differently.</summary>
    private static readonly string[] DistinctRoles = [PracticeRole.Prescriber, PracticeRole.CareCoordinator, PracticeRole.Biller, PracticeRole.PrivacyOfficer];

    [Theory]
    [InlineData(DatabaseKind.Sqlite, 1500)]
    [InlineData(DatabaseKind.MariaDb, 500)]
    [Trait("Rule", "P-100"), Trait("Rule", "P-120"), Trait("Rule", "P-121"), Trait("Rule", "P-122"), Trait("Rule", "P-124")]
    public async Task Each_channel_shows_each_role_and_relationship_what_the_matrix_opens_and_nothing_else(DatabaseKind kind, int least)
    {
        await using var both = await TwoPractices.CreateAsync(kind);
        var chart = await CanaryChart.WriteAsync(both.Host);
        var people = await Relations.PeopleAsync(both.Host, chart.Of);
        await using var site = await ChannelSite.StartAsync(both.Host);
        var walk = new Walk(site, chart, people);
        var (roles, relations) = kind == DatabaseKind.Sqlite ? ((string[])[.. PracticeRole.All], All) : (DistinctRoles, Distinct);

        await walk.GoAsync(roles, relations.Where(relation => relation != Relation.Sensitive));
        await site.AsSystem.RunAsync<ISensitiveCharts>((charts, ct) => charts.MarkAsync(Guid.CreateVersion7(), chart.Of.Patient, TestHost.DefaultNow, ct));
        await walk.GoAsync(roles, [Relation.Sensitive]);

        Assert.True(walk.Wrong.IsEmpty, string.Join("\n", walk.Wrong.Order(StringComparer.Ordinal)));
        Assert.True(walk.Cells >= least, $"{walk.Cells} cells");
        Assert.Empty(chart.Facts.Select(fact => fact.Name).Except(walk.Shown));
        Assert.Equal(Enum.GetValues<ChannelKind>().Where(one => one != ChannelKind.Api), walk.KindsThatShowed.Order());
        TestContext.Current.TestOutputHelper!.WriteLine($"{walk.Cells} cells");
    }

    private sealed class Walk(ChannelSite site, CanaryChart chart, IReadOnlyDictionary<Relation, Guid> people)
    {
        private readonly PermissionCatalog _catalog = site.Services.GetRequiredService<PermissionCatalog>();
        private readonly IReadOnlyList<Channel> _channels = Channel.Of(site, chart);
        private readonly ConcurrentDictionary<string, bool> _shown = new(StringComparer.Ordinal);
        private readonly ConcurrentDictionary<ChannelKind, bool> _kinds = new();
        private int _cells;

        public ConcurrentQueue<string> Wrong { get; } = [];

        public int Cells => _cells;

        public ICollection<string> Shown => _shown.Keys;

        public ICollection<ChannelKind> KindsThatShowed => _kinds.Keys;

        public Task GoAsync(IEnumerable<string> roles, IEnumerable<Relation> relations) => Parallel.ForEachAsync(
            from relation in relations from role in roles from channel in _channels where IsWalked(channel, role, relation) select (relation, role, channel),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            async (cell, _) => await LookAsync(cell.channel, cell.role, cell.relation));

        /// <summary>What refuses the role has not asked yet whose chart it is, so one that has to do with it and one that has not are enough there; so are the distinct answers on pages of nobody's.</summary>
        private bool IsWalked(Channel channel, string role, Relation relation) =>
            Opens(channel, role) ? channel.IsAboutChart || Distinct.Contains(relation) : relation is Relation.None or Relation.Team;

        private bool Opens(Channel channel, string role) => channel.Permission is null || _catalog.Grants(channel.Permission, new HashSet<string> { role });

        private async Task LookAsync(Channel channel, string role, Relation relation)
        {
            Interlocked.Increment(ref _cells);
            var seen = Plain(await channel.ReadAsync(site, site.Person(people[relation], role)));
            var opens = Opens(channel, role);
            if (seen.Contains("Somethingbroke", StringComparison.Ordinal))
                Wrong.Enqueue($"{role}, {relation}: {channel.Name} broke");
            foreach (var fact in chart.Facts)
            {
                var (isThere, isOpen) = (seen.Contains(Plain(fact.Sign), StringComparison.Ordinal), fact.IsOpenTo(_catalog, role, relation));
                if (isThere && !(isOpen && opens))
                    Wrong.Enqueue($"{role}, {relation}: {channel.Name} shows the {fact.Name}");
                else if (!isThere && isOpen && opens && channel.Shows.Contains(fact) && !(relation == Relation.Sensitive && fact == ChartFact.Patient))
                    Wrong.Enqueue($"{role}, {relation}: {channel.Name} lacks the {fact.Name}");
                else if (isThere)
                    (_shown[fact.Name], _kinds[channel.Kind]) = (true, true);
            }
        }

        /// <summary>The words of a PDF come with or without the spaces between them.</summary>
        private static string Plain(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
    }
}
