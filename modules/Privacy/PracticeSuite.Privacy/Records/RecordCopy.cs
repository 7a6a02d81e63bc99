using System.IO.Compression;
using System.Text.Json;
using PracticeSuite.Documents;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Records;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Privacy.Papers;

namespace PracticeSuite.Privacy.Records;

/// <summary>
/// Writes a record as a ZIP: a JSON file for each part, row by row, then one readable PDF, section by section. Memory holds a section of the
/// PDF at a time, however long the record is.
/// </summary>
internal sealed class RecordCopy(RecordReader reader, PaperHeads heads, IStaffDirectory staff)
{
    private const int ItemsOfASection = 400;

    public async Task<RecordCopyDto> WriteAsync(Guid patientId, bool forRepresentative, Stream output, CancellationToken cancellationToken)
    {
        var head = await heads.ForAsync(patientId, cancellationToken);
        var words = new RecordWords(head.Zone, await staff.GetAllAsync(cancellationToken));
        var terms = await reader.TermsAsync(patientId, forRepresentative, cancellationToken);
        await using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var counts = new List<(string Title, int Items)>();
        foreach (var part in reader.Parts)
            counts.Add((part.Title, await WriteJsonAsync(zip, part, patientId, terms, words, cancellationToken)));
        await WritePdfAsync(zip, patientId, terms, head with { Title = "Copy of your record" }, words, counts, cancellationToken);
        return new RecordCopyDto(patientId, counts.Count, counts.Sum(count => count.Items), terms.Told.Values.Sum());
    }

    private async Task<int> WriteJsonAsync(ZipArchive zip, IPatientRecordPart part, Guid patientId, CopyTerms terms, RecordWords words, CancellationToken cancellationToken)
    {
        await using var file = await zip.CreateEntry($"{part.Name}.json").OpenAsync(cancellationToken);
        await using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true });
        var items = 0;
        json.WriteStartObject();
        json.WriteString("part", part.Name);
        json.WriteString("title", part.Title);
        json.WriteStartArray("items");
        await foreach (var item in reader.ReadAsync(part, patientId, terms, cancellationToken))
        {
            RecordJson.Write(json, item, words);
            if (++items % ItemsOfASection == 0)
                await json.FlushAsync(cancellationToken);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return items;
    }

    private async Task WritePdfAsync(
        ZipArchive zip, Guid patientId, CopyTerms terms, PaperHead head, RecordWords words, IReadOnlyList<(string Title, int Items)> counts, CancellationToken cancellationToken)
    {
        await using var file = await zip.CreateEntry("record.pdf").OpenAsync(cancellationToken);
        using var batch = new DocumentBatch(file);
        batch.Add(RecordPaper.Cover(head, counts, terms.Told));
        foreach (var part in reader.Parts)
        {
            var section = new List<RecordItem>(ItemsOfASection);
            await foreach (var item in reader.ReadAsync(part, patientId, terms, cancellationToken))
            {
                section.Add(item);
                if (section.Count == ItemsOfASection)
                    Add(batch, part, section, head, words);
            }

            Add(batch, part, section, head, words);
        }

        batch.Finish();
    }

    /// <summary>A letter that no face has may not keep the rest of the record from the patient: its file has the section whole.</summary>
    private static void Add(DocumentBatch batch, IPatientRecordPart part, List<RecordItem> section, PaperHead head, RecordWords words)
    {
        if (section.Count == 0)
            return;
        try
        {
            batch.Add(RecordPaper.Section(head, part.Title, section, words));
        }
        catch (MissingGlyphException)
        {
            batch.Add(RecordPaper.Unprintable(head, part));
        }

        section.Clear();
    }
}
