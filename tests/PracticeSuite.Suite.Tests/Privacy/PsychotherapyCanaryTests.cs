using System.IO.Compression;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Database.Demo;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Suite.Tests.Web;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Patients;
using UglyToad.PdfPig;
using Xunit;

namespace PracticeSuite.Suite.Tests.Privacy;

/// <summary>
/// A sentence that stands nowhere else is written into a psychotherapy note; then everything that the product stores, prints, answers and
/// logs is searched for it. Each search also has to find something that is there.
/// </summary>
public sealed class PsychotherapyCanaryTests
{
    private static readonly string Canary = $"a canary sang of {Guid.CreateVersion7():N}";
    private static readonly string Control = $"12 {Guid.CreateVersion7():N} Street";

    private static readonly Needle Secret = new(Canary);
    private static readonly Needle Known = new(Control);

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-062"), Trait("Rule", "P-065"), Trait("Rule", "P-063"), Trait("Rule", "P-142"), Trait("Rule", "K-185")]
    public async Task What_an_author_wrote_stands_nowhere_but_on_the_authors_page(DatabaseKind kind)
    {
        await using var site = await CanarySite.OpenAsync(kind);
        var patient = await PatientOfAClaimAsync(site);

        var note = await WriteAsync(site, patient);

        await AssertNotStoredAsync(site);
        await AssertNotPrintedAsync(site, patient);
        await AssertNotCopiedAsync(site, patient);
        await AssertNotAnsweredAsync(site, patient, note);
        AssertNotLogged(site);
        await AssertNotStoredAsync(site);
    }

    /// <summary>Written, refused once for each reason, revised, read and read again, as the page does it; and the control into an ordinary box.</summary>
    private static async Task<Guid> WriteAsync(CanarySite site, PatientName patient)
    {
        var page = Page(site, "therapist");
        await page.LoadAsync(patient.Id);
        page.Begin();
        page.Text = Canary;
        page.SessionOn = page.Clock.Today.AddDays(2);
        await page.SaveAsync();
        Assert.False(Secret.IsIn(page.Form["SessionOn"]!.Message));
        (page.SessionOn, page.Text) = (page.Clock.Today, $"{Canary}\a");
        await page.SaveAsync();
        Assert.False(Secret.IsIn(page.Form["Text"]!.Message));
        page.Text = Canary;
        await page.SaveAsync();
        page.Text = $"{Canary}, and again";
        await page.SaveAsync();
        var note = Assert.Single(page.All!);
        await page.OpenAsync(note.Id, 1);
        Assert.Equal((2, Canary), (note.Version, page.Text));

        var stranger = Page(site, "therapist2");
        await stranger.LoadAsync(patient.Id);
        await stranger.OpenAsync(note.Id);
        Assert.Empty(stranger.All!);
        Assert.Equal("Charting:PsychotherapyNoteNotFound", Assert.Single(stranger.Form.Unplaced).Code);

        var operations = site.As("nurse");
        var record = new PatientModel(operations, new PracticeClock(operations, TimeProvider.System), new StaffNames(operations, new PracticeClock(operations, TimeProvider.System)));
        await record.LoadAsync(patient.Id);
        record.Input.AddressLine1 = Control;
        Assert.True(await record.SaveAsync());
        return note.Id;
    }

    private static async Task AssertNotStoredAsync(CanarySite site)
    {
        Assert.Empty(await Secret.ColumnsWithItAsync(site.Provider));
        Assert.Contains("charting_patients.address_line1", await Known.ColumnsWithItAsync(site.Provider));
        if (site.Provider.Kind != DatabaseKind.Sqlite)
            return;
        var files = Directory.GetFiles(Path.GetDirectoryName(site.Web.DatabaseFile)!, "site.db*").Select(ReadShared).ToList();
        Assert.DoesNotContain(files, file => Secret.IsIn(file));
        Assert.Contains(files, file => Known.IsIn(file));
    }

    /// <summary>Month end, superbills and the audit trail's file; the control and the patient's number show that they are about this patient.</summary>
    private static async Task AssertNotPrintedAsync(CanarySite site, PatientName patient)
    {
        var folder = Directory.CreateTempSubdirectory("practicesuite-canary-");
        var (papers, trail) = (Path.Combine(folder.FullName, "papers.pdf"), Path.Combine(folder.FullName, "trail.jsonl"));
        var month = await site.RunAsync("month-end", "--month", site.Month, "--json");
        await site.RunAsync("superbills", "--month", site.Month, "--ledger", "--out", papers);
        await site.RunAsync("audit", "export", "--out", trail);
        using (var pdf = PdfDocument.Open(papers))
        {
            var printed = Together(string.Join(' ', pdf.GetPages().Select(page => page.Text)));
            Assert.Contains(Together(Control), printed, StringComparison.Ordinal);
            Assert.DoesNotContain(Together(Canary), printed, StringComparison.Ordinal);
        }

        Assert.Contains(patient.Mrn, month, StringComparison.Ordinal);
        Assert.Contains("PsychotherapyNote", await File.ReadAllTextAsync(trail), StringComparison.Ordinal);
        Assert.False(Secret.IsIn(month) || Secret.IsIn(await File.ReadAllBytesAsync(papers)) || Secret.IsIn(await File.ReadAllBytesAsync(trail)));
        folder.Delete(recursive: true);
    }

