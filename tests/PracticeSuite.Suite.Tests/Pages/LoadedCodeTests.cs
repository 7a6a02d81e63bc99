using System.Globalization;
using System.Text;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Patients;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>What billing loads of the official code list is what a chart finds.</summary>
public sealed class LoadedCodeTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "B-232"), Trait("Rule", "P-001")]
    public async Task A_code_that_the_practice_loaded_is_found_on_the_chart_by_its_words_beside_the_shipped_ones(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var operations = host.As("CHEN");
        var clock = new PracticeClock(operations, host.Host.Clock);
        var page = new DiagnosisModel(operations, clock, new StaffNames(operations, clock));
        await page.LoadAsync(host.Alvarez.Id);
        await page.SearchAsync("recurrent depression");
        var shipped = page.Found;

        await LoadAsync(host, Enumerable.Range(0, 2_000).Select(n => string.Create(CultureInfo.InvariantCulture, $"F{10 + (n / 25)}.{n % 25:X2}Z,yes,2015-10-01,,Padding disorder {n}"))
            .Append("F444,yes,2015-10-01,,\"Conversion disorder with motor symptom or deficit\""));
        await page.SearchAsync("motor conversion");
        using var counter = new CommandCounter();
        await page.SearchAsync("MOTOR deficit");
        var statements = counter.Texts.Where(text => text.Contains("diagnosis_codes", StringComparison.Ordinal));

        Assert.NotEmpty(shipped);
        Assert.Equal([new CodeHit("F44.4", "Conversion disorder with motor symptom or deficit")], page.Found);
        Assert.Empty(statements);
        await page.SearchAsync("recurrent depression");
        Assert.Equal(shipped, page.Found);
    }

    private static Task LoadAsync(PageHost host, IEnumerable<string> rows)
    {
        var content = Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend("code,leaf,valid_from,valid_to,description")));
        return host.Host.AsSystem.RunAsync<FolderImport>((import, ct) => import.RunAsync(
            new Dictionary<string, Func<Stream>>(StringComparer.Ordinal) { ["icd10.csv"] = () => new MemoryStream(content) }, partial: false, _ => { }, ct));
    }
}
