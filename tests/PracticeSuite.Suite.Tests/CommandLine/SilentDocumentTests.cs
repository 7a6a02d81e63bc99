using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Packets;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using Xunit;

namespace PracticeSuite.Suite.Tests.CommandLine;

/// <summary>What people write about a patient stays where it was written: unmistakable words go in, and are looked for in all that billing gives out.</summary>
public sealed class SilentDocumentTests
{
    private const string Sentinel = "Zwyrtek";

    private static readonly JsonSerializerOptions Plainly = new() { Converters = { new MonthAsText() } };

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-120"), Trait("Rule", "B-244")]
    public async Task Nothing_that_was_written_of_a_session_reaches_a_claim_a_document_or_an_answer(DatabaseKind kind)
    {
        await using var terminal = await Terminal.OpenAsync(kind);
        var folder = terminal.Folder.CreateSubdirectory("in");
        foreach (var file in Directory.GetFiles(CaseFolder.Of("timely-commercial")))
            File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
        Write(folder, "entries.csv", "note", "Zwyrtek spoke in session of her brother's drinking", "Zwyrtek: heroin again");
        Write(folder, "consents.csv", "interpreter", "Zwyrtek the interpreter");
        await MonthRuns.TakeAsync(terminal, folder.FullName);

        var run = await terminal.RunAsync("month-end", "--month", "2026-09", "--json");
        var pdf = Path.Combine(terminal.Folder.FullName, "september.pdf");
        var superbills = await terminal.RunAsync("superbills", "--month", "2026-09", "--out", pdf, "--ledger", "--json");
        var pages = await terminal.AskAsync<IClaimAppService, string>(ReadPagesAsync);
        var packets = await terminal.AskAsync<IClaimAppService, List<Guid>>(async (claims, token) =>
            [.. (await claims.GetListAsync(new ClaimQuery(new BillingMonth(2026, 9)), token)).Rows.Select(row => row.Id)]);
        var packet = await terminal.AskAsync<IClaimPacketAppService, string>((all, token) => ReadPacketAsync(all, Assert.Single(packets), token));
        var board = await terminal.AskAsync<IMonthEndAppService, string>(async (months, token) =>
            JsonSerializer.Serialize(await months.GetPageAsync(new MonthBoardQuery(new BillingMonth(2026, 9), MonthBoardTab.All), token), Plainly));

        var text = TextOf(pdf);
        Assert.Contains("coordinate with others who treat the patient", text, StringComparison.Ordinal);
        Assert.Contains("99484", pages, StringComparison.Ordinal);
        // The packet proves each entry, and says of it nothing but what kind of work it was.
        Assert.Contains("coordinate with others who treat the patient", packet, StringComparison.Ordinal);
        foreach (var given in (string[])[text, pages, packet, board, run.Out, run.Error, superbills.Out, superbills.Error])
            Assert.DoesNotContain(Sentinel, given, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<string> ReadPagesAsync(IClaimAppService claims, CancellationToken token)
    {
        var said = new StringBuilder();
        foreach (var row in (await claims.GetListAsync(new ClaimQuery(new BillingMonth(2026, 9)), token)).Rows)
        {
            said.Append(JsonSerializer.Serialize(await claims.GetAsync(row.Id, token), Plainly));
            said.Append(JsonSerializer.Serialize((await claims.GetTimelineAsync(row.Id, token)).Pieces, Plainly));
        }

        return said.ToString();
    }

    private static async Task<string> ReadPacketAsync(IClaimPacketAppService packets, Guid claim, CancellationToken token)
    {
        var made = await packets.MakeAsync(claim, token);
        var (pdf, json) = (await packets.GetAsync(made.Id, ClaimPacketFormat.Pdf, token), await packets.GetAsync(made.Id, ClaimPacketFormat.Json, token));
        using var document = PdfDocument.Open(pdf.Content);
        return $"{TextOf(document)} {Encoding.UTF8.GetString(json.Content)}";
    }

    /// <summary>Adds a column with a value for each row.</summary>
    private static void Write(DirectoryInfo folder, string name, string column, params string[] values)
    {
        var path = Path.Combine(folder.FullName, name);
        var lines = File.ReadAllLines(path).Where(line => line.Length > 0).ToList();
        Assert.Equal(values.Length, lines.Count - 1);
        File.WriteAllLines(path, lines.Select((line, i) => $"{line},{(i == 0 ? column : values[i - 1])}"));
    }

    private static string TextOf(string file)
    {
        using var pdf = PdfDocument.Open(file);
        return TextOf(pdf);
    }

    private static string TextOf(PdfDocument pdf) =>
        string.Join(' ', pdf.GetPages().SelectMany(page => ContentOrderTextExtractor.GetText(page).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private sealed class MonthAsText : JsonConverter<BillingMonth>
    {
        public override BillingMonth Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, BillingMonth value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