    /// <summary>The copy of the whole record, which the control is in.</summary>
    private static async Task AssertNotCopiedAsync(CanarySite site, PatientName patient)
    {
        var officer = site.As("privacy");
        var head = new RequestHead(new DateOnly(2026, 1, 5), RequestedBy.Patient, null, null);
        var request = await officer.RunAsync<IAccessRequestAppService, AccessRequestDto>((s, token) => s.TakeAsync(patient.Id, new AccessRequestInput(head, "PDF", null, null, null), token));
        using var output = new MemoryStream();
        await officer.Once.RunAsync<IAccessRequestAppService>((s, token) => s.WriteCopyAsync(request.Id, consentId: null, output, token));
        using var zip = new ZipArchive(new MemoryStream(output.ToArray()));
        var files = zip.Entries.Select(Read).ToList();

        Assert.Contains(files, file => Known.IsIn(file));
        Assert.DoesNotContain(files, file => Secret.IsIn(file));
        using var pdf = PdfDocument.Open(Read(zip.GetEntry("record.pdf")!));
        var printed = Together(string.Join(' ', pdf.GetPages().Select(page => page.Text)));
        Assert.Contains(Together(Control), printed, StringComparison.Ordinal);
        Assert.DoesNotContain(Together(Canary), printed, StringComparison.Ordinal);
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>
    /// What leaves the web program by an address, what the search answers, and the audit trail as officer and administrator see it. What
    /// pages show is drawn in a browser, where a journey looks at those of everybody.
    /// </summary>
    private static async Task AssertNotAnsweredAsync(CanarySite site, PatientName patient, Guid note)
    {
        var answers = new List<(string UserName, string Path, string Text)>();
        foreach (var (userName, _) in DemoSeed.SignIns)
        {
            using var browser = await site.Web.SignedInAsync(userName);
            foreach (var path in Paths(patient.Id, site.Month))
                answers.Add((userName, path, await (await RunningSite.GetAsync(browser, path)).Content.ReadAsStringAsync()));
        }

        Assert.Empty(answers.Where(answer => Secret.IsIn(answer.Text) || answer.Text.Contains($"{note}", StringComparison.Ordinal)).Select(answer => $"{answer.UserName} {answer.Path}"));
        Assert.Contains(answers, answer => answer.UserName == "biller" && answer.Text.Contains(patient.Mrn, StringComparison.Ordinal));
        Assert.Empty(await FoundAsync(site, Canary));
        Assert.Empty(await FoundAsync(site, Canary.Split(' ')[^1]));
        Assert.NotEmpty(await FoundAsync(site, patient.Mrn));
        Assert.Contains($"{note}", await TrailAsync(site, "privacy"), StringComparison.Ordinal);
        Assert.DoesNotContain($"{note}", await TrailAsync(site, "admin"), StringComparison.Ordinal);
        Assert.False(Secret.IsIn(await TrailAsync(site, "privacy")));
    }

    private static async Task<string> TrailAsync(CanarySite site, string userName) => JsonSerializer.Serialize(
        await site.As(userName).RunAsync<IAuditLog, AuditPage>((log, token) => log.GetPageAsync(new AuditFilter(Take: AuditFilter.MostRows), token)));

    private static void AssertNotLogged(CanarySite site)
    {
        site.Log.LogInformation("The control stands in {Address}", Control);

        Assert.Contains(site.Heard, line => Known.IsIn(line));
        Assert.DoesNotContain(site.Heard, line => Secret.IsIn(line));
        Assert.DoesNotContain(site.Web.Said, line => Secret.IsIn(line));
    }

    private static IEnumerable<string> Paths(Guid patient, string month) =>
        [$"/billing/months/{month}/board.csv", $"/api/months/{month}/results", $"/patients/{patient}?part=my-notes", "/privacy/note-exports"];

    private static async Task<IReadOnlyList<PatientName>> FoundAsync(CanarySite site, string text) =>
        await site.As("nurse").RunAsync<IPatientAppService, IReadOnlyList<PatientName>>((patients, token) => patients.SearchAsync(text, token));

    private static async Task<PatientName> PatientOfAClaimAsync(CanarySite site)
    {
        using var browser = await site.Web.SignedInAsync("biller");
        var board = await (await RunningSite.GetAsync(browser, $"/billing/months/{site.Month}/board.csv?tab=Claimed")).Content.ReadAsStringAsync();
        var cells = board.Split('\n')[1].Split(',');
        var known = await site.AsSystem.RunAsync<IPatientDirectory, IReadOnlyDictionary<string, Guid>>((patients, token) => patients.GetIdsByMrnAsync(token));
        var id = known[cells.Select(cell => cell.Trim('"', '\r')).First(known.ContainsKey)];
        return (await site.AsSystem.RunAsync<IPatientDirectory, IReadOnlyDictionary<Guid, PatientName>>((patients, token) => patients.GetNamesAsync([id], token)))[id];
    }

    private static PsychotherapyModel Page(CanarySite site, string userName)
    {
        var operations = site.As(userName);
        return new PsychotherapyModel(operations, new PracticeClock(operations, TimeProvider.System));
    }

    private static string Together(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The program has the file open.</summary>
    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray();
    }
}
