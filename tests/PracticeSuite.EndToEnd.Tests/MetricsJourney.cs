using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace PracticeSuite.EndToEnd.Tests;

/// <summary>A prescriber who sees forty patients a month looks at whom they have talked about, and who is left (K-183).</summary>
public sealed partial class MetricsJourney(SeededInstance instance)
{
    private const int Seen = 40;
    private const int TalkedAbout = 5;
    private static readonly DateTimeOffset Now = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("America/New_York"));

    [Fact, Trait("Rule", "K-183"), Trait("Rule", "K-141"), Trait("Rule", "K-153")]
    public async Task Forty_patients_are_counted_five_talked_about_and_the_rest_listed_by_tier_then_by_how_overdue_they_are()
    {
        var (seenBefore, talkedBefore) = await WorkAsync();
        var mrns = Enumerable.Range(1, Seen).Select(number => string.Create(CultureInfo.InvariantCulture, $"K-183-{number:00}")).ToList();
        var (since, today) = (Now.AddDays(-120).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await instance.ImportAsync(new Dictionary<string, string>
        {
            ["patients.csv"] = "mrn,last_name,first_name,birth_date,sex_code\n" + string.Join('\n', mrns.Select(mrn => $"{mrn},Forty,{mrn[^2..]},1990-05-01,F")),
            ["care_teams.csv"] = "patient,staff,part,from\n" + string.Join('\n', mrns.SelectMany((mrn, at) => new[]
            {
                $"{mrn},CHEN,Therapist,{(at % 2 == 0 ? since : Now.AddDays(-60).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))}", $"{mrn},PATEL,Prescriber,{since}",
            })),
            ["visits.csv"] = "patient,date,code,practitioner\n" + string.Join('\n', mrns.Select(mrn => $"{mrn},{today},99214,PATEL")),
            ["scales.csv"] = "patient,scale,total,completed_on,is_primary\n" + string.Join('\n', mrns.Take(20).Where((_, at) => at % 3 == 0).Select(mrn => $"{mrn},PHQ-9,21,{today},yes")),
            ["talks.csv"] = "patient,staff,with,at,minutes\n" + string.Join('\n', mrns.TakeLast(TalkedAbout).Select(mrn => $"{mrn},PATEL,CHEN,{TimeProvider.System.GetUtcNow().AddMinutes(-5):yyyy-MM-ddTHH:mm:ssZ},3")),
        });

        var (seen, talked) = await WorkAsync();
        var page = await instance.OpenAsync("prescriber", "/coordinate/metrics");
        await page.SettleAsync();
        var card = page.GetByRole(AriaRole.Region, new() { Name = "Medication patients talked about this month" });
        await Assertions.Expect(card).ToContainTextAsync($"{talked} of {seen}");
        await card.GetByRole(AriaRole.Link, new() { NameRegex = Show() }).ClickAsync();
        await page.SettleAsync();
        await Assertions.Expect(page.Locator("a[data-row]").First).ToBeVisibleAsync();
        var rows = await page.Locator("main tbody tr").EvaluateAllAsync<string[]>(
            "rows => rows.map(row => [row.querySelector('[data-label=Tier]').textContent, row.textContent.match(/(\\d+) days? overdue/)?.[1] ?? '0', row.querySelector('a').textContent].join('|'))");

        Assert.Equal((Seen, TalkedAbout), (seen - seenBefore, talked - talkedBefore));
        Assert.Equal(seen - talked, rows.Length);
        var read = rows.Select(row => row.Split('|')).Select(row => (Tier: Array.IndexOf(Tiers, row[0].Trim()), Overdue: int.Parse(row[1], CultureInfo.InvariantCulture), Name: row[2])).ToList();
        Assert.All(read, row => Assert.InRange(row.Tier, 0, Tiers.Length - 1));
        Assert.Equal(read.OrderBy(row => row.Tier).ThenByDescending(row => row.Overdue).Select(row => (row.Tier, row.Overdue)), read.Select(row => (row.Tier, row.Overdue)));
        Assert.True(read.Select(row => row.Tier).Distinct().Count() > 1 && read.Select(row => row.Overdue).Distinct().Count() > 2, "the forty are not all alike");
        Assert.Equal(Seen - TalkedAbout, read.Count(row => row.Name.StartsWith("Forty,", StringComparison.Ordinal)));
    }

    private static readonly string[] Tiers = ["High risk", "Changing", "Stable", "Maintenance"];

    /// <summary>How many the prescriber sees, and about how many they have talked.</summary>
    private async Task<(int Seen, int Talked)> WorkAsync()
    {
        var page = await instance.OpenAsync("prescriber", "/coordinate/work");
        await page.SettleAsync();
        var sentence = page.Locator(".page-sentence");
        await Assertions.Expect(sentence).ToContainTextAsync("medication patients");
        var found = Sentence().Match(await sentence.InnerTextAsync());
        await page.Context.CloseAsync();
        return (int.Parse(found.Groups["seen"].Value, CultureInfo.InvariantCulture), int.Parse(found.Groups["talked"].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"(?<seen>\d+) medication patients, (?<talked>\d+) talked about", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex("^Show the", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Show();
}
