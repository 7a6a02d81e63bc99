using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using PracticeSuite.Charting.Contracts.Attachments;
using Xunit;

namespace PracticeSuite.Suite.Tests.Web;

/// <summary>Files over the wire: what is sent by hand, what is told of it, and with which words to a browser it goes out (K-066).</summary>
public sealed class AttachmentSiteTests(SignedInSite signedIn) : IClassFixture<SignedInSite>
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\ntrailer\n<<>>\n%%EOF\n");

    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==");

    [Fact, Trait("Rule", "K-066")]
    public async Task A_file_is_saved_by_whoever_opens_it_and_nothing_of_it_runs()
    {
        var (browser, patient, visit) = await VisitAsync();
        Assert.Equal(HttpStatusCode.NoContent, (await SendAsync(browser, patient, visit, Pdf, "../Lab\u202E \"May\"\r\n.pdf", "application/pdf")).StatusCode);

        var answer = await OpenAsync(browser, patient, "Lab \"May\".pdf");

        Assert.Equal(Pdf, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(("attachment", "Lab \"May\".pdf"), (answer.Content.Headers.ContentDisposition?.DispositionType, answer.Content.Headers.ContentDisposition?.FileNameStar));
        Assert.Equal(("nosniff", "sandbox; default-src 'none'; frame-ancestors 'none'", "no-store"), (Header(answer, "X-Content-Type-Options"), Header(answer, "Content-Security-Policy"), Header(answer, "Cache-Control")));
    }

    [Fact, Trait("Rule", "K-066")]
    public async Task Only_a_picture_is_drawn_in_the_browser()
    {
        var (browser, patient, visit) = await VisitAsync();
        await SendAsync(browser, patient, visit, Png, "photo.png", "image/png");
        await SendAsync(browser, patient, visit, "Slept well."u8.ToArray(), "words.txt", "text/plain");

        var (picture, text) = (await OpenAsync(browser, patient, "photo.png"), await OpenAsync(browser, patient, "words.txt"));

        Assert.Equal(("inline", "image/png"), (picture.Content.Headers.ContentDisposition?.DispositionType, $"{picture.Content.Headers.ContentType}"));
        Assert.Equal(("attachment", "text/plain; charset=utf-8"), (text.Content.Headers.ContentDisposition?.DispositionType, $"{text.Content.Headers.ContentType}"));
        Assert.StartsWith("sandbox;", Header(picture, "Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "K-066")]
    public async Task What_cannot_be_attached_is_said_with_its_field_and_a_little_too_much_is_heard_out()
    {
        var (browser, patient, visit) = await VisitAsync();

        var page = await SendAsync(browser, patient, visit, "<html><script>alert(1)</script></html>"u8.ToArray(), "photo.png", "image/png");
        var large = await SendAsync(browser, patient, visit, new byte[AttachmentLimits.Bytes + 1], "long.txt", "text/plain");
        var nowhere = await SendAsync(browser, patient, Guid.CreateVersion7(), Pdf, "lab.pdf", "application/pdf");

        Assert.Equal((HttpStatusCode.BadRequest, "Charting:AttachmentType", "FileName"), await ProblemAsync(page));
        Assert.Equal((HttpStatusCode.BadRequest, "Charting:AttachmentTooLarge", "FileName"), await ProblemAsync(large));
        Assert.Equal((HttpStatusCode.NotFound, "Charting:AttachmentItemNotFound", null), await ProblemAsync(nowhere));
    }

    [Fact]
    public async Task A_page_of_somebody_else_attaches_nothing()
    {
        var (browser, patient, visit) = await VisitAsync();
        using var nobody = signedIn.Site.Browser();

        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(browser, patient, visit, Pdf, "lab.pdf", "application/pdf", token: "")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(browser, patient, visit, Pdf, "lab.pdf", "application/pdf", token: await RunningSite.TokenAsync(nobody, "/sign-in"))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(nobody, patient, visit, Pdf, "lab.pdf", "application/pdf", token: await RunningSite.TokenAsync(nobody, "/sign-in"))).StatusCode);
        Assert.Empty(await QueryAsync("SELECT id FROM charting_attachments WHERE file_name = 'lab.pdf'"));
    }

    [Fact, Trait("Rule", "P-120"), Trait("Rule", "P-124")]
    public async Task Whoever_may_not_see_the_visit_is_told_that_there_is_nothing()
    {
        var (browser, patient, visit) = await VisitAsync();
        await SendAsync(browser, patient, visit, Pdf, "closed.pdf", "application/pdf");
        var stranger = await signedIn.AsAsync("therapist2");

        Assert.Equal(HttpStatusCode.NotFound, (await OpenAsync(stranger, patient, "closed.pdf")).StatusCode);
        Assert.EndsWith("/not-allowed?needs=Charting.Attachments.View", (await OpenAsync(await signedIn.AsAsync("admin"), patient, "closed.pdf")).Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    private async Task<(HttpClient Browser, Guid Patient, Guid Visit)> VisitAsync()
    {
        var browser = await signedIn.AsAsync("scheduler");
        var row = (await QueryAsync(
            """
            SELECT v.patient_id, v.id FROM scheduling_visits v WHERE v.practitioner_id IS NOT NULL AND NOT EXISTS
                (SELECT 1 FROM platform_relationships r JOIN identity_users u ON u.staff_id = r.staff_id WHERE u.user_name = 'therapist2' AND r.patient_id = v.patient_id)
            ORDER BY v.id LIMIT 1
            """))[0];
        return (browser, row[0], row[1]);
    }

    private async Task<HttpResponseMessage> OpenAsync(HttpClient browser, Guid patient, string name) =>
        await RunningSite.GetAsync(browser, $"/patients/{patient}/attachments/{(await QueryAsync($"SELECT id FROM charting_attachments WHERE file_name = '{name}' ORDER BY added_at DESC"))[0][0]}");

    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, Guid patient, Guid visit, byte[] content, string name, string type, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/patients/{patient}/attachments/Visit/{visit}", UriKind.Relative)) { Content = new ByteArrayContent(content) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.Add("X-File-Name", Uri.EscapeDataString(name));
        request.Headers.Add("Accept", "application/json");
        if ((token ?? await RunningSite.TokenAsync(browser, "/account/password")) is { Length: > 0 } known)
            request.Headers.Add("RequestVerificationToken", known);
        return await browser.SendAsync(request);
    }

    private static async Task<(HttpStatusCode Status, string? Code, string? Field)> ProblemAsync(HttpResponseMessage answer)
    {
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return (answer.StatusCode, problem.RootElement.GetProperty("code").GetString(), problem.RootElement.TryGetProperty("field", out var field) ? field.GetString() : null);
    }

    private static string Header(HttpResponseMessage answer, string name) => string.Join(", ", answer.Headers.GetValues(name));

    private async Task<List<Guid[]>> QueryAsync(string statement)
    {
        await using var connection = new SqliteConnection($"Data Source={signedIn.Site.DatabaseFile};Mode=ReadOnly");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<Guid[]>();
        while (await reader.ReadAsync())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetGuid)]);
        return rows;
    }
}
