using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Coordination.Contracts.Metrics;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>Whoever first asks a new process for the figures waits for their rows and not for the program.</summary>
public sealed class MetricsAheadTests
{
    /// <summary>Small tables of the practice itself, which any page has read before, and whether there is a sensitive chart at all, which every operation of a person asks.</summary>
    private static readonly string[] OfAnyPage = ["identity_practices", "identity_locations", "scheduling_calendar_rules", "scheduling_holidays", "SELECT EXISTS"];

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task What_is_made_ready_has_sent_every_statement_of_the_figures_and_nothing_was_kept_of_it(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var before = await CountAsync(host);
        var ahead = host.Host.Services.GetRequiredService<IMetricsAhead>();
        using var counter = new CommandCounter();

        await ahead.PrepareAsync(default);

        var sent = counter.Texts.Select(Shape).ToHashSet(StringComparer.Ordinal);
        await host.As("BROWN", PracticeRole.Supervisor).RunAsync<IMetricsAppService, MetricsDto>((metrics, ct) => metrics.GetAsync(ofPractice: true, ct));
        var unsent = counter.Texts.Where(text => text.Contains("SELECT", StringComparison.Ordinal) && !sent.Contains(Shape(text)) && !OfAnyPage.Any(table => text.Contains(table, StringComparison.Ordinal))).ToList();
        Assert.True(sent.Count > 12, $"{sent.Count} statements");
        Assert.True(unsent.Count == 0, string.Join("\n----\n", unsent));
        Assert.Equal(before, await CountAsync(host));
    }

    /// <summary>However many are named in it, and as whatever they are written.</summary>
    private static string Shape(string text) => Regex.Replace(text, @"IN \((?!\s*SELECT)[^()]*\)|= 0x[0-9A-F]{32}", "IN (…)", RegexOptions.None, TimeSpan.FromSeconds(1))
        .Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);

    private static async Task<long> CountAsync(PageHost host) =>
        (await host.Host.AsSystem.RunAsync<IAuditLog, AuditPage>((log, ct) => log.GetPageAsync(new AuditFilter(), ct))).Rows.Count;
}
